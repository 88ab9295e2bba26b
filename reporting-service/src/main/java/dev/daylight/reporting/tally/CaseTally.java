package dev.daylight.reporting.tally;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Subscriber;
import dev.daylight.reporting.tally.Entry.Fact;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What the compliance department decided, and what left the house.
@ApplicationScoped
class CaseTally implements Subscriber<CaseEvent> {

    private final Inbox inbox;
    private final Ledger ledger;

    CaseTally(Inbox inbox, Ledger ledger) {
        this.inbox = inbox;
        this.ledger = ledger;
    }

    @Incoming("cases")
    @Blocking
    void consume(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Topic<CaseEvent> topic() {
        return Topics.CASES;
    }

    @Override
    public boolean appliesSynthetic() {
        return true;
    }

    @Override
    public void on(CaseEvent event, Envelope envelope) {
        ledger.enter(entries(event), Provenance.of(envelope.synthetic()));
    }

    static List<Entry> entries(CaseEvent event) {
        List<Entry> entries = new ArrayList<>();
        switch (event) {
            case CaseEvent.CaseOpened opened ->
                entries.add(new Entry.RequestRegion(opened.requestId(), opened.country()));
            case CaseEvent.CaseAssigned _ -> {}
            // What was counted stays counted.
            case CaseEvent.CaseShredded _ -> {}
            // Steps on the way to a decision: what is published of a request is the decision, and no figure knows the
            // class of an instrument.
            case CaseEvent.GrantRecalled _,
                    CaseEvent.ChallengeFiled _,
                    CaseEvent.ChallengeEnded _,
                    CaseEvent.InstrumentReclassified _ -> {}
            // The same fact that filing tells when the order came along; one that follows later counts from then on.
            case CaseEvent.ConfidentialityOrderRecorded order ->
                entries.add(Fact.ofRequest(
                        Figure.REQUESTS_WITH_CONFIDENTIALITY_ORDER, order.requestId(), order.recordedAt()));
            case CaseEvent.CaseDenied denied -> {
                entries.add(Fact.ofRequest(Figure.DENIED, denied.requestId(), denied.deniedAt()));
                denied.reasons()
                        .forEach(reason -> entries.add(Fact.ofRequest(
                                Figure.REASONS_FOR_DENIAL, reason.name(), denied.requestId(), denied.deniedAt())));
            }
            case CaseEvent.CaseGranted granted ->
                entries.add(Fact.ofRequest(
                        switch (granted.outcome()) {
                            case GRANTED -> Figure.GRANTED;
                            case PARTIALLY_GRANTED -> Figure.GRANTED_IN_PART;
                        },
                        granted.requestId(),
                        granted.grantedAt()));
            case CaseEvent.NoDataFound found ->
                entries.add(Fact.ofRequest(Figure.NO_DATA, found.requestId(), found.foundAt()));
            case CaseEvent.ClarificationAsked asked ->
                entries.add(new Fact(
                        Figure.CLARIFICATIONS_ASKED,
                        "",
                        asked.clarificationId(),
                        asked.requestId(),
                        null,
                        asked.askedAt(),
                        1));
            // The agency's own word counts as the withdrawal; this is its echo.
            case CaseEvent.CaseWithdrawn _ -> {}
            case CaseEvent.PreservationPlaced placed ->
                entries.add(Fact.ofRequest(Figure.PRESERVATIONS_PLACED, placed.requestId(), placed.placedAt()));
            case CaseEvent.PreservationEnded ended ->
                entries.add(Fact.ofRequest(
                        Figure.PRESERVATIONS_ENDED, ended.reason().name(), ended.requestId(), ended.endedAt()));
            case CaseEvent.DisclosureMade made -> {
                entries.add(new Entry.RequestRegion(made.requestId(), made.country()));
                disclosed(
                        new Disclosed(made.requestId(), made.disclosureId(), made.accounts(), made.disclosedAt()),
                        entries);
            }
            // A disclosure like any other, and besides one that had no paper yet.
            case CaseEvent.EmergencyDisclosureMade made -> {
                entries.add(new Entry.RequestRegion(made.requestId(), made.country()));
                Disclosed disclosure =
                        new Disclosed(made.requestId(), made.disclosureId(), made.accounts(), made.disclosedAt());
                disclosed(disclosure, entries);
                entries.add(fact(Figure.EMERGENCIES_DISCLOSED_BEFORE_PAPER, "", disclosure, 1));
            }
        }
        return entries;
    }

    private record Disclosed(UUID request, UUID id, List<CaseEvent.DisclosedAccount> accounts, Instant at) {}

    private static void disclosed(Disclosed disclosure, List<Entry> entries) {
        entries.add(fact(Figure.DISCLOSURES, "", disclosure, 1));
        for (DataCategory category : DataCategory.values()) {
            byCategory(disclosure, category, entries);
        }
    }

    /// A category of which nothing was in the package was not disclosed, whatever was granted.
    private static void byCategory(Disclosed disclosure, DataCategory category, List<Entry> entries) {
        List<Integer> recordsOfAccounts = disclosure.accounts().stream()
                .map(account -> account.records().getOrDefault(category, 0))
                .filter(records -> records > 0)
                .toList();
        if (recordsOfAccounts.isEmpty()) {
            return;
        }
        long records = recordsOfAccounts.stream().mapToLong(Integer::longValue).sum();
        entries.add(fact(Figure.DISCLOSURES_BY_CATEGORY, category.name(), disclosure, 1));
        entries.add(fact(Figure.ACCOUNTS_BY_CATEGORY, category.name(), disclosure, recordsOfAccounts.size()));
        entries.add(fact(Figure.RECORDS_BY_CATEGORY, category.name(), disclosure, records));
    }

    private static Fact fact(Figure figure, String dimension, Disclosed disclosure, long amount) {
        return new Fact(figure, dimension, disclosure.id(), disclosure.request(), null, disclosure.at(), amount);
    }
}

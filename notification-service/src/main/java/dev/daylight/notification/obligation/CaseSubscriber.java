package dev.daylight.notification.obligation;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent;
import dev.daylight.contracts.casefile.CaseEvent.CaseAssigned;
import dev.daylight.contracts.casefile.CaseEvent.CaseDenied;
import dev.daylight.contracts.casefile.CaseEvent.CaseGranted;
import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.contracts.casefile.CaseEvent.ConfidentialityOrderRecorded;
import dev.daylight.contracts.casefile.CaseEvent.DisclosedAccount;
import dev.daylight.contracts.casefile.CaseEvent.DisclosureMade;
import dev.daylight.contracts.casefile.CaseEvent.EmergencyDisclosureMade;
import dev.daylight.contracts.casefile.CaseEvent.NoDataFound;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.notice.NoticeEvent.NoticeForbidden;
import dev.daylight.contracts.notice.NoticeEvent.NoticeOwed;
import dev.daylight.messaging.DatabaseClock;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.Ids;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Outbox;
import dev.daylight.messaging.Subscriber;
import dev.daylight.notification.audit.AuditTrail;
import dev.daylight.notification.audit.AuditTrail.Action;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Learns from review of orders and disclosures. Every change is made under the lock of the case, the same that a
/// notice is sent under: an order that got here first is heeded.
@ApplicationScoped
class CaseSubscriber implements Subscriber<CaseEvent> {

    private final Inbox inbox;
    private final LegalCases cases;
    private final Obligations obligations;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final DatabaseClock databaseClock;
    private final Ids ids;

    CaseSubscriber(
            Inbox inbox,
            LegalCases cases,
            Obligations obligations,
            Outbox outbox,
            AuditTrail auditTrail,
            DatabaseClock databaseClock,
            Ids ids) {
        this.inbox = inbox;
        this.cases = cases;
        this.obligations = obligations;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.databaseClock = databaseClock;
        this.ids = ids;
    }

    @Incoming("cases")
    @Blocking
    public void consume(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Topic<CaseEvent> topic() {
        return Topics.CASES;
    }

    @Override
    public void on(CaseEvent event, Envelope envelope) {
        if (!envelope.key().equals(event.requestId())) {
            // Which case it is about is unclear, so it is parked, and parked events hold notices.
            throw new IllegalArgumentException("the event is about another case than its key says");
        }
        switch (event) {
            case CaseOpened opened -> {
                cases.lock(opened.requestId());
                boolean forbidden = opened.noticeRule() == NoticeRule.MUST_NOT;
                cases.opened(
                        opened.requestId(),
                        opened.openedAt(),
                        opened.noticeRule() != null,
                        forbidden ? Objects.requireNonNull(opened.noticeProvision()) : null);
                // What left before the paper of an emergency may be owed already; the sweeper finds it forbidden.
                obligations.lookAgain(opened.requestId());
                auditTrail.add(
                        topic().name(),
                        Action.CASE_OPENED,
                        opened.requestId(),
                        null,
                        forbidden ? "the instrument forbids to tell" : "opened");
            }
            case ConfidentialityOrderRecorded recorded -> recorded(recorded);
            case DisclosureMade made -> disclosed(DisclosureRecord.of(made), made.accounts());
            case EmergencyDisclosureMade made -> disclosed(DisclosureRecord.of(made), made.accounts());
            // The paper speaks for itself now: whether the person is told is what this instrument says.
            case CaseEvent.InstrumentReclassified found -> {
                cases.lock(found.requestId());
                boolean forbidden = found.noticeRule() == NoticeRule.MUST_NOT;
                cases.reclassified(found.requestId(), forbidden ? found.noticeProvision() : null);
                obligations.lookAgain(found.requestId());
                auditTrail.add(
                        topic().name(),
                        Action.INSTRUMENT_RECLASSIFIED,
                        found.requestId(),
                        null,
                        forbidden ? "the instrument forbids to tell" : "the instrument does not forbid to tell");
            }
            case CaseAssigned _,
                    CaseDenied _,
                    CaseGranted _,
                    NoDataFound _,
                    CaseEvent.ClarificationAsked _,
                    CaseEvent.CaseWithdrawn _,
                    CaseEvent.GrantRecalled _,
                    CaseEvent.ChallengeFiled _,
                    CaseEvent.ChallengeEnded _,
                    CaseEvent.PreservationPlaced _,
                    CaseEvent.PreservationEnded _,
                    // Who was or was not told stays provable, and the account is the provider's opaque reference.
                    CaseEvent.CaseShredded _ -> {}
        }
    }

    private void recorded(ConfidentialityOrderRecorded recorded) {
        UUID requestId = recorded.requestId();
        cases.lock(requestId);
        cases.orderRecorded(
                requestId,
                OrderRecord.review(
                        recorded.orderId(),
                        recorded.state(),
                        recorded.endsAt(),
                        recorded.extensions(),
                        recorded.longestEnd(),
                        recorded.revision(),
                        recorded.shortened()),
                recorded.recordedAt());
        obligations.lookAgain(requestId);
        auditTrail.add(
                topic().name(),
                Action.ORDER_RECORDED,
                requestId,
                null,
                recorded.orderId() + " " + recorded.state() + " ends "
                        + (recorded.endsAt() == null ? "never" : recorded.endsAt())
                        + (recorded.longestEnd() == null ? "" : ", as the law has it"));
    }

    private void disclosed(DisclosureRecord disclosure, List<DisclosedAccount> accounts) {
        cases.lock(disclosure.requestId());
        if (!obligations.add(disclosure)) {
            return;
        }
        Instant now = databaseClock.now();
        boolean held =
                ConfidentialityOrders.of(cases.orders(disclosure.requestId())).anyLivesAt(now);
        byAccount(accounts).forEach((account, records) -> owe(disclosure, account, records, held, now));
    }

    private void owe(
            DisclosureRecord disclosure,
            String account,
            Map<DataCategory, Integer> records,
            boolean held,
            Instant now) {
        UUID noticeId = ids.next();
        UUID requestId = disclosure.requestId();
        boolean forbidden = disclosure.noticeRule() == NoticeRule.MUST_NOT;
        NoticeState state = forbidden ? NoticeState.FORBIDDEN : NoticeState.OWED;
        obligations.add(noticeId, disclosure, account, state, held, now, records);
        if (forbidden) {
            outbox.append(
                    Topics.NOTICES,
                    requestId,
                    new NoticeForbidden(
                            requestId,
                            noticeId,
                            disclosure.disclosureId(),
                            disclosure.country(),
                            disclosure.noticeProvision(),
                            now));
            auditTrail.add(topic().name(), Action.NOTICE_FORBIDDEN, requestId, noticeId, disclosure.noticeProvision());
        } else {
            outbox.append(
                    Topics.NOTICES,
                    requestId,
                    new NoticeOwed(requestId, noticeId, disclosure.disclosureId(), disclosure.country(), held, now));
            auditTrail.add(
                    topic().name(), Action.NOTICE_OWED, requestId, noticeId, held ? "held by an order" : "no order");
        }
    }

    /// One entry per account, also when two identifiers of the request led to the same one.
    private static Map<String, Map<DataCategory, Integer>> byAccount(List<DisclosedAccount> accounts) {
        Map<String, Map<DataCategory, Integer>> merged = new TreeMap<>();
        for (DisclosedAccount disclosed : accounts) {
            var records = merged.computeIfAbsent(disclosed.account(), _ -> new EnumMap<>(DataCategory.class));
            disclosed.records().forEach((category, count) -> records.merge(category, count, Integer::sum));
        }
        return merged;
    }
}

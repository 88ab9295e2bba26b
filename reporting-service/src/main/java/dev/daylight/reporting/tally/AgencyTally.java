package dev.daylight.reporting.tally;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.agency.AgencyEvent;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Subscriber;
import dev.daylight.reporting.tally.Entry.Fact;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Who may ask at all. An agency counts when it is certified for the first time, and again when it is suspended or
/// struck off. Those events do not name its country, which is joined to them as to those of a request.
@ApplicationScoped
class AgencyTally implements Subscriber<AgencyEvent> {

    private final Inbox inbox;
    private final Ledger ledger;

    AgencyTally(Inbox inbox, Ledger ledger) {
        this.inbox = inbox;
        this.ledger = ledger;
    }

    @Incoming("agencies")
    @Blocking
    void consume(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Topic<AgencyEvent> topic() {
        return Topics.AGENCIES;
    }

    @Override
    public boolean appliesSynthetic() {
        return true;
    }

    @Override
    public void on(AgencyEvent event, Envelope envelope) {
        ledger.enter(entries(event), Provenance.of(envelope.synthetic()));
    }

    static List<Entry> entries(AgencyEvent event) {
        return switch (event) {
            case AgencyEvent.AgencyRegistered registered ->
                List.of(new Entry.RequestRegion(registered.agencyId(), registered.country()));
            case AgencyEvent.AgencyCertified certified ->
                List.of(
                        new Entry.RequestRegion(certified.agencyId(), certified.country()),
                        Fact.inRegion(
                                Figure.AGENCIES_CERTIFIED,
                                "",
                                certified.agencyId(),
                                certified.country(),
                                certified.certifiedAt()));
            case AgencyEvent.AgencySuspended suspended ->
                List.of(Fact.onEachOccasion(
                        Figure.AGENCIES_SUSPENDED, "", suspended.agencyId(), suspended.suspendedAt()));
            case AgencyEvent.AgencyRevoked revoked ->
                List.of(Fact.ofRequest(Figure.AGENCIES_REVOKED, revoked.agencyId(), revoked.revokedAt()));
            case AgencyEvent.AgencyReinstated _, AgencyEvent.OfficerEnrolled _, AgencyEvent.OfficerRemoved _ ->
                List.of();
        };
    }
}

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

/// Who may ask at all. An agency counts when it is certified for the first time.
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
            case AgencyEvent.AgencyRegistered _ -> List.of();
            case AgencyEvent.AgencyCertified certified ->
                List.of(Fact.inRegion(
                        Figure.AGENCIES_CERTIFIED,
                        "",
                        certified.agencyId(),
                        certified.country(),
                        certified.certifiedAt()));
        };
    }
}

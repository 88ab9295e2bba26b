package dev.daylight.reporting.tally;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Subscriber;
import dev.daylight.reporting.tally.Entry.Fact;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What happened at the door. A request counts once filed, whatever becomes of it.
@ApplicationScoped
class DataRequestTally implements Subscriber<DataRequestEvent> {

    private final Inbox inbox;
    private final Ledger ledger;

    DataRequestTally(Inbox inbox, Ledger ledger) {
        this.inbox = inbox;
        this.ledger = ledger;
    }

    @Incoming("data-requests")
    @Blocking
    void consume(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Topic<DataRequestEvent> topic() {
        return Topics.DATA_REQUESTS;
    }

    @Override
    public boolean appliesSynthetic() {
        return true;
    }

    @Override
    public void on(DataRequestEvent event, Envelope envelope) {
        ledger.enter(entries(event), Provenance.of(envelope.synthetic()));
    }

    static List<Entry> entries(DataRequestEvent event) {
        List<Entry> entries = new ArrayList<>();
        switch (event) {
            case DataRequestEvent.DataRequestFiled filed -> {
                entries.add(new Entry.RequestRegion(filed.requestId(), filed.country()));
                entries.add(Fact.ofRequest(Figure.REQUESTS, filed.requestId(), filed.filedAt()));
                if (filed.confidentiality() != null) {
                    entries.add(Fact.ofRequest(
                            Figure.REQUESTS_WITH_CONFIDENTIALITY_ORDER, filed.requestId(), filed.filedAt()));
                }
            }
            case DataRequestEvent.DataRequestRefused refused -> {
                entries.add(Fact.ofRequest(Figure.REFUSED_AT_ADMISSION, refused.requestId(), refused.refusedAt()));
                refused.reasons()
                        .forEach(reason -> entries.add(Fact.ofRequest(
                                Figure.REASONS_FOR_DENIAL, reason.name(), refused.requestId(), refused.refusedAt())));
            }
            // Not yet an outcome, and after the outcome: neither is counted.
            case DataRequestEvent.DataRequestAdmitted _, DataRequestEvent.PackageCollected _ -> {}
        }
        return entries;
    }
}

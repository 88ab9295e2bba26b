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
            case DataRequestEvent.PreservationFiled filed -> {
                entries.add(new Entry.RequestRegion(filed.requestId(), filed.country()));
                entries.add(Fact.ofRequest(Figure.PRESERVATION_REQUESTS, filed.requestId(), filed.filedAt()));
            }
            case DataRequestEvent.PreservationExtended extended ->
                entries.add(Fact.onEachOccasion(
                        Figure.PRESERVATIONS_EXTENDED, "", extended.requestId(), extended.extendedAt()));
            case DataRequestEvent.PreservationSuperseded superseded ->
                entries.add(Fact.ofRequest(
                        Figure.PRESERVATIONS_SUPERSEDED, superseded.requestId(), superseded.supersededAt()));
            // An emergency is a request from its first word on; its paper makes it no second one.
            case DataRequestEvent.EmergencyFiled filed -> {
                entries.add(new Entry.RequestRegion(filed.requestId(), filed.country()));
                entries.add(Fact.ofRequest(Figure.REQUESTS, filed.requestId(), filed.filedAt()));
                entries.add(Fact.ofRequest(Figure.EMERGENCIES, filed.requestId(), filed.filedAt()));
                if (filed.confidentiality() != null) {
                    entries.add(Fact.ofRequest(
                            Figure.REQUESTS_WITH_CONFIDENTIALITY_ORDER, filed.requestId(), filed.filedAt()));
                }
            }
            case DataRequestEvent.EmergencyPaperFiled paper -> {
                entries.add(Fact.ofRequest(Figure.EMERGENCIES_FOUNDED, paper.requestId(), paper.filedAt()));
                if (paper.confidentiality() != null) {
                    entries.add(Fact.ofRequest(
                            Figure.REQUESTS_WITH_CONFIDENTIALITY_ORDER, paper.requestId(), paper.filedAt()));
                }
            }
            case DataRequestEvent.EmergencyUnfounded unfounded ->
                entries.add(Fact.ofRequest(Figure.EMERGENCIES_UNFOUNDED, unfounded.requestId(), unfounded.foundAt()));
            case DataRequestEvent.ConfidentialityOrderFiled order ->
                entries.add(
                        Fact.ofRequest(Figure.REQUESTS_WITH_CONFIDENTIALITY_ORDER, order.requestId(), order.filedAt()));
            case DataRequestEvent.DataRequestWithdrawn withdrawn ->
                entries.add(Fact.ofRequest(Figure.WITHDRAWN, withdrawn.requestId(), withdrawn.withdrawnAt()));
            // Not yet an outcome, beside the outcome, or after it: none is counted.
            case DataRequestEvent.DataRequestAdmitted _,
                    DataRequestEvent.EmergencyPaperRefused _,
                    DataRequestEvent.DataRequestAmended _,
                    DataRequestEvent.ConfidentialityExtensionFiled _,
                    DataRequestEvent.ConfidentialityLiftFiled _,
                    DataRequestEvent.PackageCollected _,
                    DataRequestEvent.DeliveryEnded _ -> {}
        }
        return entries;
    }
}

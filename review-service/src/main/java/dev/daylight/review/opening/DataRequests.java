package dev.daylight.review.opening;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAdmitted;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestRefused;
import dev.daylight.contracts.datarequest.DataRequestEvent.PackageCollected;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Subscriber;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes in what intake tells of requests.
@ApplicationScoped
class DataRequests implements Subscriber<DataRequestEvent> {

    private final Inbox inbox;
    private final WaitingRoom waitingRoom;
    private final OpensCases opensCases;
    private final AuditTrail auditTrail;

    DataRequests(Inbox inbox, WaitingRoom waitingRoom, OpensCases opensCases, AuditTrail auditTrail) {
        this.inbox = inbox;
        this.waitingRoom = waitingRoom;
        this.opensCases = opensCases;
        this.auditTrail = auditTrail;
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
    public void on(DataRequestEvent event, Envelope envelope) {
        switch (event) {
            case DataRequestFiled filed -> waitingRoom.keep(filed);
            case DataRequestAdmitted admitted -> opensCases.open(waitingRoom.admit(admitted.requestId()));
            case DataRequestRefused refused -> waitingRoom.refuse(refused.requestId());
            case PackageCollected collected ->
                auditTrail.record(
                        collected.requestId(),
                        Action.PACKAGE_COLLECTED,
                        Person.SERVICE,
                        Map.of("disclosureId", collected.disclosureId(), "collectedAt", collected.collectedAt()));
            case DataRequestEvent.PreservationFiled _,
                    DataRequestEvent.PreservationExtended _,
                    DataRequestEvent.PreservationSuperseded _,
                    DataRequestEvent.EmergencyFiled _,
                    DataRequestEvent.EmergencyPaperFiled _,
                    DataRequestEvent.EmergencyUnfounded _,
                    DataRequestEvent.DataRequestAmended _,
                    DataRequestEvent.DataRequestWithdrawn _,
                    DataRequestEvent.ConfidentialityOrderFiled _,
                    DataRequestEvent.ConfidentialityExtensionFiled _,
                    DataRequestEvent.ConfidentialityLiftFiled _ -> throw new IllegalStateException("not yet");
        }
    }
}

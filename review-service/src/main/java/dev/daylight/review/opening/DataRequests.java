package dev.daylight.review.opening;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityExtensionFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityLiftFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityOrderFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAdmitted;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAmended;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestRefused;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestWithdrawn;
import dev.daylight.contracts.datarequest.DataRequestEvent.DeliveryEnded;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyPaperFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyPaperRefused;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyUnfounded;
import dev.daylight.contracts.datarequest.DataRequestEvent.PackageCollected;
import dev.daylight.contracts.datarequest.DataRequestEvent.PreservationExtended;
import dev.daylight.contracts.datarequest.DataRequestEvent.PreservationFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.PreservationSuperseded;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Subscriber;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.confidentiality.Lifts;
import dev.daylight.review.confidentiality.Orders;
import dev.daylight.review.correspondence.Amendments;
import dev.daylight.review.disclosure.EndedPackages;
import dev.daylight.review.preservation.Preservations;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes in what intake tells of requests.
@ApplicationScoped
class DataRequests implements Subscriber<DataRequestEvent> {

    private final Inbox inbox;
    private final WaitingRoom waitingRoom;
    private final OpensCases opensCases;
    private final Withdrawals withdrawals;
    private final Amendments amendments;
    private final Preservations preservations;
    private final Orders orders;
    private final Lifts lifts;
    private final EndedPackages endedPackages;
    private final AuditTrail auditTrail;

    DataRequests(
            Inbox inbox,
            WaitingRoom waitingRoom,
            OpensCases opensCases,
            Withdrawals withdrawals,
            Amendments amendments,
            Preservations preservations,
            Orders orders,
            Lifts lifts,
            EndedPackages endedPackages,
            AuditTrail auditTrail) {
        this.inbox = inbox;
        this.waitingRoom = waitingRoom;
        this.opensCases = opensCases;
        this.withdrawals = withdrawals;
        this.amendments = amendments;
        this.preservations = preservations;
        this.orders = orders;
        this.lifts = lifts;
        this.endedPackages = endedPackages;
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
            case PreservationFiled filed -> waitingRoom.keep(filed);
            case EmergencyFiled filed -> waitingRoom.keep(filed);
            case EmergencyPaperFiled paper -> {
                waitingRoom.keep(paper);
                auditTrail.record(paper.requestId(), Action.EMERGENCY_PAPER_FILED, Person.SERVICE, Map.of());
            }
            // No paper yet: the case stays what it is, with its time running.
            case EmergencyPaperRefused refused ->
                auditTrail.record(
                        refused.requestId(),
                        Action.EMERGENCY_PAPER_REFUSED,
                        Person.SERVICE,
                        Map.of("instrumentCode", refused.instrumentCode(), "reasons", refused.reasons()));
            case DataRequestAdmitted admitted -> opensCases.admitted(waitingRoom.admit(admitted.requestId()));
            case DataRequestRefused refused -> opensCases.refused(waitingRoom.refuse(refused.requestId()));
            case EmergencyUnfounded unfounded -> opensCases.giveUp(unfounded.requestId());
            case DataRequestWithdrawn withdrawn -> withdrawals.withdraw(withdrawn.requestId());
            case DataRequestAmended amended -> amendments.keep(amended);
            case PreservationExtended extended -> preservations.extend(extended.requestId(), extended.keepUntil());
            case PreservationSuperseded superseded -> {
                preservations.takeOver(superseded.requestId(), superseded.productionRequestId());
                orders.inherit(superseded.productionRequestId(), List.of(superseded.requestId()));
            }
            case ConfidentialityOrderFiled order -> orders.recordLateClaim(order);
            case ConfidentialityExtensionFiled extension -> orders.extend(extension);
            case ConfidentialityLiftFiled lift -> lifts.keep(lift);
            case PackageCollected collected ->
                auditTrail.record(
                        collected.requestId(),
                        Action.PACKAGE_COLLECTED,
                        Person.SERVICE,
                        Map.of("disclosureId", collected.disclosureId(), "collectedAt", collected.collectedAt()));
            case DeliveryEnded ended -> endedPackages.owe(ended.requestId(), ended.disclosureId(), ended.endedAt());
        }
    }
}

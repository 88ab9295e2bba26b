package dev.daylight.notification.obligation;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
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
import dev.daylight.notification.audit.AuditTrail;
import dev.daylight.notification.audit.AuditTrail.Action;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// Learns from intake that a request came in, and whether the agency claims that an order keeps it confidential. The
/// claim holds the notice until review has its say.
@ApplicationScoped
class DataRequestSubscriber implements Subscriber<DataRequestEvent> {

    private final Inbox inbox;
    private final LegalCases cases;
    private final Obligations obligations;
    private final AuditTrail auditTrail;

    DataRequestSubscriber(Inbox inbox, LegalCases cases, Obligations obligations, AuditTrail auditTrail) {
        this.inbox = inbox;
        this.cases = cases;
        this.obligations = obligations;
        this.auditTrail = auditTrail;
    }

    @Incoming("data-requests")
    @Blocking
    public void consume(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Topic<DataRequestEvent> topic() {
        return Topics.DATA_REQUESTS;
    }

    @Override
    public void on(DataRequestEvent event, Envelope envelope) {
        if (!envelope.key().equals(event.requestId())) {
            throw new IllegalArgumentException("the event is about another request than its key says");
        }
        switch (event) {
            case DataRequestFiled filed -> filed(filed.requestId(), filed.confidentiality(), filed.filedAt());
            // Of an emergency that may be answered before its paper everything is known as far as it can be; of any
            // other only the paper completes that.
            case EmergencyFiled emergency -> {
                if (emergency.disclosureAllowed()) {
                    filed(emergency.requestId(), emergency.confidentiality(), emergency.filedAt());
                } else {
                    claimed(emergency.requestId(), emergency.confidentiality(), emergency.filedAt());
                }
            }
            case EmergencyPaperFiled paper -> {
                filed(paper.requestId(), paper.confidentiality(), paper.filedAt());
                cases.paperFiled(paper.requestId(), paper.filedAt());
                obligations.lookAgain(paper.requestId());
                audit(Action.PAPER_FILED, paper.requestId(), "let in");
            }
            case EmergencyUnfounded unfounded -> unfounded(unfounded.requestId(), unfounded.foundAt());
            case DataRequestRefused refused -> {
                // Older versions of intake told a refused paper as a paper first, and the emergency ended with it.
                if (cases.hasPaper(refused.requestId())) {
                    unfounded(refused.requestId(), refused.refusedAt());
                }
            }
            case PreservationFiled preservation ->
                claimed(preservation.requestId(), preservation.confidentiality(), preservation.filedAt());
            case ConfidentialityOrderFiled order ->
                claimed(order.requestId(), order.confidentiality(), order.filedAt());
            case ConfidentialityExtensionFiled extension -> extended(extension);
            case PreservationSuperseded superseded -> {
                cases.takenOver(superseded.requestId(), superseded.productionRequestId());
                obligations.lookAgain(superseded.productionRequestId());
                audit(Action.DATA_TAKEN_OVER, superseded.productionRequestId(), "from " + superseded.requestId());
            }
            // The agency's word alone frees nothing; what review says of it will.
            case ConfidentialityLiftFiled lift ->
                audit(Action.ORDER_LIFT_FILED, lift.requestId(), lift.orderId() + " by lift " + lift.liftId());
            // A refused paper is none: the time for a better one runs on.
            case EmergencyPaperRefused _,
                    DataRequestAdmitted _,
                    PackageCollected _,
                    DeliveryEnded _,
                    PreservationExtended _,
                    DataRequestAmended _,
                    DataRequestWithdrawn _ -> {}
        }
    }

    private void filed(UUID requestId, @Nullable ConfidentialityClaim claim, Instant filedAt) {
        claimed(requestId, claim, filedAt);
        cases.filed(requestId, filedAt);
        audit(
                Action.CASE_FILED,
                requestId,
                claim == null
                        ? "without a claim of confidentiality"
                        : "claims confidentiality, order " + claim.orderId());
    }

    private void unfounded(UUID requestId, Instant foundAt) {
        cases.lock(requestId);
        cases.unfounded(requestId, foundAt);
        obligations.lookAgain(requestId);
        audit(Action.EMERGENCY_UNFOUNDED, requestId, "no paper came that was let in");
    }

    private void claimed(UUID requestId, @Nullable ConfidentialityClaim claim, Instant at) {
        cases.lock(requestId);
        if (claim != null) {
            record(requestId, OrderRecord.claim(claim.orderId(), claim.endsAt()), at);
        }
    }

    /// Holds from now on, whatever review has said of the order until here.
    private void extended(ConfidentialityExtensionFiled extension) {
        UUID requestId = extension.requestId();
        cases.lock(requestId);
        record(
                requestId,
                OrderRecord.extension(extension.orderId(), extension.extensionId(), extension.endsAt()),
                extension.filedAt());
        audit(
                Action.ORDER_EXTENDED,
                requestId,
                extension.orderId() + " ends " + (extension.endsAt() == null ? "never" : extension.endsAt()));
    }

    private void record(UUID requestId, OrderRecord said, Instant at) {
        cases.orderRecorded(requestId, said, at);
        obligations.lookAgain(requestId);
    }

    private void audit(Action action, UUID requestId, String detail) {
        auditTrail.add(topic().name(), action, requestId, null, detail);
    }
}

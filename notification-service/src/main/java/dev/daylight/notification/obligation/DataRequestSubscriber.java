package dev.daylight.notification.obligation;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAdmitted;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestRefused;
import dev.daylight.contracts.datarequest.DataRequestEvent.PackageCollected;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Subscriber;
import dev.daylight.notification.audit.AuditTrail;
import dev.daylight.notification.audit.AuditTrail.Action;
import dev.daylight.notification.obligation.OrderRecord.SaidBy;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

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
            case DataRequestFiled filed -> filed(filed);
            case DataRequestEvent.PreservationFiled _,
                    DataRequestEvent.PreservationSuperseded _,
                    DataRequestEvent.EmergencyPaperFiled _,
                    DataRequestEvent.ConfidentialityOrderFiled _,
                    DataRequestEvent.ConfidentialityExtensionFiled _ ->
                throw new IllegalStateException("not yet");
            case DataRequestAdmitted _,
                    DataRequestRefused _,
                    PackageCollected _,
                    DataRequestEvent.PreservationExtended _,
                    DataRequestEvent.EmergencyFiled _,
                    DataRequestEvent.EmergencyUnfounded _,
                    DataRequestEvent.DataRequestAmended _,
                    DataRequestEvent.DataRequestWithdrawn _,
                    DataRequestEvent.ConfidentialityLiftFiled _ -> {}
        }
    }

    private void filed(DataRequestFiled filed) {
        cases.lock(filed.requestId());
        ConfidentialityClaim claim = filed.confidentiality();
        if (claim != null) {
            cases.orderRecorded(
                    filed.requestId(),
                    claim.orderId(),
                    SaidBy.AGENCY,
                    OrderState.CLAIMED,
                    claim.endsAt(),
                    filed.filedAt());
            obligations.lookAgain(filed.requestId());
        }
        cases.filed(filed.requestId(), filed.filedAt());
        auditTrail.add(
                topic().name(),
                Action.CASE_FILED,
                filed.requestId(),
                null,
                claim == null
                        ? "without a claim of confidentiality"
                        : "claims confidentiality, order " + claim.orderId());
    }
}

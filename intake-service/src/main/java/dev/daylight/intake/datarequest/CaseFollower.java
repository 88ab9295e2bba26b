package dev.daylight.intake.datarequest;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent;
import dev.daylight.contracts.casefile.CaseEvent.CaseAssigned;
import dev.daylight.contracts.casefile.CaseEvent.CaseDenied;
import dev.daylight.contracts.casefile.CaseEvent.CaseGranted;
import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.contracts.casefile.CaseEvent.ConfidentialityOrderRecorded;
import dev.daylight.contracts.casefile.CaseEvent.DisclosureMade;
import dev.daylight.contracts.casefile.CaseEvent.NoDataFound;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Subscriber;
import dev.daylight.rules.LegalRules;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps a request's status true by what review tells of its case. This is the one place that finds a request without
/// an agency at hand: nobody asks here, review tells.
@ApplicationScoped
class CaseFollower implements Subscriber<CaseEvent> {

    private final Inbox inbox;
    private final EntityManager entities;
    private final LegalRules rules;

    CaseFollower(Inbox inbox, EntityManager entities, LegalRules rules) {
        this.inbox = inbox;
        this.entities = entities;
        this.rules = rules;
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
        switch (event) {
            case CaseOpened opened -> move(opened.requestId(), RequestStatus.IN_REVIEW, opened.openedAt());
            case CaseAssigned assigned -> move(assigned.requestId(), RequestStatus.IN_REVIEW, assigned.assignedAt());
            // An agency knows its own orders; what else is known of them is not for its eyes.
            case ConfidentialityOrderRecorded _ -> {}
            case CaseDenied denied -> deny(denied);
            case CaseGranted granted ->
                move(
                        granted.requestId(),
                        switch (granted.outcome()) {
                            case GRANTED -> RequestStatus.GRANTED;
                            case PARTIALLY_GRANTED -> RequestStatus.PARTIALLY_GRANTED;
                        },
                        granted.grantedAt());
            case NoDataFound none -> move(none.requestId(), RequestStatus.NO_DATA, none.foundAt());
            case DisclosureMade made -> disclose(made);
        }
    }

    private void deny(CaseDenied denied) {
        List<StatedReason> reasons = denied.reasons().stream()
                .map(reason -> new StatedReason(reason, rules.sentence(reason)))
                .toList();
        move(denied.requestId(), RequestStatus.DENIED, denied.deniedAt()).reasons = reasons;
    }

    private void disclose(DisclosureMade made) {
        DataRequest request = find(made.requestId());
        if (!request.agencyId.equals(made.agencyId())) {
            throw new IllegalStateException("a disclosure names another agency than its request");
        }
        if (request.disclosureId != null && !request.disclosureId.equals(made.disclosureId())) {
            throw new IllegalStateException("a request was disclosed twice");
        }
        move(made.requestId(), RequestStatus.DISCLOSED, made.disclosedAt());
        request.disclosureId = made.disclosureId();
        request.agencyPackage = StoredDocument.of(made.agencyPackage());
    }

    private DataRequest move(UUID requestId, RequestStatus next, Instant at) {
        DataRequest request = find(requestId);
        if (request.moveTo(next)) {
            entities.persist(new RequestStep(request, at));
        }
        return request;
    }

    private DataRequest find(UUID requestId) {
        DataRequest request = entities.find(DataRequest.class, requestId, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw new IllegalStateException("review tells of a request that was never filed here");
        }
        return request;
    }
}

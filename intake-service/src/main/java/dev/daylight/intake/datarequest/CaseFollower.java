package dev.daylight.intake.datarequest;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent;
import dev.daylight.contracts.casefile.CaseEvent.CaseAssigned;
import dev.daylight.contracts.casefile.CaseEvent.CaseDenied;
import dev.daylight.contracts.casefile.CaseEvent.CaseGranted;
import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.contracts.casefile.CaseEvent.CaseShredded;
import dev.daylight.contracts.casefile.CaseEvent.CaseWithdrawn;
import dev.daylight.contracts.casefile.CaseEvent.ChallengeEnded;
import dev.daylight.contracts.casefile.CaseEvent.ChallengeFiled;
import dev.daylight.contracts.casefile.CaseEvent.ClarificationAsked;
import dev.daylight.contracts.casefile.CaseEvent.ConfidentialityOrderRecorded;
import dev.daylight.contracts.casefile.CaseEvent.DisclosureMade;
import dev.daylight.contracts.casefile.CaseEvent.EmergencyDisclosureMade;
import dev.daylight.contracts.casefile.CaseEvent.GrantRecalled;
import dev.daylight.contracts.casefile.CaseEvent.InstrumentReclassified;
import dev.daylight.contracts.casefile.CaseEvent.NoDataFound;
import dev.daylight.contracts.casefile.CaseEvent.PreservationEnded;
import dev.daylight.contracts.casefile.CaseEvent.PreservationPlaced;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.intake.requestkey.RequestKeys;
import dev.daylight.messaging.Envelope;
import dev.daylight.messaging.Inbox;
import dev.daylight.messaging.Subscriber;
import dev.daylight.rules.LegalRules;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
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
    private final SealedQuestions questions;
    private final RequestKeys keys;
    private final Event<PackageArrived> packages;

    CaseFollower(
            Inbox inbox,
            EntityManager entities,
            LegalRules rules,
            SealedQuestions questions,
            RequestKeys keys,
            Event<PackageArrived> packages) {
        this.inbox = inbox;
        this.entities = entities;
        this.rules = rules;
        this.questions = questions;
        this.keys = keys;
        this.packages = packages;
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
        DataRequest request = find(event.requestId());
        switch (event) {
            case CaseOpened opened -> lookedAt(request, opened.openedAt());
            case CaseAssigned assigned -> lookedAt(request, assigned.assignedAt());
            case GrantRecalled recalled -> lookedAtAgain(request, recalled.recalledAt());
            case ChallengeFiled challenge -> move(request, RequestStatus.CHALLENGED, challenge.filedAt());
            case ChallengeEnded challenge -> lookedAtAgain(request, challenge.endedAt());
            // What the agency filed stays what it filed; a decision tells it what was made of it.
            case InstrumentReclassified _ -> {}
            // An agency knows its own orders; what else is known of them is not for its eyes.
            case ConfidentialityOrderRecorded _ -> {}
            case CaseDenied denied -> deny(request, denied);
            case CaseGranted granted ->
                move(
                        request,
                        switch (granted.outcome()) {
                            case GRANTED -> RequestStatus.GRANTED;
                            case PARTIALLY_GRANTED -> RequestStatus.PARTIALLY_GRANTED;
                        },
                        granted.grantedAt());
            case NoDataFound none -> findNothing(request, none);
            case DisclosureMade made ->
                disclose(request, made.agencyId(), made.disclosureId(), made.agencyPackage(), made.disclosedAt());
            case EmergencyDisclosureMade made ->
                disclose(request, made.agencyId(), made.disclosureId(), made.agencyPackage(), made.disclosedAt());
            case ClarificationAsked asked -> ask(request, asked);
            case CaseWithdrawn withdrawn -> move(request, RequestStatus.WITHDRAWN, withdrawn.closedAt());
            case PreservationPlaced placed -> place(request, placed);
            case PreservationEnded ended -> end(request, ended);
            case CaseShredded _ -> keys.shredWithin(request.id, "service:review");
        }
    }

    private void lookedAt(DataRequest request, Instant at) {
        if (!request.status().isHeldInReview()) {
            move(request, RequestStatus.IN_REVIEW, at);
        }
    }

    /// What the agency was told of before its paper stays; anything else is open again.
    private void lookedAtAgain(DataRequest request, Instant at) {
        if (request.status().isHeldInReview()) {
            move(request, RequestStatus.IN_REVIEW, at);
        }
    }

    private void deny(DataRequest request, CaseDenied denied) {
        if (move(request, RequestStatus.DENIED, denied.deniedAt()) || request.isLookedAtAgain()) {
            request.reasons = denied.reasons().stream()
                    .map(reason -> StatedReason.of(rules.refusal(reason)))
                    .toList();
        }
    }

    private void findNothing(DataRequest request, NoDataFound none) {
        if (move(request, RequestStatus.NO_DATA, none.foundAt())) {
            request.noDataReason = none.reason();
        }
    }

    private void disclose(
            DataRequest request, UUID agencyId, UUID disclosureId, DocumentReference disclosed, Instant disclosedAt) {
        if (!request.agencyId.equals(agencyId)) {
            throw new IllegalStateException("a disclosure names another agency than its request");
        }
        if (request.disclosureId != null && !request.disclosureId.equals(disclosureId) && !request.isLookedAtAgain()) {
            throw new IllegalStateException("a request was disclosed twice");
        }
        move(request, RequestStatus.DISCLOSED, disclosedAt);
        request.disclosureId = disclosureId;
        StoredDocument agencyPackage = StoredDocument.of(disclosed);
        request.agencyPackage = agencyPackage;
        packages.fire(new PackageArrived(disclosureId, request.id, request.agency(), agencyPackage, disclosedAt));
    }

    private void ask(DataRequest request, ClarificationAsked asked) {
        if (entities.find(Clarification.class, asked.clarificationId()) != null) {
            return;
        }
        entities.persist(new Clarification(
                asked.clarificationId(),
                request,
                questions.fetch(request.id, asked.clarificationId(), asked.question()),
                asked.askedAt()));
        if (request.deadline != null) {
            request.deadline = request.deadline.pause(asked.askedAt());
        }
        request.followUp();
        step(request, RequestStep.What.CLARIFICATION_ASKED, asked.askedAt());
    }

    /// Until when is what the agency had from the rules, or extended; review only tells that it is done.
    private void place(DataRequest request, PreservationPlaced placed) {
        request.preservedAt = placed.placedAt();
        if (request.kind != DataRequestKind.PRESERVATION) {
            request.keepUntil = placed.keepUntil();
        }
        if (!move(request, RequestStatus.PRESERVED, placed.placedAt())) {
            step(request, RequestStep.What.PRESERVATION_PLACED, placed.placedAt());
        }
    }

    private void end(DataRequest request, PreservationEnded ended) {
        request.preservationEndedAt = ended.endedAt();
        request.preservationEnd = ended.reason();
        request.preservationProof = ended.proofSha256();
        boolean moved = request.kind == DataRequestKind.PRESERVATION
                && move(
                        request,
                        switch (ended.reason()) {
                            case EXPIRED -> RequestStatus.EXPIRED;
                            case PRODUCED -> RequestStatus.SUPERSEDED;
                            case WITHDRAWN, UNFOUNDED -> RequestStatus.WITHDRAWN;
                        },
                        ended.endedAt());
        if (!moved) {
            step(request, RequestStep.What.PRESERVATION_ENDED, ended.endedAt());
        }
    }

    private boolean move(DataRequest request, RequestStatus next, Instant at) {
        boolean moved = request.moveTo(next);
        if (moved) {
            step(request, RequestStep.What.STATUS, at);
            if (next == RequestStatus.DENIED || next == RequestStatus.WITHDRAWN) {
                giveBackWhatWasTakenOver(request, at);
            }
        }
        return moved;
    }

    /// Nothing was answered, so the preservation that this request took over runs on. What was answered stays taken:
    /// review lets that go.
    private void giveBackWhatWasTakenOver(DataRequest production, Instant at) {
        if (production.preservationId == null) {
            return;
        }
        // The database lets go only of what it knows to have come to nothing.
        entities.flush();
        DataRequest preservation = find(production.preservationId);
        if (preservation.releaseFrom(production.id)) {
            preservation.followUp();
            step(preservation, RequestStep.What.PRESERVATION_RUNS_ON, at);
        }
    }

    private void step(DataRequest request, RequestStep.What what, Instant at) {
        entities.persist(new RequestStep(request, what, at));
    }

    private DataRequest find(UUID requestId) {
        DataRequest request = entities.find(DataRequest.class, requestId, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw new IllegalStateException("review tells of a request that was never filed here");
        }
        return request;
    }
}

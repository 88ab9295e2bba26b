package dev.daylight.intake.confidentiality;

import static java.util.Objects.requireNonNull;

import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityExtensionFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityLiftFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityOrderFiled;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.datarequest.ConfidentialityOrder;
import dev.daylight.intake.datarequest.DataRequest;
import dev.daylight.intake.datarequest.DataRequests;
import dev.daylight.intake.datarequest.DocumentPurpose;
import dev.daylight.intake.datarequest.DocumentVault;
import dev.daylight.intake.datarequest.FiledPaper;
import dev.daylight.intake.datarequest.NewDataRequest;
import dev.daylight.intake.datarequest.OrderParticulars;
import dev.daylight.intake.datarequest.PaperCheck;
import dev.daylight.intake.datarequest.RequestDocuments;
import dev.daylight.intake.datarequest.RequestStatus;
import dev.daylight.intake.datarequest.StatedSecrecy;
import dev.daylight.intake.datarequest.StoredDocument;
import dev.daylight.intake.followup.Effect;
import dev.daylight.intake.followup.FollowUpAnswer;
import dev.daylight.intake.followup.FollowUpCall;
import dev.daylight.intake.followup.FollowUps;
import dev.daylight.intake.instrument.ExaminedPaper;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.StrictJson;
import dev.daylight.rules.LegalRules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes orders, their extensions and their lifts.
@ApplicationScoped
public class OrderFiling {

    private final FollowUps followUps;
    private final DocumentVault vault;
    private final RequestDocuments documents;
    private final EntityManager entities;
    private final LegalRules rules;
    private final Clock clock;

    OrderFiling(
            FollowUps followUps,
            DocumentVault vault,
            RequestDocuments documents,
            EntityManager entities,
            LegalRules rules,
            Clock clock) {
        this.followUps = followUps;
        this.vault = vault;
        this.documents = documents;
        this.entities = entities;
        this.rules = rules;
        this.clock = clock;
    }

    /// @param body JSON of the order, as in a filing
    public FollowUpAnswer file(FollowUpCall call, byte[] body, byte[] document) {
        return followUps.carryOut(call, (requestId, orderId) -> {
            NewDataRequest.Secrecy stated = StrictJson.read(body, NewDataRequest.Secrecy.class);
            Findings findings = new Findings();
            StatedSecrecy secrecy = new PaperCheck(findings, rules, clock.instant()).secrecy("", stated);
            demandNone(findings);
            ExaminedPaper examined = vault.demandFit(call.agency(), document, null);
            StatedSecrecy order = requireNonNull(secrecy);
            FiledPaper paper = vault.file(requestId, examined, SealContexts.confidentialityOrder(orderId));
            StoredDocument particulars = vault.put(
                    requestId,
                    OrderParticulars.json(order.order(orderId)),
                    SealContexts.confidentialityParticulars(orderId));
            return (request, now) -> {
                demandCase(request);
                entities.persist(new ConfidentialityOrder(orderId, request, order.endsAt(), now));
                documents.record(request, DocumentPurpose.CONFIDENTIALITY_ORDER, paper, now);
                return Effect.of(new ConfidentialityOrderFiled(
                                request.id(),
                                new ConfidentialityClaim(orderId, order.endsAt()),
                                paper.reference(),
                                particulars.reference(),
                                now))
                        .with(paper.document(), particulars)
                        .onOrder(orderId, order.endsAt());
            };
        });
    }

    /// @param body JSON of [NewExtension]
    public FollowUpAnswer extend(FollowUpCall call, String order, byte[] body, byte[] document) {
        return followUps.carryOut(call, (requestId, extensionId) -> {
            UUID orderId = known(call.agency(), requestId, order);
            NewExtension stated = StrictJson.read(body, NewExtension.class);
            Findings findings = new Findings();
            Instant endsAt = new PaperCheck(findings, rules, clock.instant()).end("/endsAt", stated.endsAt());
            demandNone(findings);
            ExaminedPaper examined = vault.demandFit(call.agency(), document, null);
            FiledPaper paper = vault.file(requestId, examined, SealContexts.confidentialityExtension(extensionId));
            return (request, now) -> {
                ConfidentialityOrder row = standing(request, orderId);
                demandLater(row.endsAt(), endsAt);
                row.extend(endsAt, now);
                documents.record(request, DocumentPurpose.ORDER_EXTENSION, paper, now);
                return Effect.of(new ConfidentialityExtensionFiled(
                                request.id(), orderId, extensionId, endsAt, paper.reference(), now))
                        .with(paper.document(), null)
                        .onOrder(orderId, endsAt);
            };
        });
    }

    public FollowUpAnswer lift(FollowUpCall call, String order, byte[] document) {
        return followUps.carryOut(call, (requestId, liftId) -> {
            UUID orderId = known(call.agency(), requestId, order);
            ExaminedPaper examined = vault.demandFit(call.agency(), document, null);
            FiledPaper paper = vault.file(requestId, examined, SealContexts.confidentialityLift(liftId));
            return (request, now) -> {
                ConfidentialityOrder row = standing(request, orderId);
                row.lift(now);
                documents.record(request, DocumentPurpose.ORDER_LIFT, paper, now);
                return Effect.of(new ConfidentialityLiftFiled(request.id(), orderId, liftId, paper.reference(), now))
                        .with(paper.document(), null)
                        .onOrder(orderId, row.endsAt());
            };
        });
    }

    /// Before anything is stored for it.
    private UUID known(AgencyId agency, UUID requestId, String order) {
        return AgencyId.parse(order)
                .map(AgencyId::value)
                .filter(id -> QuarkusTransaction.requiringNew()
                        .call(() -> DataRequests.of(agency, entities)
                                .order(requestId, id)
                                .isPresent()))
                .orElseThrow(OrderFiling::unknown);
    }

    private ConfidentialityOrder standing(DataRequest request, UUID orderId) {
        ConfidentialityOrder order = DataRequests.of(request.agency(), entities)
                .order(request.id(), orderId)
                .orElseThrow(OrderFiling::unknown);
        if (order.liftFiledAt() != null) {
            throw IntakeProblem.ORDER_NOT_POSSIBLE.because("You said that it was lifted. File a new order.");
        }
        return order;
    }

    private static RuntimeException unknown() {
        return IntakeProblem.CONFIDENTIALITY_ORDER_UNKNOWN.because("This request has no order of this id.");
    }

    /// A request that was refused at the door has no case, and nobody who could be told.
    private static void demandCase(DataRequest request) {
        if (request.status() == RequestStatus.REFUSED && request.paperFiledAt().isEmpty()) {
            throw IntakeProblem.REQUEST_IS_OVER.because("It was not admitted: nobody will be told anything.");
        }
    }

    /// What shortens an order is no extension; that is for a lift.
    private static void demandLater(@Nullable Instant before, @Nullable Instant after) {
        if (before == null && after != null || before != null && after != null && !after.isAfter(before)) {
            throw IntakeProblem.VALIDATION_FAILED.because(
                    "See violations.",
                    List.of(Fault.ENDS_BEFORE_IT_BEGINS.at("/endsAt", "An extension ends later than the order did.")));
        }
    }

    private static void demandNone(Findings findings) {
        if (!findings.none()) {
            throw IntakeProblem.VALIDATION_FAILED.because("See violations.", findings.violations());
        }
    }
}

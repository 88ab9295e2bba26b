package dev.daylight.review.queue;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.casefile.Check;
import dev.daylight.review.casefile.Recommendation;
import dev.daylight.review.casefile.Recommendation.Denial;
import dev.daylight.review.casefile.Recommendation.Grant;
import dev.daylight.review.confidentiality.ConfidentialityOrder;
import dev.daylight.review.disclosure.Disclosure;
import dev.daylight.review.disclosure.DisclosureJob;
import dev.daylight.review.queue.CaseRepresentation.AgencyPart;
import dev.daylight.review.queue.CaseRepresentation.ApprovalPart;
import dev.daylight.review.queue.CaseRepresentation.AssignmentPart;
import dev.daylight.review.queue.CaseRepresentation.CallBackPart;
import dev.daylight.review.queue.CaseRepresentation.CheckPart;
import dev.daylight.review.queue.CaseRepresentation.DisclosurePart;
import dev.daylight.review.queue.CaseRepresentation.EmergencyPart;
import dev.daylight.review.queue.CaseRepresentation.LiftPart;
import dev.daylight.review.queue.CaseRepresentation.OrderPart;
import dev.daylight.review.queue.CaseRepresentation.ReasonPart;
import dev.daylight.review.queue.CaseRepresentation.RecommendationPart;
import dev.daylight.review.queue.CaseRepresentation.ScopePart;
import dev.daylight.review.scope.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From a case to its JSON.
final class Representing {

    private Representing() {}

    static CaseRepresentation of(CaseWhole whole) {
        CaseFile file = whole.file();
        CaseState state = file.state();
        var assignment = state.assignment();
        var approval = state.approval();
        return new CaseRepresentation(
                file.id(),
                state.name(),
                file.version(),
                agency(whole),
                file.filing().country(),
                file.filing().kind(),
                file.filing().paper() == null ? null : file.filing().instrumentClass(),
                file.filing().paper() == null
                        ? null
                        : file.filing().instrument().finding(),
                file.filing().categories(),
                file.filing().accountsNamed(),
                file.filing().filedAt(),
                file.openedAt(),
                assignment == null ? null : new AssignmentPart(assignment.reviewer(), assignment.at()),
                whole.orders().stream().map(Representing::order).toList(),
                whole.correspondence(),
                whole.preservation(),
                emergency(whole),
                callBack(whole),
                whole.challenges(),
                file.filing().asFiled(),
                checks(whole),
                whole.legalBasis(),
                recommendation(state.recommendation()),
                approval == null ? null : new ApprovalPart(approval.by(), approval.at()),
                disclosure(whole),
                state.endedAt(),
                whole.deadline());
    }

    private static AgencyPart agency(CaseWhole whole) {
        var agency = whole.agency();
        if (agency == null) {
            return new AgencyPart(whole.file().filing().agencyId(), null, null, null, null);
        }
        var certification = agency.certification();
        return new AgencyPart(
                agency.id(),
                agency.name(),
                agency.kind(),
                certification == null ? null : certification.expiresOn(),
                agency.standing());
    }

    private static @Nullable EmergencyPart emergency(CaseWhole whole) {
        var filing = whole.file().filing();
        var agency = whole.agency();
        return filing.kind() != DataRequestKind.EMERGENCY
                ? null
                : new EmergencyPart(
                        filing.disclosureAllowed(),
                        filing.keepUntil(),
                        agency == null ? null : agency.directoryPhone(),
                        whole.callBacks());
    }

    private static CallBackPart callBack(CaseWhole whole) {
        var agency = whole.agency();
        return new CallBackPart(
                whole.file().needsCallBack(), agency == null ? null : agency.directoryPhone(), whole.callBacks());
    }

    private static OrderPart order(ConfidentialityOrder order) {
        return new OrderPart(
                order.id(),
                order.state(),
                order.endsAt(),
                order.cut(),
                order.confirmedBy(),
                order.hasPaper(),
                order.finding(),
                order.extensions(),
                order.lifts().stream()
                        .map(lift -> new LiftPart(
                                lift.id(), lift.filedAt(), lift.finding(), lift.proposedBy(), lift.confirmedBy()))
                        .toList());
    }

    private static List<CheckPart> checks(CaseWhole whole) {
        return Check.askedOn(whole.file().basis()).stream()
                .map(check -> whole.answers()
                        .to(check)
                        .map(answer -> new CheckPart(
                                check,
                                answer.outcome(),
                                answer.note(),
                                answer.by(),
                                answer.at(),
                                answer.rulesVersion()))
                        .orElseGet(() -> new CheckPart(check, null, null, null, null, null)))
                .toList();
    }

    private static @Nullable RecommendationPart recommendation(@Nullable Recommendation recommendation) {
        return switch (recommendation) {
            case null -> null;
            case Grant grant ->
                new RecommendationPart(
                        "GRANT",
                        grant.outcome(),
                        scope(grant.scope()),
                        reason(grant.reason()),
                        grant.by(),
                        grant.at(),
                        grant.rulesVersion());
            case Denial denial ->
                new RecommendationPart(
                        "DENY", null, null, reason(denial.reason()), denial.by(), denial.at(), denial.rulesVersion());
        };
    }

    private static ScopePart scope(Scope scope) {
        return new ScopePart(scope.categories(), scope.accounts(), scope.period(), scope.fields());
    }

    private static @Nullable ReasonPart reason(Recommendation.@Nullable Reason reason) {
        return reason == null ? null : new ReasonPart(reason.code(), reason.sentence());
    }

    private static @Nullable DisclosurePart disclosure(CaseWhole whole) {
        DisclosureJob owed = whole.owed();
        Disclosure made = whole.disclosure();
        if (made != null) {
            return new DisclosurePart(
                    made.id(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    made.delivered(),
                    made.dropped(),
                    made.droppedBy(),
                    made.droppedFields(),
                    made.packageSha256(),
                    made.packageBytes(),
                    made.at(),
                    made.beforePaper());
        }
        return owed == null
                ? null
                : new DisclosurePart(
                        owed.disclosureId(),
                        owed.waitingFor(),
                        owed.attempts(),
                        owed.nextAttemptAt(),
                        owed.notBefore(),
                        owed.law(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }
}

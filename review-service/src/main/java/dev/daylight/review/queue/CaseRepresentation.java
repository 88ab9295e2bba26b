package dev.daylight.review.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.DocumentReference.Finding;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.agency.AgencyKind;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.casefile.Check;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.challenge.Challenge;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Cut;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Prolongation;
import dev.daylight.review.correspondence.Correspondence;
import dev.daylight.review.deadline.CaseDeadline;
import dev.daylight.review.disclosure.Obstacle;
import dev.daylight.review.emergency.CallBack;
import dev.daylight.review.identity.Agency;
import dev.daylight.review.legalbasis.LegalOpinion;
import dev.daylight.review.preservation.Preservation;
import dev.daylight.review.scope.Excess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One case whole, as JSON. Nothing personal of the people concerned: that is in the particulars, which are opened
/// apart.
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseRepresentation(
        UUID id,
        CaseState.Name state,
        long version,
        AgencyPart agency,
        String country,
        DataRequestKind kind,
        @Nullable InstrumentClass instrumentClass,
        @Nullable Finding instrumentFinding,
        Set<DataCategory> categories,
        int accounts,
        Instant filedAt,
        Instant openedAt,
        @Nullable AssignmentPart assignment,
        List<OrderPart> confidentialityOrders,
        Correspondence correspondence,
        @Nullable Preservation preservation,
        @Nullable EmergencyPart emergency,
        CallBackPart callBack,
        List<Challenge> challenges,
        Filing.@Nullable AsFiled instrumentAsFiled,
        List<CheckPart> checks,
        @Nullable LegalOpinion legalBasis,
        @Nullable RecommendationPart recommendation,
        @Nullable ApprovalPart approval,
        @Nullable DisclosurePart disclosure,
        @Nullable Instant endedAt,
        @Nullable CaseDeadline deadline) {

    /// @param name absent while intake has not told of the agency
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgencyPart(
            UUID id,
            @Nullable String name,
            @Nullable AgencyKind kind,
            @Nullable LocalDate certifiedUntil,
            Agency.@Nullable Standing standing) {}

    /// @param disclosureAllowed whether the operator lets something out before the paper
    /// @param directoryPhone where the agency is called back; absent when nobody has told of it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EmergencyPart(
            boolean disclosureAllowed,
            @Nullable Instant paperDueAt,
            @Nullable String directoryPhone,
            List<CallBack> callBacks) {}

    /// @param needed whether nothing is granted before the agency confirmed the request on the telephone
    /// @param directoryPhone where it is called; absent when nobody has told of it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CallBackPart(boolean needed, @Nullable String directoryPhone, List<CallBack> calls) {}

    record AssignmentPart(Person reviewer, Instant at) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderPart(
            UUID id,
            OrderState state,
            @Nullable Instant endsAt,
            @Nullable Cut cut,
            @Nullable Person confirmedBy,
            boolean hasPaper,
            @Nullable Finding finding,
            List<Prolongation> extensions,
            List<LiftPart> lifts) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LiftPart(
            UUID id,
            Instant filedAt,
            @Nullable Finding finding,
            @Nullable Person proposedBy,
            @Nullable Person confirmedBy) {}

    /// @param outcome absent while the question is open
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckPart(
            Check check,
            Check.@Nullable Outcome outcome,
            @Nullable String note,
            @Nullable Person by,
            @Nullable Instant at,
            @Nullable String rulesVersion) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecommendationPart(
            String outcome,
            @Nullable GrantOutcome grant,
            @Nullable ScopePart scope,
            @Nullable ReasonPart reason,
            Person by,
            Instant at,
            String rulesVersion) {}

    /// @param fields the only fields of each category; empty for what was granted before they were named
    record ScopePart(
            Set<DataCategory> categories,
            Set<Integer> accounts,
            Period period,
            Map<DataCategory, Set<String>> fields) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReasonPart(RefusalReason code, @Nullable String sentence) {}

    record ApprovalPart(Person by, Instant at) {}

    /// Either still owed, with what it waits for, or made, with its figures.
    ///
    /// @param notBefore when the law lets it leave at the earliest; `law` says which
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DisclosurePart(
            UUID id,
            @Nullable Obstacle waitingFor,
            @Nullable Integer attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant notBefore,
            @Nullable String law,
            @Nullable Integer recordsDelivered,
            @Nullable Integer recordsDropped,
            @Nullable Map<Excess, Integer> dropped,
            @Nullable Map<DataCategory, Map<String, Integer>> fieldsDropped,
            @Nullable String packageSha256,
            @Nullable Long packageBytes,
            @Nullable Instant disclosedAt,
            @Nullable Boolean beforePaper) {}
}

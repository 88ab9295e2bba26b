package dev.daylight.review.confidentiality;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.DocumentReference.Finding;
import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.review.audit.Person;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Advised;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Cut;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Lift;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Prolongation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order as it is shown, now.
///
/// @param heldBy the case, or the preservation, that it hangs on
/// @param state as it is told to the other services; `phase` says more
/// @param phase how far it is, also whether its end has passed
/// @param reExaminationDue of an order without end: when somebody has to ask whether it is still needed
/// @param withoutEnd whether nothing but people will end it
/// @param aboveMaximum whether it claims to hold longer than a law or a guideline of its place says
/// @param timeline absent in a list
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderWhole(
        UUID id,
        long revision,
        UUID heldBy,
        boolean ofPreservation,
        OrderState state,
        Standing.Phase phase,
        @Nullable Instant endsAt,
        @Nullable Instant startsAt,
        @Nullable AdverseResult adverseResult,
        boolean shortened,
        boolean withoutEnd,
        boolean aboveMaximum,
        boolean challenged,
        @Nullable Cut cut,
        @Nullable Advised advised,
        Instant recordedAt,
        @Nullable Person confirmedBy,
        @Nullable Instant reExaminationDue,
        boolean hasPaper,
        @Nullable Finding finding,
        List<Prolongation> extensions,
        List<Lift> lifts,
        List<OrderShortening> shortenings,
        List<OrderChallenge> challenges,
        @Nullable List<OrderStep> timeline) {

    public boolean isConfirmable() {
        return state == OrderState.CLAIMED;
    }

    public boolean isLifted() {
        return state == OrderState.LIFTED;
    }

    /// Only what somebody has read is shortened.
    public boolean isShortenable() {
        return state == OrderState.CONFIRMED && phase != Standing.Phase.EXPIRED;
    }
}

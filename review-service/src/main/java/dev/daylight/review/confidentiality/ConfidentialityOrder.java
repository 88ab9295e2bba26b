package dev.daylight.review.confidentiality;

import dev.daylight.contracts.DocumentReference.Finding;
import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.review.audit.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order that forbids telling the person concerned.
///
/// @param caseId the case that it holds the notice of
/// @param filedFor the request that it came with
/// @param endsAt absent when the order names no end; of a lifted order when it was lifted
/// @param cut present when the agency claims that it holds longer than the law lets it
/// @param confirmedBy absent while nobody has looked at it
/// @param hasPaper whether it came after the request, with a paper of its own
/// @param finding what the machine found of that paper
/// @param extensions what the agency filed to prolong it, oldest first
/// @param lifts what the agency filed to have it lifted, oldest first
public record ConfidentialityOrder(
        UUID id,
        UUID caseId,
        UUID filedFor,
        OrderState state,
        @Nullable Instant endsAt,
        @Nullable Cut cut,
        Instant recordedAt,
        @Nullable Person confirmedBy,
        boolean hasPaper,
        @Nullable Finding finding,
        List<Prolongation> extensions,
        List<Lift> lifts) {

    /// The order ends when the law says, not when the agency does.
    ///
    /// @param claimedEnd what the agency named; absent when it named no end
    /// @param law that says how long such an order may hold
    /// @param rulesVersion at which the rules said so
    public record Cut(@Nullable Instant claimedEnd, String law, String rulesVersion) {}

    /// An extension of the order. (A class of that name would be taken for something else by the templates.)
    ///
    /// @param endsAt absent when the agency names no end
    /// @param finding what the machine found of the paper
    public record Prolongation(
            UUID id,
            @Nullable Instant endsAt,
            Instant filedAt,
            @Nullable Finding finding) {}

    /// @param proposedBy absent while nobody has looked at the paper
    /// @param confirmedBy the second person; from then on the order is lifted
    /// @param finding what the machine found of the paper
    public record Lift(
            UUID id,
            Instant filedAt,
            @Nullable Finding finding,
            @Nullable Person proposedBy,
            @Nullable Person confirmedBy) {

        public boolean isToBeProposed() {
            return proposedBy == null;
        }

        public boolean isToBeConfirmed() {
            return proposedBy != null && confirmedBy == null;
        }
    }

    public boolean isLifted() {
        return state == OrderState.LIFTED;
    }
}

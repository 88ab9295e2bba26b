package dev.daylight.notification.obligation;

import dev.daylight.contracts.casefile.OrderState;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing said about a confidentiality order.
///
/// @param state of the agency always claimed; only review lifts
/// @param endsAt absent when the order names no end; of a lifted order when it was lifted
/// @param extensionId present when the agency says that the order was extended
/// @param extensions which extensions review knew of when it said this
/// @param longestEnd present when review says that the law lets what it knew of hold no longer
/// @param revision which of review's words on the order this is; absent of the agency, and in older words
/// @param shortened whether review says that the order ends earlier than something that was said of it
public record OrderRecord(
        UUID orderId,
        SaidBy saidBy,
        OrderState state,
        @Nullable Instant endsAt,
        @Nullable UUID extensionId,
        Set<UUID> extensions,
        @Nullable Instant longestEnd,
        @Nullable Long revision,
        boolean shortened) {

    public enum SaidBy {
        AGENCY,
        REVIEW
    }

    static OrderRecord claim(UUID orderId, @Nullable Instant endsAt) {
        return new OrderRecord(orderId, SaidBy.AGENCY, OrderState.CLAIMED, endsAt, null, Set.of(), null, null, false);
    }

    static OrderRecord extension(UUID orderId, UUID extensionId, @Nullable Instant endsAt) {
        return new OrderRecord(
                orderId, SaidBy.AGENCY, OrderState.CLAIMED, endsAt, extensionId, Set.of(), null, null, false);
    }

    /// @param extensions absent in what older versions of review said, which knew of none
    static OrderRecord review(
            UUID orderId,
            OrderState state,
            @Nullable Instant endsAt,
            @Nullable Set<UUID> extensions,
            @Nullable Instant longestEnd) {
        return review(orderId, state, endsAt, extensions, longestEnd, null, null);
    }

    /// @param revision absent as above
    /// @param shortened absent when nothing was
    static OrderRecord review(
            UUID orderId,
            OrderState state,
            @Nullable Instant endsAt,
            @Nullable Set<UUID> extensions,
            @Nullable Instant longestEnd,
            @Nullable Long revision,
            @Nullable Boolean shortened) {
        return new OrderRecord(
                orderId,
                SaidBy.REVIEW,
                state,
                endsAt,
                null,
                extensions == null ? Set.of() : Set.copyOf(extensions),
                longestEnd,
                revision,
                shortened != null && shortened && revision != null);
    }

    boolean lifts() {
        return saidBy == SaidBy.REVIEW && state == OrderState.LIFTED;
    }

    /// Whether a person who has seen the order says it; what review only records is the agency's word still.
    boolean isByPeople() {
        return saidBy == SaidBy.REVIEW && state != OrderState.CLAIMED;
    }

    /// Whether this stands in place of something else that was said of the order. Only the word of people can
    /// end one earlier: of review, on a confirmed order, and of a later revision than what it replaces. An
    /// extension that it did not know of goes on holding, whichever of the two is read first.
    boolean replaces(OrderRecord other) {
        Long later = revision;
        if (!shortened || later == null || saidBy != SaidBy.REVIEW || state != OrderState.CONFIRMED) {
            return false;
        }
        Long earlier = other.revision;
        return other.isKnownWith(extensions) && (other.saidBy == SaidBy.AGENCY || earlier == null || earlier < later);
    }

    /// Whether whoever knows these extensions had this in view. What the agency claimed at first lies before
    /// everything that review says, and so does what review said of it. Anything else is known only with the
    /// extension that it rests on.
    boolean isKnownWith(Set<UUID> known) {
        return extensionId == null ? known.containsAll(extensions) : known.contains(extensionId);
    }
}

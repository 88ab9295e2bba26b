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
public record OrderRecord(
        UUID orderId,
        SaidBy saidBy,
        OrderState state,
        @Nullable Instant endsAt,
        @Nullable UUID extensionId,
        Set<UUID> extensions,
        @Nullable Instant longestEnd) {

    public enum SaidBy {
        AGENCY,
        REVIEW
    }

    static OrderRecord claim(UUID orderId, @Nullable Instant endsAt) {
        return new OrderRecord(orderId, SaidBy.AGENCY, OrderState.CLAIMED, endsAt, null, Set.of(), null);
    }

    static OrderRecord extension(UUID orderId, UUID extensionId, @Nullable Instant endsAt) {
        return new OrderRecord(orderId, SaidBy.AGENCY, OrderState.CLAIMED, endsAt, extensionId, Set.of(), null);
    }

    /// @param extensions absent in what older versions of review said, which knew of none
    static OrderRecord review(
            UUID orderId,
            OrderState state,
            @Nullable Instant endsAt,
            @Nullable Set<UUID> extensions,
            @Nullable Instant longestEnd) {
        return new OrderRecord(
                orderId,
                SaidBy.REVIEW,
                state,
                endsAt,
                null,
                extensions == null ? Set.of() : Set.copyOf(extensions),
                longestEnd);
    }

    boolean lifts() {
        return saidBy == SaidBy.REVIEW && state == OrderState.LIFTED;
    }

    /// Whether a person who has seen the order says it; what review only records is the agency's word still.
    boolean isByPeople() {
        return saidBy == SaidBy.REVIEW && state != OrderState.CLAIMED;
    }

    /// Whether whoever knows these extensions had this in view. What the agency claimed at first lies before
    /// everything that review says, and so does what review said of it. Anything else is known only with the
    /// extension that it rests on.
    boolean isKnownWith(Set<UUID> known) {
        return extensionId == null ? known.containsAll(extensions) : known.contains(extensionId);
    }
}

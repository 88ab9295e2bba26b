package dev.daylight.notification.obligation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing said about a confidentiality order.
///
/// @param sequence order of arrival within the case
/// @param endsAt absent when the order names no end
public record OrderRecord(
        UUID orderId,
        SaidBy saidBy,
        long sequence,
        @Nullable Instant endsAt) {

    /// Review is the authority: once it has spoken of an order, what the agency claimed of it counts no more, also when
    /// the claim comes in later.
    public enum SaidBy {
        AGENCY,
        REVIEW
    }
}

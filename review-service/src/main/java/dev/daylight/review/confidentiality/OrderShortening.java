package dev.daylight.review.confidentiality;

import dev.daylight.review.audit.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That an order should end earlier than it does: proposed by one person, done when a second one confirms it, or at
/// once
/// when an authentic paper says so.
///
/// @param endsAt absent when it is to be lifted at once
/// @param paper the order's paper that says so; absent when there is none
/// @param isOver whether it was overtaken by an extension before it was confirmed
public record OrderShortening(
        UUID id,
        @Nullable Instant endsAt,
        @Nullable UUID paper,
        Instant proposedAt,
        Person proposedBy,
        @Nullable Person confirmedBy,
        @Nullable Instant effectiveAt,
        boolean isOver) {

    public boolean isToBeConfirmed() {
        return effectiveAt == null && !isOver;
    }
}

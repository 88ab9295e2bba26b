package dev.daylight.review.confidentiality;

import dev.daylight.review.audit.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The provider asks a court to look at an order. While that is pending the order holds the notice as before, and its
/// outcome ends nothing by itself: somebody has to have read the decision, and two people or a paper shorten or lift.
///
/// @param outcome absent while it is pending
public record OrderChallenge(
        UUID id,
        Instant recordedAt,
        Person recordedBy,
        @Nullable Outcome outcome,
        @Nullable Instant decidedAt,
        @Nullable Person decidedBy) {

    public enum Outcome {
        UPHELD,
        NARROWED,
        SET_ASIDE,
        WITHDRAWN
    }

    public boolean isPending() {
        return outcome == null;
    }
}

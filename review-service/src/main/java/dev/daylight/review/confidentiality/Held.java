package dev.daylight.review.confidentiality;

import dev.daylight.review.confidentiality.ConfidentialityOrder.Cut;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Until when something that an agency said of an order holds: as long as it says, and no longer than the law of its
/// instrument lets it.
///
/// @param until absent when there is no end
/// @param cut present when the law ends it earlier than the agency
public record Held(@Nullable Instant until, @Nullable Cut cut) {

    /// Of two things said the later end holds; what is claimed beyond it stays known.
    Held andAlso(Held other) {
        Instant latest = later(until, other.until);
        Cut law = cut == null ? other.cut : cut;
        return new Held(
                latest,
                latest == null || law == null
                        ? null
                        : new Cut(later(claimed(), other.claimed()), law.law(), law.rulesVersion()));
    }

    private @Nullable Instant claimed() {
        return cut == null ? until : cut.claimedEnd();
    }

    /// No end is later than any.
    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}

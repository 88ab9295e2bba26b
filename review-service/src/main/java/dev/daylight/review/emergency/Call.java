package dev.daylight.review.emergency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call as the reviewer tells of it.
///
/// @param spokenTo whom they spoke to; absent when nobody answered
public record Call(
        String number,
        Instant calledAt,
        CallBack.Outcome outcome,
        @Nullable String spokenTo) {

    /// Personal.
    @Override
    public String toString() {
        return "Call[" + outcome + "]";
    }
}

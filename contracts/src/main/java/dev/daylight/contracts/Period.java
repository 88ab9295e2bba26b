package dev.daylight.contracts;

import java.time.Instant;

/// A span of time, from inclusive, to exclusive.
///
/// @throws IllegalArgumentException when it ends before it begins
public record Period(Instant from, Instant to) {
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}

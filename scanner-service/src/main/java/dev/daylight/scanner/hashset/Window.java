package dev.daylight.scanner.hashset;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A span of time whose entries are being read. Entries come in no order, so it counts once it is read to its end.
///
/// @param repeated it had to be left out before and is tried again
/// @param next query of the page to read next, null for the first
/// @param openedAt tells one opening of the same span from another, null before it is opened
record Window(
        Instant from,
        Instant to,
        boolean repeated,
        @Nullable String next,
        int pages,
        @Nullable Instant openedAt) {

    private static final Duration SMALLEST = Duration.ofSeconds(1);

    static Window unopened(Instant from, Instant to, boolean repeated) {
        return new Window(from, to, repeated, null, 0, null);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    boolean isSmallest() {
        return length().compareTo(SMALLEST) <= 0;
    }

    /// Seconds are what the source speaks in.
    static Instant toSeconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}

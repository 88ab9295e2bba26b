package dev.daylight.scanner.hashset;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A span of time whose entries are being read. Entries come in no order, so it counts once it is read to its end.
///
/// @param repeated it had to be left out before and is tried again
/// @param next query of the page to read next, null for the first
record Window(
        Instant from,
        Instant to,
        boolean repeated,
        @Nullable String next,
        int pages) {

    private static final Duration SMALLEST = Duration.ofSeconds(1);

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

package dev.daylight.intake.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a message that was not taken is tried again: soon at first, then rarely, for a day at most.
final class BackOff {

    static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration RAREST = Duration.ofHours(4);
    private static final Duration LONGEST_PEACE = Duration.ofMinutes(5);

    private BackOff() {}

    /// @param attempts so many have failed
    /// @return nothing when it is given up
    static Optional<Instant> next(int attempts, Instant queued, Instant now) {
        Instant next = now.plus(doubled(FIRST, attempts - 1, RAREST));
        return next.isAfter(queued.plus(LONGEST)) ? Optional.empty() : Optional.of(next);
    }

    /// How long an address is left in peace altogether: other messages would only fail there as well.
    ///
    /// @param failures in a row
    static Duration peace(int failures) {
        return doubled(Duration.ofSeconds(1), failures - 1, LONGEST_PEACE);
    }

    private static Duration doubled(Duration first, int times, Duration most) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(times, 0, 20));
        return doubled.compareTo(most) < 0 ? doubled : most;
    }
}

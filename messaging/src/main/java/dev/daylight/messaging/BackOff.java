package dev.daylight.messaging;

import java.time.Duration;

/// Pauses that double from 100 ms up to a limit. Not for several threads.
final class BackOff {

    private static final Duration FIRST = Duration.ofMillis(100);

    private final Duration longest;
    private Duration next = FIRST;

    BackOff(Duration longest) {
        this.longest = longest;
    }

    Duration next() {
        Duration now = next.compareTo(longest) < 0 ? next : longest;
        next = now.multipliedBy(2);
        return now;
    }

    void reset() {
        next = FIRST;
    }
}

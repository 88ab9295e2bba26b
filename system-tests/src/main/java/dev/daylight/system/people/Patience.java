package dev.daylight.system.people;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waiting for something that the system does in its own time. Looks again and again; gives up with a sentence.
public final class Patience {

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private Patience() {}

    /// Looks until what is seen is right.
    ///
    /// @param expected completes the sentence "Expected …"
    public static <T> T until(Duration limit, String expected, Supplier<T> look, Predicate<T> right) {
        long giveUpAt = System.nanoTime() + limit.toNanos();
        long pauseMillis = FIRST_PAUSE_MILLIS;
        while (true) {
            T seen = look.get();
            if (right.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > giveUpAt) {
                throw new NotSo(expected + " within " + limit.toSeconds() + " s", String.valueOf(seen));
            }
            pause(Duration.ofMillis(pauseMillis));
            // Looking costs the system something too, and what takes long may be looked at more rarely.
            pauseMillis = Math.min(LONGEST_PAUSE_MILLIS, pauseMillis * 5 / 4);
        }
    }

    /// The pause between two looks; never a way to wait for a result.
    public static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("interrupted while waiting");
        }
    }
}

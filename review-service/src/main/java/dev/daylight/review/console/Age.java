package dev.daylight.review.console;

import java.time.Duration;

/// How long a case has been waiting, as coarse as a reader needs.
record Age(long amount, Unit unit) {

    enum Unit {
        MINUTES,
        HOURS,
        DAYS
    }

    static Age of(Duration duration) {
        if (duration.toDays() > 0) {
            return new Age(duration.toDays(), Unit.DAYS);
        }
        return duration.toHours() > 0
                ? new Age(duration.toHours(), Unit.HOURS)
                : new Age(duration.toMinutes(), Unit.MINUTES);
    }
}

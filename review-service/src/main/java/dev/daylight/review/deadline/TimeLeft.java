package dev.daylight.review.deadline;

import java.time.Duration;

/// How long it is to a moment, or how long it has been, as coarse as a reader needs.
///
/// @param over whether the moment has passed
public record TimeLeft(boolean over, long days, int hours, int minutes) {

    public static TimeLeft of(Duration left) {
        Duration length = left.abs();
        return new TimeLeft(left.isNegative(), length.toDays(), length.toHoursPart(), length.toMinutesPart());
    }

    public boolean isInDays() {
        return days > 1;
    }

    /// Hours, where that is what counts.
    public long allHours() {
        return days * 24 + hours;
    }

    public boolean isInHours() {
        return allHours() > 0;
    }
}

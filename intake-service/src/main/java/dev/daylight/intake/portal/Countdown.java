package dev.daylight.intake.portal;

import java.time.Instant;

/// A moment as a person counts it.
///
/// @param days calendar days from today where the agency is; below 0 when it is over
/// @param day as `Thu 26 Nov`
/// @param exact to the minute, with its zone
public record Countdown(Instant at, int days, String day, String exact) {

    /// Days that it is over.
    public int overdue() {
        return -days;
    }

    /// For a colour.
    public String urgency() {
        return days < 0 ? "due due--over" : days <= 2 ? "due due--soon" : "due";
    }
}

package dev.daylight.system.people;

import dev.daylight.system.people.RequestDraft.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Dates and numbers as they stand on an officer's papers today.
public record Papers(Clock clock) {

    public LocalDate issuedOn() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(3);
    }

    public String caseNumber() {
        return "520 Js " + clock.millis() % 1_000_000 + "/26";
    }

    /// Whole days up to last midnight.
    public Span lastDays(int days) {
        Instant midnight = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return new Span(midnight.minus(Duration.ofDays(days)), midnight);
    }

    /// A moment in whole seconds, as mails tell time.
    public Instant inSeconds(long seconds) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds);
    }
}

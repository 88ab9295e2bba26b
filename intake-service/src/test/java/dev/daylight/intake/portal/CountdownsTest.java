package dev.daylight.intake.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.pages.Language;
import dev.daylight.rules.LegalRules;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CountdownsTest {

    private final Countdowns countdowns =
            new Countdowns(LegalRules.load(), Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void whatIsDueByMidnightIsDueOnTheDayThatEndsThen() {
        Countdown tenDays = countdowns.to(Instant.parse("2026-12-03T23:00:00Z"), "DE", Language.EN);

        assertThat(tenDays.days()).isEqualTo(10);
        assertThat(tenDays.toString()).contains("Thu 3 Dec");
    }

    @Test
    void whatIsDueDuringADayIsDueOnIt() {
        assertThat(countdowns
                        .to(Instant.parse("2026-11-24T07:33:00Z"), "DE", Language.EN)
                        .days())
                .isEqualTo(1);
    }
}

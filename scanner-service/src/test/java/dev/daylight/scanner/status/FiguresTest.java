package dev.daylight.scanner.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void readingAgesFromItsLastCompleteWindow() {
        assertThat(Figures.readAge(Optional.of(NOW.minusMillis(90_500)), NOW)).isEqualTo(90.5);
    }

    @Test
    void setThatWasNeverReadIsOlderThanAnyAlarmAllows() {
        assertThat(Figures.readAge(Optional.empty(), NOW)).isGreaterThan(Double.MAX_VALUE);
    }
}

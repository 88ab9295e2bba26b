package dev.daylight.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T23:59:59.999999999Z, 2025-Q4",
        "2026-01-01T00:00:00Z, 2026-Q1",
        "2026-03-31T23:59:59Z, 2026-Q1",
        "2026-04-01T00:00:00Z, 2026-Q2",
        "2026-09-30T23:59:59Z, 2026-Q3",
        "2026-10-01T00:00:00Z, 2026-Q4"
    })
    void aMomentLiesInTheQuarterThatItHasInUtc(Instant moment, String quarter) {
        assertThat(Quarter.of(moment)).hasToString(quarter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-Q0", "2026-Q5", "2026-q3", "26-Q3", " 2026-Q3", "2026-Q3\n", "２０２６-Q3", ""})
    void whatIsWrittenOtherwiseIsNoQuarter(String written) {
        assertThat(Quarter.parse(written)).isEmpty();
    }

    @Test
    void quartersFollowEachOtherWithoutGap() {
        for (Quarter quarter = new Quarter(2023, 1); quarter.year() < 2029; quarter = quarter.next()) {
            assertThat(Quarter.parse(quarter.toString())).contains(quarter);
            assertThat(Quarter.ofIndex(quarter.index())).isEqualTo(quarter);
            assertThat(Quarter.of(quarter.end())).isEqualTo(quarter.next()).isGreaterThan(quarter);
            assertThat(Quarter.of(quarter.end().minusNanos(1))).isEqualTo(quarter);
        }
    }

    @Test
    void aQuarterKnowsItsDays() {
        assertThat(new Quarter(2024, 1).firstDay()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(new Quarter(2024, 1).lastDay()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(new Quarter(2024, 4).lastDay()).isEqualTo(LocalDate.of(2024, 12, 31));
    }
}

package dev.daylight.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterChartTest {

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "4,1", "5,2", "8,2", "9,5", "20,5", "21,10", "187,50", "1000,500", "123456,50000"})
    void scaleHasRoundStepsAndAboutFourOfThem(long highest, long step) {
        assertThat(QuarterChart.step(highest)).isEqualTo(step);
    }
}

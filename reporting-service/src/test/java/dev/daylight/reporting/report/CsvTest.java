package dev.daylight.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void linesEndAndFieldsAreQuotedAsRfc4180HasIt() {
        Csv csv = new Csv();
        csv.row(List.of("plain", "", "with, comma", "with \"quotes\"", "two\r\nlines"));

        assertThat(csv).hasToString("plain,,\"with, comma\",\"with \"\"quotes\"\"\",\"two\r\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\",\"y\")"})
    void nothingBeginsLikeAFormula(String dangerous) {
        Csv csv = new Csv();
        csv.row(List.of(dangerous));

        assertThat(csv.toString().replaceFirst("^\"", "")).startsWith("'");
    }
}

package dev.daylight.intake.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    record Shape(String text, List<String> texts, Inner inner) {}

    record Inner(String a) {}

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"text\":}", "{\"text\":\"a\",\"text\":\"b\"}", "{} {}", "not json", "{'text':'a'}"})
    void whatIsNoJsonIsMalformed(String body) {
        HttpProblem problem = problemOf(body.getBytes(StandardCharsets.UTF_8));

        assertThat(IntakeProblem.of(problem)).isEqualTo(IntakeProblem.MALFORMED_JSON);
        assertThat(problem.getStatusCode()).isEqualTo(400);
    }

    @Test
    void bytesThatAreNoTextAreMalformed() {
        assertThat(problemOf(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'})
                        .getStatusCode())
                .isEqualTo(400);
    }

    @Test
    void deepNestingIsRefusedAndNoAccident() {
        assertThat(problemOf("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                        .getStatusCode())
                .isBetween(400, 422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"more\":1}|/more|UNKNOWN_FIELD",
                "{\"inner\":{\"b\":1}}|/inner/b|UNKNOWN_FIELD",
                "{\"a/b~\":1}|/a~1b~0|UNKNOWN_FIELD",
                "{\"text\":5}|/text|WRONG_TYPE",
                "{\"text\":true}|/text|WRONG_TYPE",
                "{\"text\":{}}|/text|WRONG_TYPE",
                "{\"texts\":\"a\"}|/texts|WRONG_TYPE",
                "{\"texts\":[\"a\",1]}|/texts/1|WRONG_TYPE",
                "{\"inner\":\"\"}|/inner|WRONG_TYPE"
            })
    void whatHasAnotherShapeIsToldWhere(String body, String pointer, Fault fault) {
        // When
        HttpProblem problem = problemOf(body.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(IntakeProblem.of(problem)).isEqualTo(IntakeProblem.VALIDATION_FAILED);
        assertThat((List<?>) problem.getParameters().get("violations")).first().isEqualTo(fault.at(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "5", "\"text\""})
    void aDocumentThatIsNoObjectHasAnotherShape(String body) {
        assertThat(problemOf(body.getBytes(StandardCharsets.UTF_8)).getStatusCode())
                .isEqualTo(422);
    }

    @Test
    void noProblemQuotesWhatWasSent() {
        HttpProblem problem = problemOf("{\"text\": canary".getBytes(StandardCharsets.UTF_8));

        assertThat(problem.getDetail()).doesNotContain("canary");
    }

    private static HttpProblem problemOf(byte[] body) {
        return catchThrowableOfType(HttpProblem.class, () -> StrictJson.read(body, Shape.class));
    }
}

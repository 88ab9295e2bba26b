package dev.daylight.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.reporting.tally.Figure;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTextsTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{[a-z]+}");

    @ParameterizedTest
    @EnumSource(Figure.class)
    void documentDefinesEveryFigureAsThePageDoes(Figure figure) throws IOException {
        String document = Files.readString(Path.of("../docs/figures.md"));

        assertThat(document)
                .contains("| `" + figure.id() + "` | " + texts("figure_en").getProperty("meaning_$" + figure.name())
                        + " |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure", "page"})
    void bothLanguagesSayTheSameThings(String bundle) throws IOException {
        Properties english = texts(bundle + "_en");
        Properties chinese = texts(bundle + "_zh");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.stringPropertyNames()
                .forEach(key -> assertThat(parameters(chinese.getProperty(key)))
                        .as(key)
                        .containsExactlyInAnyOrder(parameters(english.getProperty(key))));
    }

    @Test
    void figuresAreNotNamedTwice() {
        assertThat(Figure.values()).extracting(Figure::id).doesNotHaveDuplicates();
    }

    private static String[] parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group()).toArray(String[]::new);
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (var stream = FigureTextsTest.class.getResourceAsStream("/messages/" + file + ".properties");
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}

package dev.daylight.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTextsTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{[a-zA-Z]+}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console",
                "legal",
                "paper",
                "checks",
                "challenge",
                "casework",
                "trail",
                "secrecy",
                "view",
                "scope"
            })
    void bothLanguagesSayTheSameThings(String bundle) throws IOException {
        Properties english = texts(bundle, "en");
        Properties chinese = texts(bundle, "zh");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
            assertThat(parameters(chinese.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key)));
        });
    }

    private static TreeSet<String> parameters(String text) {
        TreeSet<String> parameters = new TreeSet<>();
        PARAMETER.matcher(text).results().forEach(found -> parameters.add(found.group()));
        return parameters;
    }

    private static Properties texts(String bundle, String language) throws IOException {
        Properties texts = new Properties();
        try (var file = new InputStreamReader(
                ConsoleTextsTest.class.getResourceAsStream("/messages/" + bundle + "_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}

package dev.daylight.system.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// An operator who follows the document gets services that start.
class OperationsDocumentTest {

    private static final Path CHECKOUT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("DAYLIGHT_[A-Z0-9_]+");

    @Test
    void everySettingThatAServiceReadsIsInTheTable() throws IOException {
        String document = Files.readString(CHECKOUT.resolve("docs/operations.md"));

        assertThat(variablesOfServices())
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(document).contains("`" + variable + "`"));
    }

    @Test
    void theTableNamesNoSettingThatNobodyReads() throws IOException {
        Set<String> read = variablesOfServices();
        // Bound by name, without a mention in the properties.
        read.addAll(Set.of("DAYLIGHT_WATERMARK_EVERY", "DAYLIGHT_KAFKA", "DAYLIGHT_JSON_LIMIT_BYTES"));

        assertThat(VARIABLE.matcher(Files.readString(CHECKOUT.resolve("docs/operations.md")))
                        .results()
                        .map(found -> found.group()))
                .allSatisfy(variable -> assertThat(read).contains(variable));
    }

    private static Set<String> variablesOfServices() throws IOException {
        Set<String> variables = new TreeSet<>();
        try (var folders = Files.newDirectoryStream(CHECKOUT, "*-service")) {
            for (Path folder : folders) {
                Path properties = folder.resolve("src/main/resources/application.properties");
                VARIABLE.matcher(Files.readString(properties)).results().forEach(found -> variables.add(found.group()));
            }
        }
        return variables;
    }
}

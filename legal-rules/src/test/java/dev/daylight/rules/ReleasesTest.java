package dev.daylight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Decisions cite a version, so a version means one text for ever: whoever changes the data gives them a new one.
/// `./mvnw -pl legal-rules test -Dapprove` enters a new version, and never changes an old one.
class ReleasesTest {

    private static final Path RELEASES = Path.of("src/test/resources/releases.txt");

    @Test
    void dataThatChangedHaveANewVersion() throws Exception {
        String version = LegalRules.load().version();
        String release = version + " " + ShippedFiles.digest();
        if (System.getProperty("approve") != null && entriesOf(version).isEmpty()) {
            Files.writeString(RELEASES, release + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }

        assertThat(entriesOf(version))
                .as("change the version in rules.json, then run with -Dapprove")
                .containsExactly(release);
    }

    private static List<String> entriesOf(String version) throws Exception {
        return Files.exists(RELEASES)
                ? Files.readAllLines(RELEASES).stream()
                        .filter(line -> line.startsWith(version + " "))
                        .toList()
                : List.of();
    }
}

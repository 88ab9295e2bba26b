package dev.daylight.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./dev logs`, when there is no log to show.
class DevLogsTest {

    private static final String ALL = Stream.concat(
                    Arrays.stream(PartName.values()).map(PartName::label), Stream.of("launcher"))
            .collect(Collectors.joining(" "));

    @TempDir
    Path home;

    private record Said(int exit, String text) {}

    @Test
    void whoNamesNoPartOrAWrongOneIsToldAllOfThemAndThatNothingWasStarted() throws Exception {
        for (Said said : new Said[] {logs(), logs("nonsense"), logs("../logs/kafka")}) {
            assertThat(said.text()).contains("Name one of: " + ALL + "\n").contains("Nothing has been started yet");
            assertThat(said.exit()).isEqualTo(2);
        }
    }

    @Test
    void aRightPartWithoutALogIsNotCalledWrong() throws Exception {
        Said said = logs("intake");

        assertThat(said.text()).contains("Nothing has been started yet").doesNotContain("Name one of");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void onceSomethingWasStartedOnlyTheMissingLogIsSpokenOf() throws Exception {
        Files.createDirectories(home.resolve("logs"));
        Files.writeString(home.resolve("logs/kafka.log"), "up\n");

        assertThat(logs("launcher").text())
                .contains("launcher has written no log")
                .doesNotContain("Nothing");
        assertThat(logs("nonsense").text()).contains("Name one of: " + ALL).doesNotContain("Nothing");
    }

    private Said logs(String... part) throws Exception {
        Path dev = Checkout.find().root().resolve("dev");
        String[] command = Stream.concat(Stream.of("bash", dev.toString(), "logs"), Stream.of(part))
                .toArray(String[]::new);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DAYLIGHT_HOME", home.toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}

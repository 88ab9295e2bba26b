package dev.daylight.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnedProcessTest {

    @TempDir
    Path folder;

    private OwnedProcess process;

    @AfterEach
    void leaveNothingRunning() {
        if (process != null) {
            process.kill();
        }
    }

    @Test
    void processIsNotedUnderThePidItKeeps() throws Exception {
        process = launch("sleep", "300");

        assertThat(pidFile().alive()).contains(process);
        assertThat(ProcessHandle.of(process.pid())
                        .orElseThrow()
                        .info()
                        .command()
                        .orElse(""))
                .endsWith("sleep");
    }

    @Test
    void strangerWhoGotTheSamePidIsNeverHit() throws Exception {
        // Given
        process = launch("sleep", "300");
        PidFile old = new PidFile(folder.resolve("old.pid"));
        old.write(new OwnedProcess(process.pid(), "earlier-boot/17"));

        // When
        old.read().orElseThrow().kill();
        old.read().orElseThrow().stop("TERM", Duration.ofSeconds(1));

        // Then
        assertThat(old.alive()).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void killingTakesTheChildrenAlong() throws Exception {
        // Given
        process = launch("sh", "-c", "sleep 301 & sleep 302; true");
        await().until(() ->
                ProcessHandle.of(process.pid()).orElseThrow().children().count() == 2);
        List<OwnedProcess> children = ProcessHandle.of(process.pid())
                .orElseThrow()
                .children()
                .flatMap(child -> OwnedProcess.running(child.pid()).stream())
                .toList();

        // When
        process.kill();

        // Then
        assertThat(process.isAlive()).isFalse();
        assertThat(children).hasSize(2).noneMatch(OwnedProcess::isAlive);
    }

    @Test
    void processThatIgnoresTheSignalIsEndedByForce() throws Exception {
        process = launch("sh", "-c", "trap '' TERM; echo deaf; while true; do sleep 0.1; done");
        await().until(() -> Files.readString(folder.resolve("log")).contains("deaf"));

        process.stop("TERM", Duration.ofMillis(300));

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void serverIsToldNothingOfTheDevelopersShell() throws Exception {
        Launch launch = new Launch(List.of("env"), Map.of("GIVEN", "yes"), folder, folder.resolve("log"));

        assertThat(launch.run(pidFile())).isZero();

        assertThat(Files.readAllLines(folder.resolve("log")).stream().map(line -> line.split("=")[0]))
                .contains("GIVEN", "PATH")
                .isSubsetOf("GIVEN", "PATH", "HOME", "USER", "LANG", "TMPDIR", "PWD", "OLDPWD", "SHLVL", "_");
    }

    @Test
    void halfWrittenNoteNamesNobody() throws Exception {
        Files.writeString(pidFile().path(), "123");

        assertThat(pidFile().read()).isEmpty();
    }

    private OwnedProcess launch(String... command) throws Exception {
        return new Launch(List.of(command), Map.of(), folder, folder.resolve("log")).start(pidFile());
    }

    private PidFile pidFile() {
        return new PidFile(folder.resolve("part.pid"));
    }
}

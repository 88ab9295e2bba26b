package dev.daylight.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.local.process.Launch;
import dev.daylight.local.process.OwnedProcess;
import dev.daylight.local.process.PidFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownTest {

    @TempDir
    Path folder;

    @Test
    void partsOfALauncherThatIsGoneAreFoundAndEnded() throws Exception {
        // Given
        Home home = new Home(folder);
        OwnedProcess part = sleeping(home, PartName.KAFKA);
        OwnedProcess other = sleeping(home, PartName.REVIEW);
        home.launcher().write(new OwnedProcess(ProcessHandle.current().pid(), "earlier-boot/1"));

        // When
        int exit = new Down(home).run();

        // Then
        assertThat(exit).isZero();
        assertThat(part.isAlive()).isFalse();
        assertThat(other.isAlive()).isFalse();
        assertThat(OwnedProcess.current().isAlive()).isTrue();
    }

    @Test
    void nothingIsLeftThatNamesAPartOrCallsTheStackReady() throws Exception {
        // Given
        Home home = new Home(folder);
        sleeping(home, PartName.KAFKA);
        killed(home.pidFile(PartName.SCANNER));
        killed(home.launcher());
        Files.writeString(home.ready(), "");

        // When
        new Down(home).run();

        // Then
        assertThat(home.run()).isEmptyDirectory();
    }

    @Test
    void notesOfTheDeadGoEvenWhenNothingRunsAnyMore() {
        Home home = new Home(folder);
        killed(home.pidFile(PartName.POSTGRES));
        killed(home.pidFile("initdb"));

        new Down(home).run();

        assertThat(home.run()).isEmptyDirectory();
    }

    @Test
    void stoppingWhatDoesNotRunIsNoFailure() {
        assertThat(new Down(new Home(folder)).run()).isZero();
    }

    private static void killed(PidFile note) {
        note.write(new OwnedProcess(ProcessHandle.current().pid(), "earlier-boot/1"));
    }

    private static OwnedProcess sleeping(Home home, PartName part) throws Exception {
        return new Launch(List.of("sleep", "300"), Map.of(), home.run(), home.log(part)).start(home.pidFile(part));
    }
}

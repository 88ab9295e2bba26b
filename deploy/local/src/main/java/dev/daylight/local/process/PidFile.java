package dev.daylight.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The note a process leaves of itself.
public record PidFile(Path path) {

    /// The process it names, if that very process still runs.
    public Optional<OwnedProcess> alive() {
        return read().filter(OwnedProcess::isAlive);
    }

    /// The process it names, running or not.
    public Optional<OwnedProcess> read() {
        return OwnedProcess.read(path);
    }

    /// Notes a process that did not start through [Launch].
    public void write(OwnedProcess process) {
        try {
            prepare();
            Files.writeString(path, process + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void prepare() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.deleteIfExists(path);
    }
}

package dev.daylight.local;

import dev.daylight.local.process.OwnedProcess;
import dev.daylight.local.process.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder in which one stack keeps everything: data, logs, pid files and secrets.
record Home(Path path) {

    /// `DAYLIGHT_HOME`, or `.local` in the checkout.
    static Home of(Checkout checkout, Map<String, String> environment) {
        String wished = Optional.ofNullable(environment.get("DAYLIGHT_HOME")).orElse("");
        return new Home(
                wished.isBlank()
                        ? checkout.root().resolve(".local")
                        : Path.of(wished).toAbsolutePath().normalize());
    }

    Path data(PartName part) {
        return path.resolve("data").resolve(part.label());
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path log(PartName part) {
        return logs().resolve(part.label() + ".log");
    }

    Path run() {
        return path.resolve("run");
    }

    PidFile pidFile(PartName part) {
        return new PidFile(run().resolve(part.label() + ".pid"));
    }

    /// For a program that is no part, such as one that only prepares one.
    PidFile pidFile(String errand) {
        return new PidFile(run().resolve(errand + ".pid"));
    }

    PidFile launcher() {
        return pidFile("launcher");
    }

    /// Stands while everything is ready.
    Path ready() {
        return run().resolve("ready");
    }

    /// Everything that was started in this home and still runs, except the launcher.
    List<OwnedProcess> running() {
        return pidFiles().stream()
                .filter(file -> !file.equals(launcher()))
                .flatMap(file -> file.alive().stream())
                .toList();
    }

    /// Takes away the notes that name nobody who runs, as those of a killed process do.
    void forgetTheDead() {
        pidFiles().stream().filter(file -> file.alive().isEmpty()).forEach(PidFile::delete);
        if (launcher().alive().isEmpty()) {
            deleteTree(ready());
        }
    }

    private List<PidFile> pidFiles() {
        if (!Files.isDirectory(run())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(run())) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(PidFile::new)
                    .toList();
        } catch (IOException e) {
            throw new StackProblem(run() + " cannot be read.", e);
        }
    }

    /// @throws StackProblem when this user may not write here
    void demandWritable() {
        try {
            Files.createDirectories(path);
            for (Path folder : List.of(run(), logs(), path.resolve("data"))) {
                Files.createDirectories(folder);
                Files.delete(Files.createTempFile(folder, "writable", ""));
            }
        } catch (IOException e) {
            throw new StackProblem(
                    "The folder " + path + " cannot be written by this user: set DAYLIGHT_HOME to a folder that can.",
                    e);
        }
    }

    /// Forgets all data and logs. What was only unpacked or made ready for this machine stays, and the secrets too.
    void forget() {
        deleteTree(path.resolve("data"));
        forgetLogs();
        // Keys of sample agencies, whose certificates lay in the data.
        deleteTree(path.resolve("agencies"));
    }

    private void forgetLogs() {
        if (!Files.isDirectory(logs())) {
            return;
        }
        try (Stream<Path> logs = Files.list(logs())) {
            // A detached launcher is writing its own at this moment.
            logs.filter(log -> !log.equals(DetachedUp.log(this))).forEach(Home::deleteTree);
        } catch (IOException e) {
            throw new StackProblem(logs() + " cannot be read.", e);
        }
    }

    static void onlyForOwner(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new StackProblem(folder + " cannot be deleted.", e);
        }
    }
}

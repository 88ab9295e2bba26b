package dev.daylight.local;

import dev.daylight.local.process.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    PidFile launcher() {
        return new PidFile(run().resolve("launcher.pid"));
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
        deleteTree(logs());
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

package dev.daylight.local.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A server about to be started.
///
/// @param command the program and its arguments
/// @param environment what it is told besides the few variables every program needs
/// @param folder where it runs
/// @param log where all it prints is appended
public record Launch(List<String> command, Map<String, String> environment, Path folder, Path log) {

    /// A shell notes pid and start, then becomes the server: `exec` keeps both. Only after the rename is the note
    /// there, so nobody reads half of it.
    private static final String NOTE_THEN_BECOME = """
            nineteenth() { shift 19; begun=$1; }
            if [ -r /proc/sys/kernel/random/boot_id ]; then
              read -r boot < /proc/sys/kernel/random/boot_id
              read -r stat < /proc/$$/stat
              nineteenth ${stat##*) }
            else
              boot=ps
              begun=$(ps -o lstart= -p $$ | sed -e 's/^ *//' -e 's/ *$//' | tr -s ' ' _)
            fi
            printf '%s %s/%s\\n' $$ "$boot" "$begun" > "$0.new" && mv "$0.new" "$0" && exec "$@"
            """;

    private static final List<String> EVERY_PROGRAM_NEEDS = List.of("PATH", "HOME", "USER", "LANG", "TMPDIR");

    /// Starts it and returns once its pid file stands.
    public OwnedProcess start(PidFile pidFile) throws IOException, InterruptedException {
        Process process = begin(pidFile);
        while (process.isAlive()) {
            Optional<OwnedProcess> noted = pidFile.read();
            if (noted.isPresent()) {
                return noted.get();
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return pidFile.read().orElseThrow(() -> new IOException(command.getFirst() + " did not start, see " + log));
    }

    /// Runs a program that ends by itself, and tells how it ended.
    public int run(PidFile pidFile) throws IOException, InterruptedException {
        int exit = begin(pidFile).waitFor();
        pidFile.delete();
        return exit;
    }

    private Process begin(PidFile pidFile) throws IOException {
        Files.createDirectories(folder);
        Files.createDirectories(log.toAbsolutePath().getParent());
        pidFile.prepare();
        List<String> whole = new ArrayList<>();
        // A session of its own: Ctrl-C reaches the launcher alone, which then stops the parts in order.
        onPath("setsid").ifPresent(setsid -> whole.add(setsid.toString()));
        whole.addAll(List.of("sh", "-c", NOTE_THEN_BECOME, pidFile.path().toString()));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        // What the developer's shell happens to hold must not change a server.
        builder.environment().keySet().retainAll(EVERY_PROGRAM_NEEDS);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// The program of this name that a shell would find.
    public static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// The environment carries secrets.
    @Override
    public String toString() {
        return "Launch[" + command.getFirst() + "]";
    }
}

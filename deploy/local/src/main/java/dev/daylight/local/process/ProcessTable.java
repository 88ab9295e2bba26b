package dev.daylight.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// What the system knows of a pid. Linux tells by `/proc`; elsewhere `ps` is asked.
final class ProcessTable {

    /// How to count memory.
    enum Size {
        RESIDENT("Rss:"),
        PROPORTIONAL("Pss:");

        private final String label;

        Size(String label) {
            this.label = label;
        }
    }

    private static final Path PROC = Path.of("/proc");
    private static final Path BOOT = PROC.resolve("sys/kernel/random/boot_id");

    private ProcessTable() {}

    /// When the process began, in the same words that [Launch] lets it write down; empty when there is none.
    /// `ProcessHandle.startInstant` is not used: it is reckoned from a boot time that moves with the clock.
    static Optional<String> begun(long pid) {
        try {
            if (!Files.exists(BOOT)) {
                String began = ps("lstart=", pid);
                return began.isEmpty() ? Optional.empty() : Optional.of("ps/" + began.replaceAll("\\s+", "_"));
            }
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            // The second field, the name, may hold anything, even brackets: so count from its end.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return isGone(pid, fields[0])
                    ? Optional.empty()
                    : Optional.of(Files.readString(BOOT).strip() + "/" + fields[19]);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /// A zombie nobody has collected counts as gone, but only when its last thread has ended: until then it may
    /// still hold ports and locks.
    private static boolean isGone(long pid, String state) throws IOException {
        if (!state.equals("Z") && !state.equals("X")) {
            return false;
        }
        try (Stream<Path> threads = Files.list(PROC.resolve(pid + "/task"))) {
            return threads.count() <= 1;
        }
    }

    static long bytes(long pid, Size size) {
        try {
            if (!Files.exists(BOOT)) {
                String kilobytes = ps("rss=", pid);
                return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) * 1024;
            }
            return Files.readAllLines(PROC.resolve(pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith(size.label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static String ps(String column, long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", column, "-p", Long.toString(pid)).start();
        return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}

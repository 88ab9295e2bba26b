package dev.daylight.benchmarks.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/// How long processes have had a processor, with all their children: by `/proc`, in milliseconds.
record ProcessorTime(Map<String, Double> millis) {

    /// Of Linux, whatever the kernel itself ticks in: user and system time in hundredths of a second.
    private static final double MILLIS_PER_TICK = 10;

    /// @param processes by the names that the report gives them
    static ProcessorTime now(Map<String, Long> processes) {
        Map<String, Double> millis = new LinkedHashMap<>();
        // The parts are children of this process, and no part of the clients.
        long own = ProcessHandle.current().pid();
        processes.forEach((name, pid) -> millis.put(name, pid == own ? used(pid, 2) : ofFamily(pid)));
        return new ProcessorTime(millis);
    }

    private static double ofFamily(long pid) {
        // With what its ended children had: a server that ends one must not seem to have given time back.
        return used(pid, 4)
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToDouble(child -> used(child.pid(), 2))
                        .sum();
    }

    /// @param columns 2: user and system time; 4: those of ended children as well
    private static double used(long pid, int columns) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // Counted from behind the name, which may hold anything.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, 11, 11 + columns)
                            .mapToLong(Long::parseLong)
                            .sum()
                    * MILLIS_PER_TICK;
        } catch (IOException goneOrNotLinux) {
            return 0;
        }
    }

    /// What was used since then, for each of so many requests.
    String since(ProcessorTime before, double requests) {
        StringJoiner line = new StringJoiner(", ");
        double all = 0;
        for (Map.Entry<String, Double> process : millis.entrySet()) {
            double used = process.getValue() - before.millis.getOrDefault(process.getKey(), 0.0);
            all += used;
            line.add("%s %.2f".formatted(process.getKey(), used / requests));
        }
        return "%s, together %.2f".formatted(line, all / requests);
    }
}

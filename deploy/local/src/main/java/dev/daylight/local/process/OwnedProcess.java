package dev.daylight.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A process of this stack, told apart from a later one with the same pid by when it began.
///
/// @param pid the number the system gave it
/// @param begun boot and start time as the system tells them; compared, never read
public record OwnedProcess(long pid, String begun) {

    private static final Duration ENDS_AFTER_KILL = Duration.ofSeconds(10);

    /// The process that has this pid now.
    public static Optional<OwnedProcess> running(long pid) {
        return ProcessTable.begun(pid).map(begun -> new OwnedProcess(pid, begun));
    }

    /// This program itself.
    public static OwnedProcess current() {
        return running(ProcessHandle.current().pid()).orElseThrow();
    }

    public boolean isAlive() {
        return ProcessTable.begun(pid).filter(begun::equals).isPresent();
    }

    /// Sends a signal such as `TERM`; nothing happens when the process is gone.
    public void signal(String signal) {
        if (isAlive()) {
            send(signal, List.of(pid));
        }
    }

    /// Ends it and all it started at once, without a chance to tidy up, and waits until they are gone.
    public void kill() {
        if (!isAlive()) {
            return;
        }
        // Taken before the parent dies: orphans cannot be found by their parent any more.
        List<OwnedProcess> family = family();
        send("KILL", family.stream().map(OwnedProcess::pid).toList());
        awaitEnd(() -> family.stream().noneMatch(OwnedProcess::isAlive), ENDS_AFTER_KILL);
    }

    /// Asks it to end by the given signal and ends it by force if it has not done so in time.
    public void stop(String signal, Duration patience) {
        List<OwnedProcess> family = family();
        signal(signal);
        awaitEnd(() -> !isAlive(), patience);
        family.forEach(OwnedProcess::kill);
    }

    /// Asks it to end by itself and waits, without touching what it has started; by force only when time is up.
    public void endAlone(String signal, Duration patience) {
        signal(signal);
        if (!awaitEnd(() -> !isAlive(), patience) && isAlive()) {
            send("KILL", List.of(pid));
            awaitEnd(() -> !isAlive(), ENDS_AFTER_KILL);
        }
    }

    /// Main memory it holds, in bytes, with the processes it started; zero when the system does not tell.
    public long residentBytes() {
        List<OwnedProcess> family = family();
        // What the members share is counted once, by each member's share of it.
        ProcessTable.Size size = family.size() == 1 ? ProcessTable.Size.RESIDENT : ProcessTable.Size.PROPORTIONAL;
        return family.stream()
                .mapToLong(member -> ProcessTable.bytes(member.pid(), size))
                .sum();
    }

    private List<OwnedProcess> family() {
        if (!isAlive()) {
            return List.of();
        }
        Stream<OwnedProcess> descendants = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .flatMap(child -> running(child.pid()).stream());
        return Stream.concat(Stream.of(this), descendants).toList();
    }

    private static boolean awaitEnd(BooleanSupplier ended, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!ended.getAsBoolean()) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void send(String signal, List<Long> pids) {
        if (pids.isEmpty()) {
            return;
        }
        StringBuilder script = new StringBuilder("kill -" + signal);
        pids.forEach(each -> script.append(' ').append(each));
        try {
            new ProcessBuilder("sh", "-c", script + " 2>/dev/null").start().waitFor();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static Optional<OwnedProcess> parse(String line) {
        String[] words = line.strip().split(" ");
        return words.length == 2 && words[0].matches("\\d+")
                ? Optional.of(new OwnedProcess(Long.parseLong(words[0]), words[1]))
                : Optional.empty();
    }

    static Optional<OwnedProcess> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return pid + " " + begun;
    }
}

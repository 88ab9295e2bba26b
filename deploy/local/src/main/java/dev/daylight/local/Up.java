package dev.daylight.local;

import dev.daylight.local.process.OwnedProcess;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Starts everything, tells how it goes, and stays until it is told to stop.
final class Up {

    private static final int INTERRUPTED = 130;

    private final Home home;
    private final boolean fresh;
    private final long began = System.nanoTime();
    private volatile boolean stopping;

    Up(Home home, boolean fresh) {
        this.home = home;
        this.fresh = fresh;
    }

    int run() {
        home.demandWritable();
        // The system lets go of the lock however this program ends.
        try (FileChannel channel = FileChannel.open(
                        home.run().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = only(channel.tryLock())) {
            home.launcher().write(OwnedProcess.current());
            return startAndStay();
        } catch (IOException e) {
            throw new StackProblem("The folder " + home.path() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private int startAndStay() throws IOException {
        LocalStack stack = LocalStack.builder().asTheEnvironmentSays().build();
        endLeftovers();
        if (fresh) {
            home.forget();
        }
        keepEarlierLogs();
        Files.deleteIfExists(home.ready());
        Thread ending = new Thread(() -> end(stack), "ending");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            stack.start(new Lines());
            SampleWorld.load(stack);
        } catch (StackProblem problem) {
            if (stopping) {
                // Parts that were asked to end did not fail.
                return INTERRUPTED;
            }
            throw problem;
        }
        Files.writeString(home.ready(), "");
        new Report(stack, home).print(Duration.ofNanos(System.nanoTime() - began));
        watch(stack);
        return 0;
    }

    private FileLock only(@Nullable FileLock lock) {
        if (lock == null) {
            throw new StackProblem("Daylight runs already in " + home.path()
                    + home.launcher()
                            .alive()
                            .map(it -> " (process " + it.pid() + ")")
                            .orElse("")
                    + ": stop it with ./dev down first.");
        }
        return lock;
    }

    private void endLeftovers() {
        int leftovers = new Leftovers(home).end();
        if (leftovers > 0) {
            say("An earlier run was cut off and left " + leftovers + " processes; they are ended now.");
        }
    }

    private void keepEarlierLogs() throws IOException {
        Path previous = home.logs().resolve("previous");
        Files.createDirectories(previous);
        try (Stream<Path> logs = Files.list(home.logs())) {
            for (Path log : logs.filter(file -> file.toString().endsWith(".log"))
                    // Somebody is writing, and perhaps reading, that one at this moment.
                    .filter(file -> !file.equals(DetachedUp.log(home)))
                    .toList()) {
                Files.move(log, previous.resolve(log.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void watch(LocalStack stack) {
        Set<PartName> gone = EnumSet.noneOf(PartName.class);
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(1);
                for (PartName name : stack.parts()) {
                    boolean alive = stack.part(name).isAlive();
                    if (!alive && !stopping && gone.add(name)) {
                        say(name.label() + " has ended; its log is "
                                + stack.part(name).log());
                    } else if (alive && gone.remove(name)) {
                        say(name.label() + " runs again");
                    }
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(LocalStack stack) {
        stopping = true;
        boolean anythingRuns = !home.running().isEmpty();
        if (anythingRuns) {
            say("\nStopping ...");
        }
        try {
            Files.deleteIfExists(home.ready());
        } catch (IOException e) {
            say("The note that all is ready could not be taken away: " + e.getMessage());
        }
        stack.close();
        home.launcher().delete();
        if (anythingRuns) {
            say("Stopped.");
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /// One line when a part begins and one when it is ready.
    private static final class Lines implements LocalStack.Progress {

        @Override
        public void starting(PartName part) {
            say("  %-13s starting".formatted(part.label()));
        }

        @Override
        public void ready(PartName part, Duration after) {
            say("  %-13s ready in %.1f s".formatted(part.label(), after.toMillis() / 1000.0));
        }
    }
}

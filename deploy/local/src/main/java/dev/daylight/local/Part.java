package dev.daylight.local;

import dev.daylight.local.process.Launch;
import dev.daylight.local.process.OwnedProcess;
import dev.daylight.local.process.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One process of the stack, to be started, killed and started again.
public final class Part {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    /// Long, because a server that ends for the first time may still write down the classes it has loaded.
    static final Duration ENDS_WITHIN = Duration.ofSeconds(45);

    private final PartName name;
    private final PartPlan plan;
    private final Ground ground;

    private final Gate gate;
    private volatile boolean launched;
    private volatile boolean wasReady;

    Part(PartName name, PartPlan plan, Ground ground, Gate gate) {
        this.name = name;
        this.plan = plan;
        this.ground = ground;
        this.gate = gate;
    }

    public PartName name() {
        return name;
    }

    /// @throws StackProblem when the part cannot start whatever one does: it is not built, or its port is taken
    void demandStartable() {
        if (!isAlive()) {
            plan.demandBuilt();
            ground.ports().demandFree(name);
        }
    }

    /// Starts the process and returns before it is ready. Does nothing when it runs already.
    public Part start() {
        if (process().isPresent()) {
            return this;
        }
        ground.ports().demandFree(name);
        try {
            plan.prepare();
            plan.classes().ifPresent(ClassArchive::discard);
            wasReady = false;
            launched = true;
            Launch launch =
                    new Launch(plan.command(), plan.environment(), ground.home().data(name), log());
            gate.pass(() -> launch.start(pidFile()));
            return this;
        } catch (IOException e) {
            throw new StackProblem(name.label() + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// Waits until the part answers and holds what its users count on.
    public Part awaitReady() {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        try {
            while (!plan.isReady()) {
                if (process().isEmpty()) {
                    throw new StackProblem(name.label() + " ended before it was ready; its last lines, from " + log()
                            + ":\n" + lastLines());
                }
                if (System.nanoTime() > deadline) {
                    throw new StackProblem(name.label() + " was not ready within " + READY_WITHIN.toMinutes()
                            + " minutes, see " + log() + ".");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            plan.settle();
            wasReady = true;
            return this;
        } catch (IOException e) {
            throw new StackProblem(name.label() + " could not be furnished: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// SIGKILL: the process and all its children are gone when this returns, and had no chance to tidy up.
    public void kill() {
        process().ifPresent(OwnedProcess::kill);
    }

    /// Asks the part to end, and makes it end if it does not.
    public void stop() {
        Optional<OwnedProcess> running = process();
        // Halfway through its start a server may not listen to signals, and has nothing to tidy up yet.
        boolean halfway = launched && !wasReady;
        running.ifPresent(halfway ? OwnedProcess::kill : process -> process.stop(name.stopSignal(), ENDS_WITHIN));
        if (running.isPresent() && wasReady) {
            plan.classes().ifPresent(ClassArchive::keep);
        }
        pidFile().delete();
    }

    public boolean isAlive() {
        return process().isPresent();
    }

    public boolean isReady() {
        return plan.isReady();
    }

    /// The running process, whoever started it.
    public Optional<OwnedProcess> process() {
        return pidFile().alive();
    }

    Map<String, String> environment() {
        return plan.environment();
    }

    public Path log() {
        return ground.home().log(name);
    }

    /// The port others use.
    public int port() {
        return ground.ports().of(name).getFirst();
    }

    private PidFile pidFile() {
        return ground.home().pidFile(name);
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log(), java.nio.charset.StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException none) {
            return "(nothing)";
        }
    }

    private StackProblem interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StackProblem(name.label() + " was interrupted while starting.", e);
    }
}

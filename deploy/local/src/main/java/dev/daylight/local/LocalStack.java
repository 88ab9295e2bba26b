package dev.daylight.local;

import dev.daylight.local.Databases.Database;
import dev.daylight.local.process.OwnedProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// One stack on this machine: a home folder, ports and parts.
///
/// [#start()] brings up all parts at once, each as soon as those it needs are ready. [#close()] ends all of them.
/// Between the two, tests take single [Part]s away by [Part#kill()] and bring them back.
public final class LocalStack implements AutoCloseable {

    /// Hears how the start goes, from several threads.
    public interface Progress {
        void starting(PartName part);

        void ready(PartName part, Duration after);
    }

    private static final Progress SILENT = new Progress() {
        @Override
        public void starting(PartName part) {}

        @Override
        public void ready(PartName part, Duration after) {}
    };

    private final Ground ground;
    private final Map<PartName, Part> parts;
    private final Gate gate = new Gate();
    private volatile boolean started;

    private LocalStack(Ground ground, Set<PartName> names, Map<String, String> extraEnvironment) {
        this.ground = ground;
        this.parts = new EnumMap<>(PartName.class);
        names.forEach(
                name -> parts.put(name, new Part(name, PartPlans.of(name, ground, extraEnvironment), ground, gate)));
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Starts every part that does not run yet and waits until all are ready; ends them all again if one fails.
    public LocalStack start() {
        return start(SILENT);
    }

    public LocalStack start(Progress progress) {
        started = true;
        gate.open();
        ground.home().demandWritable();
        parts.values().forEach(Part::demandStartable);
        Map<PartName, CompletableFuture<Void>> ready = new EnumMap<>(PartName.class);
        parts.keySet().forEach(name -> ready.put(name, new CompletableFuture<>()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.values().forEach(part -> threads.execute(() -> bringUp(part, ready, progress)));
            CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new))
                    .join();
            return this;
        } catch (CompletionException failed) {
            close();
            throw failed.getCause() instanceof StackProblem problem ? problem : failed;
        }
    }

    /// Ends what an earlier run, cut off before its end, has left running in this home, by force, since nobody wants
    /// its data any more; tells how many that were.
    public int endLeftovers() {
        List<OwnedProcess> leftovers = ground.home().running();
        leftovers.forEach(OwnedProcess::kill);
        return leftovers.size();
    }

    /// A part of this stack.
    public Part part(PartName name) {
        return Optional.ofNullable(parts.get(name))
                .orElseThrow(() -> new IllegalArgumentException("this stack has no " + name.label()));
    }

    public Set<PartName> parts() {
        return Set.copyOf(parts.keySet());
    }

    /// Kafka's address as clients take it.
    public String kafka() {
        return "127.0.0.1:" + ground.ports().kafka();
    }

    /// The database of a service.
    public Database database(PartName service) {
        return new Databases(ground.ports().postgres(), ground.secrets()).of(service);
    }

    public Ports ports() {
        return ground.ports();
    }

    /// Where the parts write their logs, `<part>.log` each.
    public Path logs() {
        return ground.home().logs();
    }

    /// What a service or stand-in is told by its environment; tests reach the same servers by it.
    public Map<String, String> environment(PartName part) {
        return part(part).environment();
    }

    Ground ground() {
        return ground;
    }

    /// Ends all parts: first those that use, then those that are used. Does nothing on a stack that was only built,
    /// to look at parts which somebody else has started.
    @Override
    public void close() {
        if (!started) {
            return;
        }
        gate.shut();
        PartName.IN_ORDER_OF_ENDING.forEach(this::end);
        // Helpers that were preparing a part.
        ground.home().running().forEach(OwnedProcess::kill);
    }

    private void end(Set<PartName> names) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            names.stream().map(parts::get).filter(part -> part != null).forEach(part -> threads.execute(part::stop));
        }
    }

    private void bringUp(Part part, Map<PartName, CompletableFuture<Void>> ready, Progress progress) {
        CompletableFuture<Void> own = ready.getOrDefault(part.name(), new CompletableFuture<>());
        try {
            List<CompletableFuture<Void>> needed = part.name().needs().stream()
                    .map(ready::get)
                    .filter(future -> future != null)
                    .toList();
            CompletableFuture.allOf(needed.toArray(CompletableFuture[]::new)).join();
            long began = System.nanoTime();
            progress.starting(part.name());
            part.start().awaitReady();
            progress.ready(part.name(), Duration.ofNanos(System.nanoTime() - began));
            own.complete(null);
        } catch (CompletionException neededOneFailed) {
            own.completeExceptionally(
                    neededOneFailed.getCause() instanceof StackProblem problem ? problem : neededOneFailed);
        } catch (RuntimeException | Error failed) {
            own.completeExceptionally(failed);
            // The others would only wait for minutes for nothing.
            ready.values().forEach(future -> future.completeExceptionally(failed));
        }
    }

    /// Main memory of a part in bytes, zero when it does not run.
    public long residentBytes(PartName name) {
        return part(name).process().map(OwnedProcess::residentBytes).orElse(0L);
    }

    /// The process of a part, zero when it does not run.
    public long pid(PartName name) {
        return part(name).process().map(OwnedProcess::pid).orElse(0L);
    }

    /// Says what the stack shall be.
    public static final class Builder {

        private Map<String, String> environment = Map.of();
        private Optional<Ports> ports = Optional.empty();
        private Optional<Path> home = Optional.empty();
        private Set<PartName> names = EnumSet.allOf(PartName.class);
        private boolean durable = true;

        private Builder() {}

        /// Takes home and ports from `DAYLIGHT_HOME` and `DAYLIGHT_PORT_BASE`, as `./dev` does.
        public Builder asTheEnvironmentSays() {
            Map<String, String> system = System.getenv();
            ports = Optional.of(Ports.from(system));
            home = Optional.of(Home.of(Checkout.find(), system).path());
            return this;
        }

        public Builder portBase(int base) {
            this.ports = Optional.of(Ports.from(base));
            return this;
        }

        public Builder ports(Ports chosen) {
            this.ports = Optional.of(chosen);
            return this;
        }

        public Builder home(Path folder) {
            this.home = Optional.of(folder.toAbsolutePath().normalize());
            return this;
        }

        /// Only these; what a part needs must be among them or run already.
        public Builder parts(PartName first, PartName... more) {
            this.names = EnumSet.of(first, more);
            return this;
        }

        /// Gives up safety against loss of power (not against SIGKILL) for speed.
        public Builder withoutDurability() {
            this.durable = false;
            return this;
        }

        /// Further environment of the five services and the stand-ins, such as a shorter notice grace.
        public Builder environment(Map<String, String> extra) {
            this.environment = Map.copyOf(extra);
            return this;
        }

        /// The stack, with nothing started yet. Parts that already run in this home are taken as they are.
        public LocalStack build() {
            Checkout checkout = Checkout.find();
            Home folder = new Home(home.orElseGet(() -> checkout.root().resolve(".local")));
            folder.demandWritable();
            Ground ground = new Ground(
                    checkout,
                    folder,
                    Cache.of(checkout, folder),
                    ports.orElseGet(() -> Ports.from(Ports.DEFAULT_BASE)),
                    Secrets.of(folder),
                    durable);
            return new LocalStack(ground, names, environment);
        }
    }
}

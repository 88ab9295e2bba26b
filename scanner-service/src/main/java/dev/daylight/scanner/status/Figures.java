package dev.daylight.scanner.status;

import dev.daylight.contracts.scan.ScanEvent.FileSkipped;
import dev.daylight.scanner.hashset.CurrentHashSet;
import dev.daylight.scanner.hashset.HashSetState;
import dev.daylight.scanner.hashset.HashSetStates;
import dev.daylight.scanner.legalbasis.LegalBasis;
import dev.daylight.scanner.match.Matches;
import dev.daylight.scanner.scanback.ScanBacks;
import dev.daylight.scanner.upload.FileTally;
import dev.daylight.scanner.upload.WaitingFiles;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The same figures as the status, as metrics. Read from the database now and then, so that a scrape costs nothing and
/// all replicas say the same.
@ApplicationScoped
class Figures {

    private final HashSetStates hashSet;
    private final CurrentHashSet current;
    private final LegalBasis legalBasis;
    private final FileTally tally;
    private final Matches matches;
    private final WaitingFiles waiting;
    private final ScanBacks scanBacks;
    private final Clock clock;
    private final MeterRegistry registry;
    private volatile Read read = new Read(Map.of(), 0, 0, Optional.empty(), 0, 0, 0, 0, Optional.empty(), 0, 0);

    Figures(
            HashSetStates hashSet,
            CurrentHashSet current,
            LegalBasis legalBasis,
            FileTally tally,
            Matches matches,
            WaitingFiles waiting,
            ScanBacks scanBacks,
            Clock clock,
            MeterRegistry registry) {
        this.hashSet = hashSet;
        this.current = current;
        this.legalBasis = legalBasis;
        this.tally = tally;
        this.matches = matches;
        this.waiting = waiting;
        this.scanBacks = scanBacks;
        this.clock = clock;
        this.registry = registry;
    }

    private record Read(
            Map<String, Long> files,
            long matches,
            long waiting,
            Optional<Instant> oldestWaiting,
            long version,
            long entries,
            long malformed,
            long skippedWindows,
            Optional<Instant> lastWindowReadAt,
            long openScanBacks,
            long compared) {}

    @Scheduled(every = "${daylight.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAgain() {
        HashSetState set = hashSet.now();
        read = new Read(
                tally.totals(),
                matches.count(),
                waiting.count(),
                waiting.oldest(),
                set.version(),
                set.images() + set.videos(),
                set.malformedEntries(),
                set.skippedWindows(),
                Optional.ofNullable(set.lastWindowReadAt()),
                scanBacks.open(),
                scanBacks.latest(1).stream()
                        .mapToLong(state -> state.compared())
                        .sum());
    }

    void register(@Observes StartupEvent started) {
        files("scanned", "SCANNED");
        for (FileSkipped.Reason reason : FileSkipped.Reason.values()) {
            files("skipped_" + reason.name().toLowerCase(java.util.Locale.ROOT), reason.name());
        }
        FunctionCounter.builder("daylight.scanner.matches", this, self -> self.read.matches())
                .description("Agreements of a file with an entry")
                .register(registry);
        gauge("daylight.scanner.waiting", "Files without a living legal basis", self -> self.read.waiting());
        gauge("daylight.scanner.waiting.oldest.seconds", "How long the oldest of them has waited", Figures::oldest);
        gauge("daylight.scanner.hash.set.version", "Current version", self -> self.read.version());
        gauge(
                "daylight.scanner.hash.set.version.in.memory",
                "Version that this replica has loaded",
                self -> self.current.versionInMemory());
        gauge("daylight.scanner.hash.set.entries", "Entries of the current version", self -> self.read.entries());
        gauge("daylight.scanner.hash.set.malformed", "Entries left out as malformed", self -> self.read.malformed());
        gauge(
                "daylight.scanner.hash.set.skipped.windows",
                "Windows of the source that could not be read yet",
                self -> self.read.skippedWindows());
        Gauge.builder(
                        "daylight.scanner.hash.set.read.age",
                        this,
                        self -> readAge(self.read.lastWindowReadAt(), clock.instant()))
                .baseUnit("seconds")
                .description("Time since a window of the source was last read to its end; +Inf when none ever was")
                .register(registry);
        gauge("daylight.scanner.scan.back.open", "Versions not yet scanned back", self -> self.read.openScanBacks());
        gauge(
                "daylight.scanner.scan.back.compared",
                "Fingerprints that the newest scan-back has compared",
                self -> self.read.compared());
        gauge(
                "daylight.scanner.legal.basis.readable",
                "0: the registry cannot be read and nothing is scanned",
                self -> self.legalBasis.state().readable() ? 1 : 0);
        gauge(
                "daylight.scanner.legal.basis.living",
                "Entries of the registry that live now",
                self -> self.legalBasis.state().entries().stream()
                        .filter(entry -> entry.living())
                        .count());
    }

    /// Infinite when nothing was ever read, so that an alarm on a large age rings then too. NaN would keep it silent.
    static double readAge(Optional<Instant> lastWindowReadAt, Instant now) {
        return lastWindowReadAt
                .map(at -> Duration.between(at, now).toMillis() / 1000.0)
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double oldest() {
        return read.oldestWaiting()
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L);
    }

    private void files(String outcome, String key) {
        FunctionCounter.builder(
                        "daylight.scanner.files",
                        this,
                        self -> self.read.files().getOrDefault(key, 0L))
                .tag("outcome", outcome)
                .description("Files by what became of them")
                .register(registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<Figures> value) {
        Gauge.builder(name, this, value).description(description).register(registry);
    }
}

package dev.daylight.benchmarks.intake;

import dev.daylight.local.LocalStack;
import dev.daylight.local.PartName;
import dev.daylight.local.Ports;
import dev.daylight.standins.world.World;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Accepted requests per second beside plain inserts of the same bytes into the same server. The inserts are measured
/// before and after each measurement of intake, so that a machine that slows down slows both.
public final class IntakeBench {

    private static final int CLIENTS = 8;
    private static final int PAPER_BYTES = 50_000;
    private static final long WARM_UP_REQUESTS = 3_000;
    private static final Duration WARM_UP_AT_MOST = Duration.ofMinutes(3);
    private static final String JVM_OPTIONS = "-XX:TieredStopAtLevel=4 -XX:ReservedCodeCacheSize=128m -Xmx512m";

    private final LocalStack stack;
    private final Filers filers;
    private final PlainInserts inserts;
    private final StoredRequests stored;
    private final Duration time;

    private IntakeBench(LocalStack stack, Path home, Duration time) throws Exception {
        URI intake = URI.create(stack.ports().url(PartName.INTAKE));
        URI realm = URI.create(stack.ports().url(PartName.KEYCLOAK) + "/realms/daylight");
        Clock clock = Clock.systemUTC();
        World.enterAgencies(intake, realm, home, clock);
        this.stack = stack;
        this.time = time;
        this.filers = new Filers(intake, realm, clock, PAPER_BYTES);
        this.inserts = new PlainInserts(stack.database(PartName.INTAKE), filers.form(), home);
        this.stored = new StoredRequests(stack.database(PartName.INTAKE));
    }

    /// @param options `--full`: up to a million stored requests; `--short`: a thousand; `--smoke`: only whether it
    ///     runs; `--profile`: leave a flight recording of intake in the folder that is named; `--keep`: leave the
    ///     servers and what is stored for the next measurement, which then starts in seconds
    public static void run(List<String> options) throws Exception {
        boolean smoke = options.contains("--smoke");
        boolean keep = options.contains("--keep");
        Path home =
                keep ? Path.of(System.getenv("DAYLIGHT_HOME"), "bench") : Files.createTempDirectory("daylight-bench");
        Files.createDirectories(home);
        Map<String, String> environment = new HashMap<>(Map.of(
                // One agency is everybody here; the limit is for one that takes everybody's turn.
                "DAYLIGHT_AGENCY_CALLS_PER_SECOND", "1000000",
                "DAYLIGHT_AGENCY_CALLS_AT_ONCE", "1000000",
                // As a server in earnest: both compilers, room for eight documents at once.
                "DAYLIGHT_JVM_OPTIONS", JVM_OPTIONS));
        if (options.contains("--profile")) {
            Path recording = home.resolve("intake.jfr");
            environment.put(
                    "JAVA_TOOL_OPTIONS",
                    "-XX:StartFlightRecording:settings=profile,dumponexit=true,filename=" + recording);
            System.out.println("Flight recording: " + recording);
        }
        LocalStack stack = LocalStack.builder()
                .home(home)
                .ports(keep ? Ports.from(System.getenv()) : Ports.free())
                .parts(PartName.KAFKA, PartName.POSTGRES, PartName.KEYCLOAK, PartName.S3, PartName.INTAKE)
                .environment(environment)
                .build()
                .start();
        try {
            new IntakeBench(stack, home, smoke ? Duration.ofSeconds(2) : Duration.ofSeconds(20))
                    .measure(sizes(options), smoke);
        } finally {
            if (keep) {
                stack.part(PartName.INTAKE).stop();
            } else {
                stack.close();
            }
        }
    }

    private static List<Long> sizes(List<String> options) {
        if (options.contains("--smoke")) {
            return List.of(100L);
        }
        if (options.contains("--short")) {
            return List.of(1_000L);
        }
        return options.contains("--full")
                ? List.of(1_000L, 10_000L, 100_000L, 1_000_000L)
                : List.of(1_000L, 10_000L, 100_000L);
    }

    /// Compilers and caches first: so many requests, since on a machine with others on it a time says little;
    /// but not for ever.
    private void warmUp(boolean smoke) throws Exception {
        long requests = 0;
        long end = System.nanoTime() + WARM_UP_AT_MOST.toNanos();
        do {
            requests += filers.file(CLIENTS, Duration.ofSeconds(smoke ? 2 : 10)).count();
        } while (!smoke && requests < WARM_UP_REQUESTS && System.nanoTime() < end);
        System.out.printf("warmed up with %,d requests%n", requests);
    }

    /// Whoever takes part, the clients being this process.
    private Map<String, Long> processes() {
        Map<String, Long> processes = new LinkedHashMap<>();
        processes.put("clients", ProcessHandle.current().pid());
        for (PartName part : List.of(PartName.INTAKE, PartName.S3, PartName.POSTGRES, PartName.KAFKA)) {
            processes.put(part.label(), stack.pid(part));
        }
        return processes;
    }

    private void measure(List<Long> sizes, boolean smoke) throws Exception {
        warmUp(smoke);
        System.out.printf(
                "%nintake: %d clients, %,d bytes each, fsync on, one process (%s), %s beside it%n",
                CLIENTS, filers.form().length, JVM_OPTIONS, inserts.name());
        for (long size : sizes) {
            stored.fill(size);
            inserts.fill(size);
            Latencies before = inserts.insert(CLIENTS, time.dividedBy(2));
            ProcessorTime idle = ProcessorTime.now(processes());
            Latencies intake = filers.file(CLIENTS, time);
            String used = ProcessorTime.now(processes()).since(idle, intake.count());
            Latencies plain = before.and(inserts.insert(CLIENTS, time.dividedBy(2)));
            System.out.printf(
                    "  stored %,9d   intake %s   inserts %s   ratio %.2f   load %.1f%n",
                    size,
                    intake,
                    plain,
                    intake.perSecond() / plain.perSecond(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            System.out.printf("                     processor time per request, ms: %s%n", used);
        }
        System.out.printf(
                "  stored in the end %,d   resident memory of intake %,d MB%n",
                stored.count(), stack.residentBytes(PartName.INTAKE) / 1_000_000);
    }
}

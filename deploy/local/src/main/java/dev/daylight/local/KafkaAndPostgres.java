package dev.daylight.local;

import dev.daylight.local.Databases.Database;
import dev.daylight.local.process.OwnedProcess;
import dev.daylight.local.process.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A Kafka and a PostgreSQL for the tests of one module: real ones, on free ports, started once per JVM and ended
/// with it. Topics and databases are there from the start.
public final class KafkaAndPostgres {

    /// System properties, since test runners load this class several times in one JVM.
    private static final String HOME = "daylight.tests.home";

    private static final String PORTS = "daylight.tests.ports";

    private final LocalStack stack;

    private KafkaAndPostgres(LocalStack stack) {
        this.stack = stack;
    }

    /// The pair of this JVM, started by whoever asks first.
    public static KafkaAndPostgres shared() {
        // The one object that all class loaders of a JVM see.
        synchronized (Runtime.getRuntime()) {
            String home = System.getProperty(HOME);
            if (home != null) {
                return new KafkaAndPostgres(stack(Path.of(home), portsFrom(System.getProperty(PORTS, ""))));
            }
            return startFirst();
        }
    }

    /// Bootstrap address.
    public String kafka() {
        return stack.kafka();
    }

    /// The database of a service, entered as that service.
    public Database database(PartName service) {
        return stack.database(service);
    }

    /// The process, to be killed and started again.
    public Part part(PartName kafkaOrPostgres) {
        return stack.part(kafkaOrPostgres);
    }

    private static KafkaAndPostgres startFirst() {
        try {
            Path all =
                    Path.of(System.getProperty("java.io.tmpdir"), "daylight-tests-" + System.getProperty("user.name"));
            Files.createDirectories(all);
            sweep(all);
            Path home = Files.createTempDirectory(all, "jvm");
            new PidFile(home.resolve("owner.pid")).write(OwnedProcess.current());
            Ports ports = Ports.free();
            LocalStack stack = stack(home, ports);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(home)));
            stack.start();
            System.setProperty(PORTS, ports.kafka() + " " + ports.kafkaController() + " " + ports.postgres());
            System.setProperty(HOME, home.toString());
            return new KafkaAndPostgres(stack);
        } catch (IOException e) {
            throw new StackProblem("No folder for the tests: " + e.getMessage(), e);
        }
    }

    private static LocalStack stack(Path home, Ports ports) {
        return LocalStack.builder()
                .home(home)
                .ports(ports)
                .parts(PartName.KAFKA, PartName.POSTGRES)
                .withoutDurability()
                .build();
    }

    private static Ports portsFrom(String noted) {
        int[] three = Stream.of(noted.split(" ")).mapToInt(Integer::parseInt).toArray();
        return new Ports(0, 0, 0, 0, 0, 0, 0, three[0], three[1], three[2], 0, 0, 0, 0, 0, 0, 0);
    }

    /// Ends what test runs left behind that were killed before their shutdown hook.
    private static void sweep(Path all) throws IOException {
        try (Stream<Path> homes = Files.list(all)) {
            homes.filter(home -> Files.exists(home.resolve("owner.pid")))
                    .filter(home ->
                            new PidFile(home.resolve("owner.pid")).alive().isEmpty())
                    .forEach(KafkaAndPostgres::end);
        }
    }

    private static void end(Path home) {
        Home folder = new Home(home);
        // No data has to survive here, so nobody waits for servers to tidy up.
        List.of(PartName.KAFKA, PartName.POSTGRES)
                .forEach(part -> folder.pidFile(part).alive().ifPresent(OwnedProcess::kill));
        try {
            Home.deleteTree(home);
        } catch (StackProblem otherSweeper) {
            // Two test runs may sweep at the same time; what stays is swept next time.
            return;
        }
    }
}

package dev.daylight.benchmarks.intake;

import dev.daylight.local.Databases.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// The same bytes, one row and one transaction each, into the same server: pgbench where there is one, otherwise JDBC.
final class PlainInserts {

    private final Database database;
    private final byte[] bytes;
    private final Optional<Path> pgbench;
    private final Path folder;

    PlainInserts(Database database, byte[] bytes, Path folder) throws SQLException {
        this.database = database;
        this.bytes = bytes;
        this.folder = folder;
        this.pgbench = pgbench();
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bench_bytes (id uuid PRIMARY KEY, body bytea NOT NULL)");
        }
    }

    /// Which of the two is used, for the report.
    String name() {
        return pgbench.isPresent()
                ? "pgbench"
                : "JDBC inserts (this machine has no pgbench; Debian brings it with postgresql-contrib)";
    }

    /// So many rows are there already; small ones, since only their number is to count.
    void fill(long rows) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO bench_bytes SELECT gen_random_uuid(), '\\x00' FROM generate_series(1, "
                    + rows + " - (SELECT count(*) FROM bench_bytes))");
            statement.execute("ANALYZE bench_bytes");
        }
    }

    Latencies insert(int clients, Duration time) throws Exception {
        return pgbench.isPresent() ? byPgbench(pgbench.get(), clients, time) : byJdbc(clients, time);
    }

    private Latencies byPgbench(Path program, int clients, Duration time) throws IOException, InterruptedException {
        Path script = folder.resolve("insert.sql");
        Files.writeString(script, "INSERT INTO bench_bytes VALUES (gen_random_uuid(), :body::bytea);\n");
        Path logs = Files.createTempDirectory(folder, "pgbench");
        // jdbc:postgresql://host:port/name
        String[] place = database.url().replaceFirst("^jdbc:postgresql://", "").split("[:/?]");
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=2",
                "--time=" + time.toSeconds(),
                "--define=body=\\x" + HexFormat.of().formatHex(bytes),
                "--file=" + script,
                "--log",
                "--log-prefix=" + logs.resolve("log"),
                "--host=" + place[0],
                "--port=" + place[1],
                "--username=" + database.user(),
                place[2]);
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        List<Double> millis = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    millis.add(Double.parseDouble(line.split(" ")[2]) / 1000);
                }
            }
        }
        return Latencies.of(millis.stream().mapToDouble(Double::doubleValue).toArray(), time.toSeconds());
    }

    private Latencies byJdbc(int clients, Duration time) throws Exception {
        List<Double> millis = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(threads.submit(() -> insertUntil(start + time.toNanos())));
            }
            for (Future<List<Double>> one : all) {
                millis.addAll(one.get());
            }
        }
        return Latencies.of(
                millis.stream().mapToDouble(Double::doubleValue).toArray(), (System.nanoTime() - start) / 1e9);
    }

    private List<Double> insertUntil(long end) throws SQLException {
        List<Double> millis = new ArrayList<>();
        try (Connection connection = connect();
                var insert = connection.prepareStatement("INSERT INTO bench_bytes VALUES (?, ?)")) {
            while (System.nanoTime() < end) {
                long before = System.nanoTime();
                insert.setObject(1, UUID.randomUUID());
                insert.setBytes(2, bytes);
                insert.executeUpdate();
                millis.add((System.nanoTime() - before) / 1e6);
            }
        }
        return millis;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /// On the path, or where Debian keeps the servers' own programs.
    private static Optional<Path> pgbench() {
        List<Path> places = new ArrayList<>();
        try (Stream<Path> debian = Files.isDirectory(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.empty()) {
            debian.sorted().map(version -> version.resolve("bin")).forEach(places::addFirst);
        } catch (IOException unreadable) {
            // Then the path decides.
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            places.add(Path.of(folder));
        }
        return places.stream()
                .map(place -> place.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

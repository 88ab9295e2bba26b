package dev.daylight.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daylight.contracts.Topics;
import dev.daylight.local.LocalStack;
import dev.daylight.local.PartName;
import dev.daylight.local.Ports;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.postgresql.ds.PGSimpleDataSource;

/// Commit-to-topic latency, and events/s through one relay beside Kafka's own producer test on the same broker.
public final class MessagingBench {

    private static final int SIZE = 300;
    private static final int LATENCY_EVENTS = 1_000;
    private static final int BURST = 50_000;
    private static final String TOPIC = Topics.AGENCIES.name();

    private final LocalStack servers;
    private final PGSimpleDataSource dataSource;

    private MessagingBench(LocalStack servers) {
        this.servers = servers;
        this.dataSource = new PGSimpleDataSource();
        var database = servers.database(PartName.INTAKE);
        dataSource.setUrl(database.url());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        dataSource.setReWriteBatchedInserts(true);
    }

    /// Prints the figures.
    public static void run() throws Exception {
        Path home = Files.createTempDirectory("daylight-bench");
        try (LocalStack servers = LocalStack.builder()
                .home(home)
                .ports(Ports.free())
                .parts(PartName.KAFKA, PartName.POSTGRES)
                .build()
                .start()) {
            new MessagingBench(servers).measure();
        }
    }

    private void measure() throws Exception {
        createTables();
        double[] millis = latencies();
        Arrays.sort(millis);
        double relay = burst();
        double kafka = producerPerformance();
        System.out.printf(
                """

                messaging: %d events of %d bytes, one relay, fsync on, acks=all
                  commit to topic   p50 %.1f ms   p95 %.1f ms   p99 %.1f ms   (%d events, one every 10 ms)
                  relay             %,.0f events/s   (%d rows waiting, 12 partitions)
                  kafka-producer-perf-test on the same broker   %,.0f records/s
                  ratio             %.2f
                """,
                BURST,
                SIZE,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length * 99 / 100],
                LATENCY_EVENTS,
                relay,
                BURST,
                kafka,
                relay / kafka);
    }

    private double[] latencies() throws Exception {
        Map<String, Long> committed = new ConcurrentHashMap<>();
        Map<String, Long> arrived = new ConcurrentHashMap<>();
        AtomicBoolean reading = new AtomicBoolean(true);
        OutboxRelay relay = relay();
        relay.start(new StartupEvent());
        Thread reader = Thread.ofPlatform().start(() -> read(arrived, reading));
        try (Connection connection = dataSource.getConnection()) {
            for (int i = 0; i < LATENCY_EVENTS; i++) {
                UUID key = UUID.randomUUID();
                insert(connection, key, 1);
                committed.put(key.toString(), System.nanoTime());
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        }
        while (arrived.size() < LATENCY_EVENTS) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        reading.set(false);
        reader.join();
        relay.stop(new ShutdownEvent());
        return committed.entrySet().stream()
                .mapToDouble(commit -> (arrived.getOrDefault(commit.getKey(), 0L) - commit.getValue()) / 1e6)
                .toArray();
    }

    private void read(Map<String, Long> arrived, AtomicBoolean reading) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers.kafka(), "fetch.min.bytes", 1),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, Topics.AGENCIES.partitions())
                    .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (reading.get()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(50))) {
                    arrived.putIfAbsent(record.key(), System.nanoTime());
                }
            }
        }
    }

    private double burst() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            for (int i = 0; i < BURST / 1000; i++) {
                insert(connection, UUID.randomUUID(), 1000);
            }
        }
        OutboxRelay relay = relay();
        long start = System.nanoTime();
        relay.start(new StartupEvent());
        while (anyUnpublished()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        relay.stop(new ShutdownEvent());
        return BURST / seconds;
    }

    private double producerPerformance() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        Path.of(System.getenv().getOrDefault("DAYLIGHT_CHECKOUT", "."))
                                .resolve(Path.of("deploy", "local", "parts", "kafka", "target", "lib", "*"))
                                .toString(),
                        "org.apache.kafka.tools.ProducerPerformance",
                        "--topic",
                        TOPIC,
                        "--num-records",
                        String.valueOf(BURST * 4),
                        "--record-size",
                        String.valueOf(SIZE),
                        "--throughput",
                        "-1",
                        "--bootstrap-server",
                        servers.kafka(),
                        "--command-property",
                        "acks=all")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = Pattern.compile("records sent, ([0-9.]+) records/sec").matcher(output);
        double last = 0;
        while (rate.find()) {
            last = Double.parseDouble(rate.group(1));
        }
        if (process.waitFor() != 0 || last == 0) {
            throw new IllegalStateException("kafka-producer-perf-test failed: " + output);
        }
        return last;
    }

    private OutboxRelay relay() {
        return new OutboxRelay(dataSource, new Settings(), UuidCreator::getTimeOrderedEpoch, servers.kafka(), "bench");
    }

    private void createTables() throws Exception {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var sql = MessagingBench.class.getResourceAsStream("/db/messaging/V1__outbox_inbox.sql")) {
            if (sql == null) {
                throw new IllegalStateException("messaging brings no migration");
            }
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void insert(Connection connection, UUID key, int rows) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("""
                INSERT INTO outbox (event_id, topic, record_key, event_type, payload, occurred_at)
                VALUES (?, ?, ?, 'Bench.v1', ?, now())""")) {
            for (int i = 0; i < rows; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, TOPIC);
                insert.setObject(3, rows == 1 ? key : UUID.randomUUID());
                insert.setString(4, "x".repeat(SIZE));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private boolean anyUnpublished() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM outbox WHERE published_at IS NULL)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private record Settings() implements MessagingConfig {
        @Override
        public Optional<List<String>> topics() {
            return Optional.of(List.of(TOPIC));
        }

        @Override
        public Duration watermarkEvery() {
            return Duration.ofSeconds(10);
        }

        @Override
        public boolean keepWatermarks() {
            return false;
        }

        @Override
        public int relayBatch() {
            return 500;
        }

        @Override
        public int attempts() {
            return 5;
        }

        @Override
        public Duration longestPause() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration unreadyAfter() {
            return Duration.ofSeconds(60);
        }

        @Override
        public String operatorRole() {
            return "nobody";
        }
    }
}

package dev.daylight.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Publishes outbox rows in order, on one replica at a time, and says how far it has come.
///
/// Work-stealing by `FOR UPDATE SKIP LOCKED` would be faster and would swap two events of one case; so one relay
/// holds an advisory lock, which PostgreSQL frees when its process dies. Two relays can overlap for a moment when a
/// connection is lost: both send the same rows in the same order, so only repeats arise, and an inbox drops repeats. A
/// topic that is read without an inbox, the compacted one, may then see an old record again: see decision 001.
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration STANDBY_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final MessagingConfig config;
    private final Ids ids;
    private final String bootstrapServers;
    private final String source;
    private final Map<String, Integer> partitions = new HashMap<>();
    private volatile boolean running = true;
    private @Nullable Thread thread;

    OutboxRelay(
            DataSource dataSource,
            MessagingConfig config,
            Ids ids,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.dataSource = dataSource;
        this.config = config;
        this.ids = ids;
        this.bootstrapServers = bootstrapServers;
        this.source = source;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        Thread relay = thread;
        if (relay != null) {
            // Not interrupted: what it is publishing goes out and is marked. A broker that is away must not hold us up.
            relay.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        BackOff backOff = new BackOff(config.longestPause());
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                if (OutboxTable.tryLock(connection)) {
                    try {
                        relayWhileHolding(connection, backOff);
                    } finally {
                        OutboxTable.unlock(connection);
                    }
                } else {
                    // Another replica relays. Ask again soon: it may die.
                    connection.close();
                    pause(STANDBY_PAUSE);
                }
            } catch (SQLException | KafkaException | ExecutionException e) {
                if (running) {
                    LOG.warnf("relay interrupted, will go on cause=%s", e.toString());
                    pause(backOff.next());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.errorf(e, "relay failed, will go on");
                    pause(backOff.next());
                }
            }
        }
    }

    private void relayWhileHolding(Connection connection, BackOff backOff)
            throws SQLException, ExecutionException, InterruptedException {
        OutboxTable.listen(connection);
        PGConnection notifications = connection.unwrap(PGConnection.class);
        Instant saidAt = Instant.EPOCH;
        try (Producer<String, byte[]> producer = producer()) {
            while (running) {
                // The order of these two lines is what makes a watermark true.
                Instant before = OutboxTable.now(connection);
                List<OutboxRow> rows = OutboxTable.unpublished(connection, config.relayBatch());
                if (!rows.isEmpty()) {
                    publish(producer, rows);
                    OutboxTable.markPublished(connection, rows);
                }
                backOff.reset();
                boolean allOut = rows.size() < config.relayBatch();
                if (allOut && !before.isBefore(saidAt.plus(config.watermarkEvery()))) {
                    publishWatermark(producer, before);
                    saidAt = before;
                }
                if (allOut && rows.isEmpty()) {
                    notifications.getNotifications((int) waitMillis());
                }
            }
        }
    }

    private long waitMillis() {
        return Math.max(
                1, Math.min(LONGEST_WAIT.toMillis(), config.watermarkEvery().toMillis()));
    }

    private void publish(Producer<String, byte[]> producer, List<OutboxRow> rows)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            sent.add(producer.send(row.toRecord(source)));
        }
        awaitAll(producer, sent);
    }

    private void publishWatermark(Producer<String, byte[]> producer, Instant passed)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        byte[] payload = EventJson.write(new Watermark(passed)).getBytes(StandardCharsets.UTF_8);
        for (String topic : config.topics().orElse(List.of())) {
            int count = partitions.computeIfAbsent(
                    topic, name -> producer.partitionsFor(name).size());
            for (int partition = 0; partition < count; partition++) {
                var headers =
                        CloudEventHeaders.of(ids.next(), Watermark.TYPE, source, new java.util.UUID(0, 0), passed);
                sent.add(producer.send(OutboxRow.record(topic, partition, Watermark.KEY, payload, headers)));
            }
        }
        awaitAll(producer, sent);
    }

    private static void awaitAll(Producer<String, byte[]> producer, List<Future<RecordMetadata>> sent)
            throws ExecutionException, InterruptedException {
        producer.flush();
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    private Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        source + "-relay",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        // A send that times out might still arrive, behind a later one of the same case. So none ever
                        // times out: while the broker is away the relay waits, and a killed process starts over.
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Integer.MAX_VALUE,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1000L),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

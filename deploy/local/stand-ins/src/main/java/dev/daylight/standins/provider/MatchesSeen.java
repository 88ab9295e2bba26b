package dev.daylight.standins.provider;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.scan.ScanEvent.HashMatched;
import dev.daylight.standins.door.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Listens to matches and shows which files a real provider would seal.
///
/// It reads the topic from its beginning at every start, so it needs no memory and no consumer group.
final class MatchesSeen implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(MatchesSeen.class.getName());
    private static final String MATCH = Topic.wireType(HashMatched.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String bootstrap;
    private final Map<UUID, Match> matches = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("matches").unstarted(this::work);
    private volatile boolean closing;

    record Match(UUID matchId, UUID fileId, String entry, String algorithm, String mode, Instant matchedAt) {}

    record Matches(List<Match> matches) {}

    MatchesSeen(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    MatchesSeen start() {
        thread.start();
        return this;
    }

    Matches all() {
        return new Matches(matches.values().stream()
                .sorted(Comparator.comparing(Match::matchedAt).thenComparing(Match::matchId))
                .toList());
    }

    /// One record of the topic. Invented history is passed over: none of its files exists here.
    void see(ConsumerRecord<byte[], byte[]> record) {
        if (!MATCH.equals(header(record, "ce_type")) || "true".equals(header(record, "ce_synthetic"))) {
            return;
        }
        try {
            HashMatched match = Json.read(record.value(), HashMatched.class);
            matches.put(
                    match.matchId(),
                    new Match(
                            match.matchId(),
                            match.fileId(),
                            match.entry(),
                            match.algorithm().name(),
                            match.mode().name(),
                            match.matchedAt()));
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.ERROR, "A match at offset {0} cannot be read", record.offset());
        }
    }

    private void work() {
        while (!closing) {
            try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
                listen(consumer);
            } catch (WakeupException | InterruptException stopping) {
                return;
            } catch (KafkaException away) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Matches cannot be read: {0}",
                        away.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void listen(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.HASH_MATCHES.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (!closing) {
            consumer.poll(Duration.ofMillis(500)).forEach(this::see);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        ConsumerConfig.CLIENT_ID_CONFIG, "provider-matches",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }
}

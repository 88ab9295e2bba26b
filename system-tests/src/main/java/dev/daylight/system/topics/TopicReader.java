package dev.daylight.system.topics;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads whole topics to their present end.
public final class TopicReader {

    private static final Duration A_POLL = Duration.ofMillis(300);
    private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(20);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String broker;

    public TopicReader(String broker) {
        this.broker = broker;
    }

    /// Every record of every topic that the contracts name.
    public List<TopicRecord> everything() {
        return read(Topics.ALL, Map.of());
    }

    public List<TopicRecord> read(Topic<?> topic) {
        return read(List.of(topic), Map.of());
    }

    /// What was added after a point that [#ends] gave.
    public List<TopicRecord> since(Map<TopicPartition, Long> ends) {
        return read(Topics.ALL, ends);
    }

    /// The present end of every partition of every topic.
    public Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, Topics.ALL), BROKER_ANSWERS_WITHIN);
        }
    }

    /// The events of one aggregate in one topic, decoded, in order.
    public <E> List<E> events(Topic<E> topic, UUID key) {
        return events(topic, read(topic).stream().filter(record -> record.isAbout(key)));
    }

    public static <E> List<E> events(Topic<E> topic, Stream<TopicRecord> records) {
        return records.filter(record -> record.topic().equals(topic.name()))
                .flatMap(record -> decode(topic, record).stream())
                .toList();
    }

    /// The event in a record; empty for watermarks, tombstones and what a newer writer wrote.
    public static <E> Optional<E> decode(Topic<E> topic, TopicRecord record) {
        byte[] value = record.value();
        if (value == null) {
            return Optional.empty();
        }
        return topic.type(record.type()).map(event -> {
            try {
                return MAPPER.readValue(value, event);
            } catch (IOException e) {
                throw new UncheckedIOException(record + " is not what its type says", e);
            }
        });
    }

    private List<TopicRecord> read(List<Topic<?>> topics, Map<TopicPartition, Long> from) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            from.forEach((partition, offset) -> {
                if (partitions.contains(partition)) {
                    consumer.seek(partition, offset);
                }
            });
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, BROKER_ANSWERS_WITHIN);
            List<TopicRecord> records = new ArrayList<>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey(), BROKER_ANSWERS_WITHIN) < end.getValue())) {
                consumer.poll(A_POLL).forEach(record -> records.add(toRecord(record)));
            }
            return records;
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, List<Topic<?>> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name(), BROKER_ANSWERS_WITHIN).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static TopicRecord toRecord(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        return new TopicRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                headers.getOrDefault("ce_type", ""),
                headers,
                record.value());
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}

package dev.daylight.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.storage.StorageEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The other side of the topics: says what storage says, and hears what the scanner says.
final class Broker implements AutoCloseable {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Thread listening;
    private volatile boolean open = true;

    /// @param body null for a tombstone
    record Heard(String topic, String key, String type, JsonNode body) {}

    Broker(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.of(Topics.HASH_MATCHES, Topics.FINGERPRINTS).stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        listening = Thread.ofPlatform().daemon().start(this::listen);
    }

    /// @param eventId the same again for a repeat
    void say(UUID eventId, StorageEvent event) {
        try {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                    Topics.UPLOADS.name(), event.fileId().toString(), MAPPER.writeValueAsBytes(event));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", eventId.toString(),
                            "ce_type", Topic.wireType(event.getClass()),
                            "ce_source", "provider-storage",
                            "ce_subject", event.fileId().toString(),
                            "ce_time", Instant.now().toString())
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// What was said about the file, in the order of its partition.
    List<Heard> about(UUID file) {
        return heard.stream().filter(one -> one.key().equals(file.toString())).toList();
    }

    List<Heard> about(UUID file, String type) {
        return about(file).stream().filter(one -> type.equals(one.type())).toList();
    }

    List<Heard> all() {
        return heard;
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        listening.join();
        producer.close();
    }

    private void listen() {
        try (consumer) {
            while (open) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    var type = record.headers().lastHeader("ce_type");
                    String name = type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
                    if (!name.equals("Watermark.v1")) {
                        heard.add(new Heard(
                                record.topic(),
                                record.key(),
                                name,
                                record.value() == null ? null : MAPPER.readTree(record.value())));
                    }
                }
            }
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}

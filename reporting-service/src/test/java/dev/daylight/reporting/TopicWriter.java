package dev.daylight.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Writes onto topics as the services' relays do.
public final class TopicWriter implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final KafkaProducer<String, byte[]> producer;

    public TopicWriter(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public void write(Topic<?> topic, UUID key, Object event, boolean synthetic) {
        write(topic, key, event, synthetic, UUID.randomUUID());
    }

    public void write(Topic<?> topic, UUID key, Object event, boolean synthetic, UUID eventId) {
        try {
            var record =
                    record(topic, null, key, JSON.writeValueAsString(event), Topic.wireType(event.getClass()), eventId);
            if (synthetic) {
                record.headers().add("ce_synthetic", bytes("true"));
            }
            producer.send(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void writeUnreadable(Topic<?> topic, UUID key, String type) {
        producer.send(record(topic, null, key, "{\"no\":", type, UUID.randomUUID()));
    }

    /// Says on every partition that everything before is out.
    public void watermark(Topic<?> topic, Instant passed) {
        for (int partition = 0; partition < topic.partitions(); partition++) {
            String payload = "{\"passed\":\"" + passed + "\"}";
            UUID id = UUID.randomUUID();
            producer.send(record(topic, partition, id, payload, "Watermark.v1", id));
        }
    }

    private static ProducerRecord<String, byte[]> record(
            Topic<?> topic, Integer partition, UUID key, String payload, String type, UUID eventId) {
        var record = new ProducerRecord<>(topic.name(), partition, key.toString(), bytes(payload));
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(eventId.toString()))
                .add("ce_source", bytes("test"))
                .add("ce_type", bytes(type))
                .add("ce_subject", bytes(key.toString()))
                .add("ce_time", bytes("2026-11-23T10:00:00Z"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}

package dev.daylight.intake.outside;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Tells of cases as review does.
public final class ReviewStandIn implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final KafkaProducer<String, byte[]> producer;

    public ReviewStandIn(String kafka) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    public void tells(CaseEvent event) {
        tells(event, UUID.randomUUID());
    }

    /// @param eventId the same for a repeat
    public void tells(CaseEvent event, UUID eventId) {
        try {
            var record = new ProducerRecord<>(
                    Topics.CASES.name(), event.requestId().toString(), JSON.writeValueAsBytes(event));
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            eventId.toString(),
                            "ce_source",
                            "review-service",
                            "ce_type",
                            Topic.wireType(event.getClass()),
                            "ce_subject",
                            event.requestId().toString(),
                            "ce_time",
                            "2026-11-23T10:00:00Z")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}

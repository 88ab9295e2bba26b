package dev.daylight.notification.outside;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.notice.NoticeEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Intake and review as this service meets them: by their events. And reporting, that reads what is told about notices.
public final class Neighbours implements AutoCloseable {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final KafkaProducer<String, byte[]> producer;
    private final String bootstrap;

    public Neighbours(String bootstrap) {
        this.bootstrap = bootstrap;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public <E> void tell(Topic<E> topic, UUID key, E event) {
        try {
            send(topic, null, key.toString(), Topic.wireType(event.getClass()), MAPPER.writeValueAsBytes(event));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Something that no version of this service can read.
    public void tellRubbish(Topic<?> topic, UUID key) {
        send(topic, null, key.toString(), "FromTheFuture.v9", "{}".getBytes(StandardCharsets.UTF_8));
    }

    /// Both neighbours say on every partition that all they committed before the moment is out.
    public void everythingIsOutUntil(Instant moment) {
        everythingIsOutUntil(Topics.CASES, moment);
        everythingIsOutUntil(Topics.DATA_REQUESTS, moment);
    }

    public void everythingIsOutUntil(Topic<?> topic, Instant moment) {
        byte[] payload = ("{\"passed\":\"" + moment + "\"}").getBytes(StandardCharsets.UTF_8);
        for (int partition = 0; partition < topic.partitions(); partition++) {
            send(topic, partition, "watermark", "Watermark.v1", payload);
        }
    }

    /// What this service told about the notices of a case, from the beginning.
    public List<NoticeEvent> noticesOf(UUID requestId) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (int partition = 0; partition < Topics.NOTICES.partitions(); partition++) {
                partitions.add(new TopicPartition(Topics.NOTICES.name(), partition));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<NoticeEvent> events = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (requestId.toString().equals(record.key())) {
                        events.add(read(record));
                    }
                }
            }
            return events;
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static NoticeEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
            return MAPPER.readValue(record.value(), Topics.NOTICES.type(type).orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(Topic<?> topic, Integer partition, String key, String type, byte[] payload) {
        var record = new ProducerRecord<>(topic.name(), partition, key, payload);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        topic.producer(),
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_time",
                        Instant.now().toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.daylight.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// One unpublished row, and how it looks on the wire.
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        UUID key,
        @Nullable String type,
        @Nullable String payload,
        Instant occurredAt) {

    /// What a tombstone is called in its header; the record itself has no payload.
    static final String TOMBSTONE = "Tombstone.v1";

    ProducerRecord<String, byte[]> toRecord(String source) {
        String wireType = type == null ? TOMBSTONE : type;
        Headers headers = CloudEventHeaders.of(eventId, wireType, source, key, occurredAt);
        String text = payload;
        byte[] value = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        return record(topic, null, key.toString(), value, headers);
    }

    @SuppressWarnings("NullAway") // the Kafka client is not annotated: a null partition or value is its own language
    static ProducerRecord<String, byte[]> record(
            String topic, @Nullable Integer partition, String key, byte @Nullable [] value, Headers headers) {
        return new ProducerRecord<>(topic, partition, key, value, headers);
    }
}

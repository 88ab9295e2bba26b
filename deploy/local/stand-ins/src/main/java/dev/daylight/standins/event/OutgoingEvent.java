package dev.daylight.standins.event;

import dev.daylight.contracts.Topic;
import dev.daylight.standins.door.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/// An event on its way out.
///
/// @param id the same whenever the same fact is told again
/// @param event a record of the topic's family
/// @param synthetic whether it tells invented history, which only statistics may read
public record OutgoingEvent(
        Topic<?> topic, UUID key, UUID id, String source, Object event, Instant time, boolean synthetic) {

    public OutgoingEvent {
        if (!topic.family().isInstance(event)) {
            throw new IllegalArgumentException(event.getClass().getName() + " does not belong on " + topic.name());
        }
    }

    public ProducerRecord<String, byte[]> asRecord() {
        byte[] payload = Json.write(event).getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.name(), key.toString(), payload);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id.toString());
        header(record, "ce_source", source);
        header(record, "ce_type", Topic.wireType(event.getClass()));
        header(record, "ce_subject", key.toString());
        header(record, "ce_time", time.toString());
        header(record, "content-type", "application/json");
        if (synthetic) {
            header(record, "ce_synthetic", "true");
        }
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

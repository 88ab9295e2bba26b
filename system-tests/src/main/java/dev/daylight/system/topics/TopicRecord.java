package dev.daylight.system.topics;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One record as it lies in a topic.
///
/// @param type the written wire type (`ce_type`), empty when the record carries none
/// @param value absent for a tombstone
public record TopicRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        String type,
        Map<String, String> headers,
        byte @Nullable [] value) {

    public static final String WATERMARK = "Watermark.v1";

    public boolean isWatermark() {
        return type.equals(WATERMARK);
    }

    /// Made-up history of the local world.
    public boolean isSynthetic() {
        return "true".equals(headers.get("ce_synthetic"));
    }

    public String eventId() {
        return headers.getOrDefault("ce_id", "");
    }

    public boolean isAbout(UUID aggregate) {
        return aggregate.toString().equals(key);
    }

    public String text() {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "@" + offset + " " + type;
    }
}

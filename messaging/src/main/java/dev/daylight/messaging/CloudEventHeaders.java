package dev.daylight.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// CloudEvents 1.0, Kafka protocol binding, binary content mode: attributes are headers with the prefix `ce_`.
final class CloudEventHeaders {

    static final String TYPE = "ce_type";
    static final String ID = "ce_id";
    private static final String SOURCE = "ce_source";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String SYNTHETIC = "ce_synthetic";

    private CloudEventHeaders() {}

    static Headers of(UUID id, String type, String source, UUID key, Instant time) {
        return new RecordHeaders()
                .add("ce_specversion", bytes("1.0"))
                .add(ID, bytes(id.toString()))
                .add(SOURCE, bytes(source))
                .add(TYPE, bytes(type))
                .add(SUBJECT, bytes(key.toString()))
                .add(TIME, bytes(time.toString()))
                .add("content-type", bytes("application/json"));
    }

    /// @throws Unreadable when an attribute is missing or malformed
    static Envelope read(Headers headers, UUID key) throws Unreadable {
        try {
            return new Envelope(
                    UUID.fromString(required(headers, ID)),
                    required(headers, TYPE),
                    required(headers, SOURCE),
                    key,
                    Instant.parse(required(headers, TIME)),
                    "true".equals(text(headers, SYNTHETIC)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new Unreadable("a CloudEvents header is malformed");
        }
    }

    static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(Headers headers, String name) throws Unreadable {
        String value = text(headers, name);
        if (value == null) {
            throw new Unreadable("header " + name + " is missing");
        }
        return value;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.daylight.messaging;

import dev.daylight.contracts.Topic;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// What a record turned out to be.
sealed interface Reading<E> {

    record Event<E>(Envelope envelope, E event) implements Reading<E> {}

    record Mark<E>(Instant passed) implements Reading<E> {}

    /// A tombstone: it only concerns who keeps the newest record of each key.
    record Nothing<E>() implements Reading<E> {}

    record Broken<E>(@Nullable UUID key, String reason) implements Reading<E> {}

    static <E> Reading<E> of(ConsumerRecord<String, byte[]> record, Topic<E> topic) {
        String type = CloudEventHeaders.text(record.headers(), CloudEventHeaders.TYPE);
        byte[] payload = record.value();
        try {
            if (Watermark.TYPE.equals(type)) {
                return new Mark<>(EventJson.read(payload, Watermark.class).passed());
            }
            if (payload == null) {
                return new Nothing<>();
            }
            UUID key = key(record);
            if (key == null) {
                return new Broken<>(null, "the key is no id");
            }
            Envelope envelope = CloudEventHeaders.read(record.headers(), key);
            var known = topic.type(envelope.type());
            // A newer writer's event may change what an older reader must do, an order that is extended for one. So it
            // waits until this service knows it: readers are upgraded before writers.
            return known.isPresent()
                    ? new Event<>(envelope, EventJson.read(payload, known.get()))
                    : new Broken<>(key, "the type is unknown to this version");
        } catch (Unreadable e) {
            return new Broken<>(key(record), e.getMessage() == null ? "unreadable" : e.getMessage());
        }
    }

    static @Nullable UUID key(ConsumerRecord<String, byte[]> record) {
        try {
            return record.key() == null ? null : UUID.fromString(record.key());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

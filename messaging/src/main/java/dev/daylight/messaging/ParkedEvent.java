package dev.daylight.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that waits for an operator. The payload stays in the database.
///
/// @param key absent when not even the key could be read
public record ParkedEvent(
        long id, String topic, @Nullable UUID key, @Nullable String type, String reason, Instant parkedAt) {}

package dev.daylight.messaging;

import java.time.Instant;
import java.util.UUID;

/// What the CloudEvents headers say of an event.
///
/// @param id the event's id: the same on every delivery
/// @param key the record's key, the aggregate that the event is about
/// @param time when the fact happened, by the clock of who wrote it
/// @param synthetic made-up history of a demonstration; only figures that say so may show it
public record Envelope(UUID id, String type, String source, UUID key, Instant time, boolean synthetic) {}

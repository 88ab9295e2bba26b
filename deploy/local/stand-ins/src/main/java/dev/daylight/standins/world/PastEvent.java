package dev.daylight.standins.world;

import dev.daylight.contracts.Topic;
import dev.daylight.standins.event.NamedIds;
import dev.daylight.standins.event.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;

/// Something that never happened, for statistics to count.
///
/// @param ordinal how many events of the same key come before it
record PastEvent(Topic<?> topic, UUID key, int ordinal, Object event, Instant at) {

    /// Follows from the key and the place in its story, so telling it again is no news.
    UUID id() {
        return NamedIds.of("history|" + key + "|" + ordinal);
    }

    OutgoingEvent outgoing() {
        return new OutgoingEvent(topic, key, id(), topic.producer(), event, at, true);
    }
}

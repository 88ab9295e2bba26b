package dev.daylight.messaging;

import dev.daylight.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/// How far this service has read each topic, in its owner's time. Needs `daylight.messaging.keep-watermarks`.
@ApplicationScoped
public class Watermarks {

    private final InboxTable table;

    Watermarks(InboxTable table) {
        this.table = table;
    }

    /// Everything that the owner of the topic committed before this moment has been read here.
    ///
    /// @return empty while one partition has not been heard of: then nothing is known
    public Optional<Instant> passed(Topic<?> topic) {
        return table.oldestWatermark(topic.name(), topic.partitions());
    }
}

package dev.daylight.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Events that wait for an operator, and how they go on.
@ApplicationScoped
public class ParkedEvents {

    private final InboxTable table;
    private final Inbox inbox;
    private final Instance<Subscriber<?>> subscribers;

    ParkedEvents(InboxTable table, Inbox inbox, @Any Instance<Subscriber<?>> subscribers) {
        this.table = table;
        this.inbox = inbox;
        this.subscribers = subscribers;
    }

    /// Whether something about this aggregate is not known yet, on any topic. Also true while an event waits whose key
    /// nobody could read: it might be about this one.
    public boolean anyFor(UUID key) {
        return table.anyParkedFor(key);
    }

    public long count() {
        return table.countParked();
    }

    public List<ParkedEvent> all() {
        return table.parked();
    }

    /// What became of a replay.
    public sealed interface Replay {
        record Applied() implements Replay {}

        /// An older event of the same key has to go first.
        record MustWait() implements Replay {}

        record StillBroken(String reason) implements Replay {}

        record Unknown() implements Replay {}
    }

    /// Applies a parked event in one transaction. An exception of the subscriber leaves it parked.
    @Transactional
    public Replay replay(long id) {
        var parked = table.lockParked(id);
        if (parked.isEmpty()) {
            return new Replay.Unknown();
        }
        if (table.anyParkedBefore(id)) {
            return new Replay.MustWait();
        }
        try {
            inbox.replay(parked.get(), subscriberOf(parked.get()));
        } catch (Unreadable e) {
            return new Replay.StillBroken(e.getMessage() == null ? "unreadable" : e.getMessage());
        }
        table.markReplayed(id);
        return new Replay.Applied();
    }

    private Subscriber<?> subscriberOf(ConsumerRecord<String, byte[]> record) {
        return subscribers.stream()
                .filter(subscriber -> subscriber.topic().name().equals(record.topic()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody subscribes to " + record.topic()));
    }
}

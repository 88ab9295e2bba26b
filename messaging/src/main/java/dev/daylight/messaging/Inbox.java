package dev.daylight.messaging;

import dev.daylight.contracts.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// Takes records in: each takes effect once, in order of its key, or is parked with a reason.
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final InboxTable table;
    private final MessagingConfig config;
    private final java.time.Clock clock;
    /// Since when each channel's thread has been at its record: one that goes on must not hide one that stands still.
    private final Map<Thread, Instant> tryingSince = new ConcurrentHashMap<>();

    Inbox(InboxTable table, MessagingConfig config, java.time.Clock clock) {
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    /// Returns when the record has taken effect, was a repeat, or is parked: only then may Kafka be told. While the
    /// database or a system that the subscriber needs is away it does not return.
    public <E> void receive(ConsumerRecord<String, byte[]> record, Subscriber<E> subscriber) {
        BackOff backOff = new BackOff(config.longestPause());
        int failures = 0;
        tryingSince.put(Thread.currentThread(), clock.instant());
        try {
            while (true) {
                try {
                    take(record, subscriber);
                    return;
                } catch (TryAgainLater e) {
                    LOG.warnf("event waits topic=%s reason=%s", record.topic(), e.getMessage());
                } catch (RuntimeException e) {
                    if (table.answers() && ++failures >= config.attempts()) {
                        LOG.errorf("event parked topic=%s key=%s cause=%s", record.topic(), record.key(), cause(e));
                        parkAfterFailures(record, e);
                        return;
                    }
                    LOG.warnf("event failed, will be tried again topic=%s cause=%s", record.topic(), cause(e));
                }
                pause(backOff.next());
            }
        } finally {
            tryingSince.remove(Thread.currentThread());
        }
    }

    /// How long the oldest attempt under way has taken, for health.
    Duration stuckFor() {
        return tryingSince.values().stream()
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }

    private <E> void take(ConsumerRecord<String, byte[]> record, Subscriber<E> subscriber) {
        Reading<E> reading = read(record, subscriber.topic());
        switch (reading) {
            case Reading.Mark<E> mark -> {
                if (config.keepWatermarks()) {
                    table.keepWatermark(record.topic(), record.partition(), mark.passed());
                }
            }
            case Reading.Nothing<E> _ -> {}
            case Reading.Broken<E> broken -> {
                LOG.errorf("event parked topic=%s reason=%s", record.topic(), broken.reason());
                table.park(record, broken.key(), broken.reason());
            }
            case Reading.Event<E> event -> apply(record, subscriber, event);
        }
    }

    private <E> void apply(ConsumerRecord<String, byte[]> record, Subscriber<E> subscriber, Reading.Event<E> event) {
        Envelope envelope = event.envelope();
        if (isNotFor(subscriber, envelope)) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            if (table.anyParkedOn(record.topic(), envelope.key())) {
                table.park(record, envelope.key(), "waits behind an event of the same key");
            } else {
                applyOnce(record.topic(), subscriber, event);
            }
        });
    }

    /// Inside the caller's transaction.
    private <E> void applyOnce(String topic, Subscriber<E> subscriber, Reading.Event<E> event) {
        Envelope envelope = event.envelope();
        if (table.insert(envelope.id(), topic, envelope.key())) {
            subscriber.on(event.event(), envelope);
        }
    }

    /// Applies a parked record, inside the caller's transaction.
    ///
    /// @throws Unreadable when it still cannot be read
    <E> void replay(ConsumerRecord<String, byte[]> record, Subscriber<E> subscriber) throws Unreadable {
        switch (read(record, subscriber.topic())) {
            case Reading.Event<E> event -> {
                if (!isNotFor(subscriber, event.envelope())) {
                    applyOnce(record.topic(), subscriber, event);
                }
            }
            case Reading.Broken<E> broken -> throw new Unreadable(broken.reason());
            case Reading.Mark<E> _, Reading.Nothing<E> _ -> {}
        }
    }

    private void parkAfterFailures(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
        QuarkusTransaction.requiringNew().run(() -> table.park(record, Reading.key(record), cause(failure)));
    }

    /// Made-up history is for those who mark it, on delivery and on replay.
    private static boolean isNotFor(Subscriber<?> subscriber, Envelope envelope) {
        return envelope.synthetic() && !subscriber.appliesSynthetic();
    }

    private static <E> Reading<E> read(ConsumerRecord<String, byte[]> record, Topic<E> topic) {
        return Reading.of(record, topic);
    }

    /// Class names and the place only: an exception's message may quote what stands in the event or the row.
    static String cause(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return failure.getClass().getSimpleName() + " caused by "
                + root.getClass().getSimpleName();
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            // The service stops. Not acknowledged, so the record comes again.
            throw new IllegalStateException("stopped while waiting", e);
        }
    }
}

package dev.daylight.intake.requestkey;

import dev.daylight.sealing.ObjectStoreUnavailable;
import dev.daylight.sealing.SealBroken;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/// Finishes what was interrupted and moves keys under the newest master key, a few at a time.
@ApplicationScoped
class KeyCare {

    private static final Logger LOG = Logger.getLogger(KeyCare.class);
    private static final int AT_ONCE = 200;

    private final RequestKeys keys;
    private final AtomicLong wrappedByOlder;

    KeyCare(RequestKeys keys, MeterRegistry meters) {
        this.keys = keys;
        this.wrappedByOlder = meters.gauge("daylight.request.keys.wrapped.by.older", new AtomicLong());
    }

    @Scheduled(every = "${daylight.intake.key-care-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            keys.withCopyLeft(AT_ONCE).forEach(keys::removeCopy);
            keys.wrappedByOlder(AT_ONCE).forEach(this::rewrap);
            wrappedByOlder.set(keys.countWrappedByOlder());
        } catch (ObjectStoreUnavailable e) {
            LOG.warn("the keys of requests wait: object storage is away");
        }
    }

    /// One key that nobody can unwrap must not stop the others.
    private void rewrap(UUID requestId) {
        try {
            keys.rewrap(requestId);
        } catch (SealBroken e) {
            LOG.errorf("a key cannot be unwrapped requestId=%s: is an older master key missing?", requestId);
        }
    }
}

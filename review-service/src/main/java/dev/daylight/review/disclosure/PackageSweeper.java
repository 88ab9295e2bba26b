package dev.daylight.review.disclosure;

import dev.daylight.sealing.ObjectStore;
import dev.daylight.sealing.ObjectStoreUnavailable;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Removes what attempts left that came to nothing. Removing twice is harmless, so it is said afterwards.
@ApplicationScoped
class PackageSweeper {

    private static final Logger LOG = Logger.getLogger(PackageSweeper.class);

    private final PackageAttempts attempts;
    private final ObjectStore objectStore;

    PackageSweeper(PackageAttempts attempts, ObjectStore objectStore) {
        this.attempts = attempts;
        this.objectStore = objectStore;
    }

    @Scheduled(every = "${daylight.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        try {
            for (PackageAttempts.Leftover leftover : attempts.leftovers()) {
                objectStore.abandon(leftover.bucket(), leftover.key());
                objectStore.delete(leftover.bucket(), leftover.key());
                attempts.removed(leftover);
            }
        } catch (ObjectStoreUnavailable e) {
            LOG.warn("leftovers of packages wait for object storage");
        }
    }
}

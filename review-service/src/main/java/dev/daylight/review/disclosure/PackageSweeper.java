package dev.daylight.review.disclosure;

import dev.daylight.sealing.ObjectStore;
import dev.daylight.sealing.ObjectStoreUnavailable;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Removes what attempts left that came to nothing, and packages whose time is over. Removing twice is harmless, so it
/// is said afterwards.
@ApplicationScoped
class PackageSweeper {

    private static final Logger LOG = Logger.getLogger(PackageSweeper.class);

    private final PackageAttempts attempts;
    private final EndedPackages ended;
    private final ObjectStore objectStore;

    PackageSweeper(PackageAttempts attempts, EndedPackages ended, ObjectStore objectStore) {
        this.attempts = attempts;
        this.ended = ended;
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

    @Scheduled(every = "${daylight.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void removeEnded() {
        for (EndedPackages.Owed owed : ended.take()) {
            try {
                objectStore.delete(owed.bucket(), owed.key());
                ended.deleted(owed);
            } catch (RuntimeException e) {
                // Whatever it is, it is not the other packages' fault. This one comes again.
                LOG.warnf(
                        "an ended package waits caseId=%s %s",
                        owed.caseId(), e.getClass().getSimpleName());
            }
        }
    }
}

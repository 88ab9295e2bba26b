package dev.daylight.notification.obligation;

import dev.daylight.messaging.DatabaseClock;
import dev.daylight.notification.obligation.Delivery.Delivered;
import dev.daylight.notification.obligation.Obligations.Candidate;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Looks, on every replica, whether something is due. It only wakes the decision; a sweep that is missed, doubled
/// or cut off changes nothing but the moment.
@ApplicationScoped
class Sweeper {

    static final String IDENTITY = "sweeper";

    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final int AT_ONCE = 200;

    private final Obligations obligations;
    private final NoticeSending sending;
    private final DatabaseClock databaseClock;
    private final Clock clock;
    private volatile Instant lastMoved;

    Sweeper(Obligations obligations, NoticeSending sending, DatabaseClock databaseClock, Clock clock) {
        this.obligations = obligations;
        this.sending = sending;
        this.databaseClock = databaseClock;
        this.clock = clock;
        this.lastMoved = clock.instant();
    }

    @Scheduled(
            every = "${daylight.notice.sweep-every}",
            identity = Sweeper.IDENTITY,
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySoOften() {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warnf("sweep broke off cause=%s", e.getClass().getSimpleName());
        } finally {
            lastMoved = clock.instant();
        }
    }

    /// Takes each notice that is to be looked at one step on. Ends early when an outside system is away: the others
    /// would only wait for it too.
    void sweep() {
        Instant begun = databaseClock.now();
        @Nullable Candidate last = null;
        List<Candidate> batch;
        do {
            batch = obligations.toLookAt(begun, last, AT_ONCE);
            for (Candidate candidate : batch) {
                boolean away = isAway(advance(candidate));
                lastMoved = clock.instant();
                if (away) {
                    return;
                }
                last = candidate;
            }
        } while (batch.size() == AT_ONCE);
    }

    private Optional<Delivered> advance(Candidate candidate) {
        try {
            return sending.advance(candidate);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "notice not advanced, will be tried again notice=%s cause=%s",
                    candidate.noticeId(), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// When a sweep last got on: a notice or the whole of it done, however it went.
    Instant lastMoved() {
        return lastMoved;
    }

    private static boolean isAway(Optional<Delivered> delivered) {
        return delivered.isPresent()
                && switch (delivered.get()) {
                    case Delivered.DirectoryAway _, Delivered.MailServerAway _ -> true;
                    case Delivered.Accepted _, Delivered.NoContact _, Delivered.Refused _ -> false;
                };
    }
}

package dev.daylight.notification.obligation;

import dev.daylight.notification.obligation.Delivery.Delivered;
import dev.daylight.notification.obligation.Obligations.Candidate;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/// Looks, on every replica, whether something is due. It only wakes the decision; a sweep that is missed, doubled or
/// cut
/// off changes nothing but the moment.
@ApplicationScoped
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    static final String IDENTITY = "sweeper";
    private static final int AT_ONCE = 200;

    private final Obligations obligations;
    private final NoticeSending sending;
    private final Clock clock;
    private volatile Instant lastFinished;

    Sweeper(Obligations obligations, NoticeSending sending, Clock clock) {
        this.obligations = obligations;
        this.sending = sending;
        this.clock = clock;
        this.lastFinished = clock.instant();
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
            lastFinished = clock.instant();
        }
    }

    /// Takes each notice that is to be looked at one step on. Ends early when an outside system is away: the others
    /// would only wait for it too.
    void sweep() {
        List<Candidate> candidates = obligations.toLookAt(AT_ONCE);
        for (Candidate candidate : candidates) {
            try {
                var delivered = sending.advance(candidate);
                if (delivered.isPresent() && isAway(delivered.get())) {
                    return;
                }
            } catch (RuntimeException e) {
                LOG.warnf(
                        "notice not advanced, will be tried again notice=%s cause=%s",
                        candidate.noticeId(), e.getClass().getSimpleName());
            }
        }
    }

    /// When the last sweep came to an end, however it went.
    Instant lastFinished() {
        return lastFinished;
    }

    private static boolean isAway(Delivered delivered) {
        return switch (delivered) {
            case Delivered.DirectoryAway _, Delivered.MailServerAway _ -> true;
            case Delivered.Accepted _, Delivered.NoContact _, Delivered.Refused _ -> false;
        };
    }
}

package dev.daylight.intake.emergency;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyUnfounded;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.datarequest.DataRequest;
import dev.daylight.intake.datarequest.EmergencyPaper;
import dev.daylight.messaging.DatabaseClock;
import dev.daylight.messaging.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Looks, on every replica, for emergencies whose paper did not come. It only wakes the decision, which is taken on the
/// locked row: a sweep that is missed, doubled or cut off changes nothing but the moment.
@ApplicationScoped
class PaperSweeper {

    private static final Logger LOG = Logger.getLogger(PaperSweeper.class);
    private static final int AT_ONCE = 100;
    private static final String NOBODY = "system";

    private final EmergencyPaper papers;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final DatabaseClock clock;
    private final MeterRegistry meters;

    PaperSweeper(EmergencyPaper papers, Outbox outbox, AuditTrail audit, DatabaseClock clock, MeterRegistry meters) {
        this.papers = papers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(
            every = "${daylight.intake.sweep-every}",
            identity = "emergency-papers",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySoOften() {
        try {
            sweep();
        } catch (RuntimeException e) {
            meters.counter("daylight.emergencies.sweep.failures").increment();
            LOG.warnf("sweep of emergencies broke off cause=%s", e.getClass().getSimpleName());
        }
    }

    void sweep() {
        @Nullable UUID last = null;
        List<UUID> overdue;
        do {
            overdue = papers.overdue(last, AT_ONCE);
            for (UUID requestId : overdue) {
                look(requestId);
                last = requestId;
            }
        } while (overdue.size() == AT_ONCE);
    }

    /// What goes wrong with one stays with that one: the others are not kept waiting, and it is tried
    /// again next time.
    private void look(UUID requestId) {
        try {
            if (QuarkusTransaction.requiringNew().call(() -> conclude(requestId))) {
                meters.counter("daylight.emergencies.unfounded").increment();
                LOG.warnf("no paper came for an emergency requestId=%s", requestId);
            }
        } catch (RuntimeException e) {
            meters.counter("daylight.emergencies.sweep.failures").increment();
            LOG.errorf(
                    "an overdue emergency could not be ended, will be tried again requestId=%s cause=%s",
                    requestId, e.getClass().getSimpleName());
        }
    }

    private boolean conclude(UUID requestId) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        DataRequest unfounded = papers.markUnfounded(requestId, now);
        if (unfounded == null) {
            return false;
        }
        outbox.append(Topics.DATA_REQUESTS, requestId, new EmergencyUnfounded(requestId, now));
        audit.note(AuditAction.EMERGENCY_UNFOUNDED, NOBODY, unfounded.agency().value(), requestId);
        return true;
    }
}

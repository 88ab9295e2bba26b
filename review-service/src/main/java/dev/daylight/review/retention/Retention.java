package dev.daylight.review.retention;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.CaseShredded;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseSealing;
import dev.daylight.review.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Shreds cases whose time is over. The key, the entry in the trail and the word to the others are one transaction.
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int CASES_AT_ONCE = 500;

    private final Database database;
    private final CaseSealing sealing;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Clock clock;
    private final Period keep;

    Retention(
            Database database,
            CaseSealing sealing,
            Outbox outbox,
            AuditTrail auditTrail,
            Clock clock,
            @ConfigProperty(name = "daylight.retention.period", defaultValue = "P2Y") Period keep) {
        if (keep.isNegative()) {
            throw new IllegalArgumentException("daylight.retention.period is no time that has passed");
        }
        this.database = database;
        this.sealing = sealing;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.clock = clock;
        this.keep = keep;
    }

    private record Due(UUID id, Instant filedAt) {}

    /// One that fails does not hold up the others; it is tried again the next time.
    @Scheduled(every = "${daylight.retention.every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void sweep() {
        Instant before = clock.instant().atZone(ZoneOffset.UTC).minus(keep).toInstant();
        Due last = new Due(new UUID(0, 0), Instant.EPOCH);
        while (true) {
            List<Due> due = database.all(
                    """
                    SELECT f.id, f.filed_at FROM filed_request f LEFT JOIN case_key y ON y.case_id = f.id
                    WHERE f.filed_at < ? AND (f.filed_at, f.id) > (?, ?) AND y.destroyed_at IS NULL
                      AND over_since(f.id) < ?
                    ORDER BY f.filed_at, f.id LIMIT ?""",
                    row -> new Due(row.uuid("id"), row.instant("filed_at")),
                    before,
                    last.filedAt(),
                    last.id(),
                    before,
                    CASES_AT_ONCE);
            for (Due each : due) {
                attempt(each.id(), before);
            }
            if (due.size() < CASES_AT_ONCE) {
                return;
            }
            last = due.getLast();
        }
    }

    private void attempt(UUID id, Instant before) {
        try {
            QuarkusTransaction.requiringNew().run(() -> shred(id, before));
        } catch (RuntimeException e) {
            LOG.errorf("case not shredded case=%s reason=%s", id, e.getClass().getSimpleName());
        }
    }

    /// Looked at again under the locks of the request and its case: an order or a paper may have come in between.
    private void shred(UUID id, Instant before) {
        database.first("SELECT id FROM filed_request WHERE id = ? FOR UPDATE", row -> row.uuid("id"), id);
        database.first("SELECT id FROM casefile WHERE id = ? FOR UPDATE", row -> row.uuid("id"), id);
        boolean due = database.first(
                        "SELECT 1 AS one FROM (SELECT over_since(?) AS since) AS o WHERE since < ?",
                        row -> row.number("one"),
                        id,
                        before)
                .isPresent();
        if (!due || !sealing.shred(id)) {
            return;
        }
        auditTrail.record(id, Action.CASE_SHREDDED, Person.SERVICE, Map.of());
        outbox.append(Topics.CASES, id, new CaseShredded(id, clock.instant()));
    }
}

package dev.daylight.review.casefile;

import dev.daylight.review.database.Database;
import dev.daylight.sealing.SealBroken;
import dev.daylight.sealing.Sealing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Moves the keys of cases under the newest master key, so that an older one can be taken away.
@ApplicationScoped
class CaseKeyCare {

    private static final Logger LOG = Logger.getLogger(CaseKeyCare.class);
    private static final int KEYS_AT_ONCE = 200;
    /// The id of the master key stands in what it wrapped: one byte of format, one of length, the id.
    private static final String BY_OLDER =
            "wrapped IS NOT NULL AND encode(substring(wrapped FROM 3 FOR get_byte(wrapped, 1)), 'escape') <> ?";

    private final Database database;
    private final Sealing sealing;

    CaseKeyCare(Database database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    void register(@Observes StartupEvent start, MeterRegistry registry) {
        Gauge.builder("daylight.case.keys.wrapped.by.older", this::wrappedByOlder)
                .register(registry);
    }

    long wrappedByOlder() {
        return database.first(
                        "SELECT count(*) AS n FROM case_key WHERE " + BY_OLDER,
                        row -> row.number("n"),
                        sealing.newestKey())
                .orElse(0L);
    }

    @Scheduled(every = "${daylight.retention.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        UUID after = new UUID(0, 0);
        while (true) {
            var found = database.all(
                    "SELECT case_id FROM case_key WHERE " + BY_OLDER + " AND case_id > ? ORDER BY case_id LIMIT ?",
                    row -> row.uuid("case_id"),
                    sealing.newestKey(),
                    after,
                    KEYS_AT_ONCE);
            found.forEach(this::rewrap);
            if (found.size() < KEYS_AT_ONCE) {
                return;
            }
            after = found.getLast();
        }
    }

    /// Under the lock of the row: a shredding cannot slip in between and be undone by it. One key that nobody can
    /// unwrap
    /// does not stop the others.
    private void rewrap(UUID caseId) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.first(
                                    "SELECT wrapped FROM case_key WHERE case_id = ? AND wrapped IS NOT NULL FOR UPDATE",
                                    row -> sealing.rewrapped(
                                            Objects.requireNonNull(row.bytesOrNull("wrapped")),
                                            CaseSealing.owner(caseId)),
                                    caseId)
                            .ifPresent(key -> database.change(
                                    "UPDATE case_key SET wrapped = ? WHERE case_id = ?", key.wrapped(), caseId)));
        } catch (SealBroken e) {
            LOG.errorf("the key of a case cannot be unwrapped case=%s: is an older master key missing?", caseId);
        }
    }
}

package dev.daylight.notification.obligation;

import dev.daylight.notification.attempt.Attempts;
import dev.daylight.notification.database.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/// How many notices wait and for what. Counted in the database, so every replica shows the same.
@ApplicationScoped
class NoticeMetrics {

    private static final Logger LOG = Logger.getLogger(NoticeMetrics.class);

    private record Counts(long held, long due, long overdue, long failed) {}

    private final Database database;
    private final Attempts attempts;
    private final NoticeConfig config;
    private final AtomicLong held;
    private final AtomicLong due;
    private final AtomicLong overdue;
    private final AtomicLong failed;
    private final AtomicLong unclear;

    NoticeMetrics(Database database, Attempts attempts, NoticeConfig config, MeterRegistry registry) {
        this.database = database;
        this.attempts = attempts;
        this.config = config;
        // Held by a decision: an order, the grace period, or doubt.
        this.held = gauge(registry, "daylight.notices.held");
        this.due = gauge(registry, "daylight.notices.due");
        // Free by law for longer than the operator allows, and still not sent. Alarm on anything above nought.
        this.overdue = gauge(registry, "daylight.notices.overdue");
        this.failed = gauge(registry, "daylight.notices.failed");
        // At most so many mails may have been sent twice.
        this.unclear = gauge(registry, "daylight.notice.attempts.unclear");
    }

    @Scheduled(every = "${daylight.notice.count-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            Counts counts = database.first(
                            """
                            SELECT count(*) FILTER (WHERE state = 'OWED' AND NOT delivering) AS held,
                                   count(*) FILTER (WHERE state = 'OWED' AND delivering) AS due,
                                   count(*) FILTER (WHERE state = 'OWED' AND free_at
                                     < clock_timestamp() - make_interval(secs => ?)) AS overdue,
                                   count(*) FILTER (WHERE state = 'FAILED') AS failed
                            FROM (SELECT state, free_at, hold_reason IS NULL
                                    OR hold_reason IN ('DIRECTORY_AWAY', 'MAIL_SERVER_AWAY') AS delivering
                                  FROM notice_obligation WHERE state IN ('OWED', 'FAILED')) open""",
                            row -> new Counts(
                                    row.count("held"), row.count("due"), row.count("overdue"), row.count("failed")),
                            (double) config.overdueAfter().toSeconds())
                    .orElseThrow();
            held.set(counts.held());
            due.set(counts.due());
            overdue.set(counts.overdue());
            failed.set(counts.failed());
            unclear.set(attempts.unclear());
        } catch (RuntimeException e) {
            LOG.warnf("notices could not be counted cause=%s", e.getClass().getSimpleName());
        }
    }

    private static AtomicLong gauge(MeterRegistry registry, String name) {
        AtomicLong value = new AtomicLong();
        registry.gauge(name, value);
        return value;
    }
}

package dev.daylight.review.deadline;

import dev.daylight.messaging.Ids;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.database.Database;
import dev.daylight.review.deadline.Warning.Step;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells in time that a deadline comes near: once to be reminded, once to escalate. A short term, as that of an
/// emergency, is told at its half and at its last quarter. Which step a deadline has been told stands beside it and
/// is
/// written with the warning and the entry of the trail in one transaction, so each is told once, whoever dies when.
@ApplicationScoped
public class Warnings {

    private record Due(UUID caseId, Instant dueAt) {}

    private final Database database;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Clock clock;
    private final Duration remindBefore;
    private final Duration escalateBefore;
    private final Optional<String> mailbox;

    Warnings(
            Database database,
            AuditTrail auditTrail,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "daylight.deadline.remind-before", defaultValue = "PT48H") Duration remindBefore,
            @ConfigProperty(name = "daylight.deadline.escalate-before", defaultValue = "PT12H") Duration escalateBefore,
            @ConfigProperty(name = "daylight.deadline.mailbox") Optional<String> mailbox) {
        this.database = database;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
        this.remindBefore = remindBefore;
        this.escalateBefore = escalateBefore;
        this.mailbox = mailbox.filter(address -> !address.isBlank());
    }

    @Scheduled(every = "${daylight.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        // What is late already is escalated at once, without a reminder that would say less.
        while (told(Step.ESCALATION, escalateBefore, 4)) {}
        while (told(Step.REMINDER, remindBefore, 2)) {}
    }

    /// @param part of a short term: the half, the last quarter
    private boolean told(Step step, Duration before, int part) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Due> taken = database.first(
                    """
                    SELECT case_id, due_at FROM queue_entry
                    WHERE to_do AND told_step < 2 AND told_step < ? AND sort_at <= ? AND due_at IS NOT NULL
                      AND due_at - least(? * interval '1 second', (due_at - received_at) / ?) <= ?
                    ORDER BY sort_at LIMIT 1 FOR UPDATE SKIP LOCKED""",
                    row -> new Due(row.uuid("case_id"), row.instant("due_at")),
                    step.told(),
                    clock.instant().plus(before),
                    before.toSeconds(),
                    part,
                    clock.instant());
            taken.ifPresent(due -> warn(step, due));
            return taken.isPresent();
        });
    }

    private void warn(Step step, Due due) {
        database.change("UPDATE queue_entry SET told_step = ? WHERE case_id = ?", step.told(), due.caseId());
        int written = database.change(
                """
                INSERT INTO deadline_warning (id, case_id, step, due_at, warned_at, mail_due)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                ids.next(),
                due.caseId(),
                step,
                due.dueAt(),
                clock.instant(),
                mailbox.isPresent() ? clock.instant() : null);
        if (written > 0) {
            Action action = switch (step) {
                case REMINDER -> Action.DEADLINE_NEAR;
                case ESCALATION -> Action.DEADLINE_ESCALATED;
            };
            auditTrail.record(due.caseId(), action, Person.SERVICE, Map.of("dueAt", due.dueAt()));
        }
    }

    /// Cases with a warning that still holds, what is due first in front.
    public List<UUID> standing(int most) {
        return database.all("""
                SELECT case_id FROM queue_entry WHERE to_do AND told_step > 0 AND due_at IS NOT NULL
                ORDER BY sort_at, case_id LIMIT ?""", row -> row.uuid("case_id"), most);
    }

    /// How many cases of which this was told and holds still.
    long standing(Step step) {
        return database.first(
                        "SELECT count(*) AS n FROM queue_entry WHERE to_do AND told_step = ? AND due_at IS NOT NULL",
                        row -> row.number("n"),
                        step.told())
                .orElse(0L);
    }
}

package dev.daylight.review.deadline;

import dev.daylight.review.database.Database;
import dev.daylight.review.deadline.Warning.Step;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Mails warnings to the mailbox of the compliance department, where there is one: the case's id and the hours that
/// are
/// left, nothing else. A mail server gives no word that outlives a crash, so a warning may come twice, then with
/// the same
/// `Message-ID`; it is never lost.
@ApplicationScoped
class WarningMail {

    private static final Logger LOG = Logger.getLogger(WarningMail.class);
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final Database database;
    private final Mailer mailer;
    private final Clock clock;
    private final Optional<String> mailbox;

    WarningMail(
            Database database,
            Mailer mailer,
            Clock clock,
            @ConfigProperty(name = "daylight.deadline.mailbox") Optional<String> mailbox) {
        this.database = database;
        this.mailer = mailer;
        this.clock = clock;
        this.mailbox = mailbox.filter(address -> !address.isBlank());
    }

    @Scheduled(every = "${daylight.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void send() {
        mailbox.ifPresent(address -> {
            Optional<Warning> taken = take();
            while (taken.isPresent()) {
                send(taken.get(), address);
                taken = take();
            }
        });
    }

    /// Nobody else takes it for a while, and should this one die, somebody does afterwards.
    private Optional<Warning> take() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.first(
                        """
                        UPDATE deadline_warning SET mail_due = ? WHERE id = (
                          SELECT id FROM deadline_warning WHERE mail_due <= ? ORDER BY mail_due LIMIT 1
                          FOR UPDATE SKIP LOCKED)
                        RETURNING id, case_id, step, due_at""",
                        row -> new Warning(
                                row.uuid("id"),
                                row.uuid("case_id"),
                                row.constant("step", Step.class),
                                row.instant("due_at")),
                        clock.instant().plus(PAUSE),
                        clock.instant()));
    }

    private void send(Warning warning, String address) {
        try {
            mailer.send(mail(warning, address));
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            database.change("UPDATE deadline_warning SET mail_due = NULL WHERE id = ?", warning.id()));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "deadline mail waits case=%s cause=%s",
                    warning.caseId(), e.getClass().getSimpleName());
        }
    }

    private Mail mail(Warning warning, String address) {
        long hours = Duration.between(clock.instant(), warning.dueAt()).toHours();
        String what = switch (warning.step()) {
            case REMINDER -> "Deadline near";
            case ESCALATION -> "Deadline: act now";
        };
        String text = hours >= 0 ? "%d hours left".formatted(hours) : "overdue by %d hours".formatted(-hours);
        return Mail.withText(
                        address,
                        "%s: case %s".formatted(what, warning.caseId()),
                        "Case %s: %s.\n".formatted(warning.caseId(), text))
                .addHeader("Message-ID", "<%s@deadline.daylight>".formatted(warning.id()))
                .addHeader("Auto-Submitted", "auto-generated");
    }
}

package dev.daylight.review.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daylight.review.casefile.Cases;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who is told in time, and how often.
@QuarkusTest
class WarningsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Intake intake;

    @Inject
    Cases cases;

    @Inject
    Records records;

    @Inject
    MockMailbox mailbox;

    @Test
    void aDeadlineThatIsNearIsRemindedOnceAndEscalatedWhenItIsVeryNear() throws SQLException {
        UUID near = filed(9);
        UUID late = filed(30);
        UUID far = filed(1);

        await().atMost(SOON).until(() -> told(near).equals(List.of("REMINDER")));
        await().atMost(SOON).until(() -> told(late).equals(List.of("ESCALATION")));
        await().atMost(SOON).until(() -> mails(late).size() == 1 && mails(near).size() == 1);
        assertThat(mails(late).getFirst().getSubject()).isEqualTo("Deadline: act now: case " + late);
        assertThat(mails(late).getFirst().getText()).startsWith("Case " + late + ": overdue by ");
        assertThat(mails(near).getFirst().getText()).endsWith(" hours left.\n");

        // The time passes: the same deadline is told its second step, and nothing twice.
        records.byHand("UPDATE queue_entry SET told_step = 0 WHERE case_id = ?", late);
        await().atMost(SOON)
                .until(() -> records.database()
                        .first("SELECT told_step AS n FROM queue_entry WHERE case_id = ?", row -> row.number("n"), late)
                        .filter(step -> step == 2)
                        .isPresent());
        assertThat(told(late)).containsExactly("ESCALATION");
        assertThat(mails(late)).hasSize(1);
        assertThat(trail(late)).containsOnlyOnce("DEADLINE_ESCALATED");
        assertThat(told(far)).isEmpty();

        // A clock that stood still has a new deadline, which is told anew.
        records.byHand("UPDATE queue_entry SET due_at = due_at + interval '1 hour' WHERE case_id = ?", late);
        await().atMost(SOON).until(() -> told(late).equals(List.of("ESCALATION", "ESCALATION")));
    }

    @Test
    void aMailThatNobodyConfirmedIsSentAgainUnderTheSameId() throws SQLException {
        UUID late = filed(30);
        await().atMost(SOON).until(() -> mails(late).size() == 1);

        // As if somebody died between the mail server's word and the commit.
        records.byHand("UPDATE deadline_warning SET mail_due = now() WHERE case_id = ?", late);

        await().atMost(SOON).until(() -> mails(late).size() == 2);
        assertThat(mails(late).stream().map(mail -> mail.getHeaders().get("Message-ID")))
                .hasSize(2)
                .containsOnly(mails(late).getFirst().getHeaders().get("Message-ID"));
    }

    @Test
    void anEmergencyIsNotRemindedAtOnce() {
        UUID id = UUID.randomUUID();
        intake.tells(
                id,
                intake.emergency(
                        id,
                        AskedFor.subscriber(UUID.randomUUID(), "near@example.org"),
                        true,
                        Instant.now().plus(Duration.ofDays(1))),
                Intake.admission(id));
        await().atMost(SOON).until(() -> cases.find(id).isPresent());
        UUID late = filed(30);
        // When the later one was told, the earlier one had its turn.
        await().atMost(SOON).until(() -> !told(late).isEmpty());

        assertThat(told(id)).isEmpty();
    }

    private UUID filed(int daysAgo) {
        UUID id = UUID.randomUUID();
        intake.tells(
                id,
                intake.filed(
                        id,
                        AskedFor.subscriber(UUID.randomUUID(), "near@example.org"),
                        new Intake.Paper(LocalDate.now(), false, Instant.now().minus(Duration.ofDays(daysAgo)))),
                Intake.admission(id));
        await().atMost(SOON).until(() -> cases.find(id).isPresent());
        return id;
    }

    private List<String> told(UUID id) {
        return records.database()
                .all(
                        "SELECT step FROM deadline_warning WHERE case_id = ? ORDER BY warned_at",
                        row -> row.text("step"),
                        id);
    }

    private List<String> trail(UUID id) {
        return records.database()
                .all("SELECT action FROM audit_entry WHERE case_id = ?", row -> row.text("action"), id);
    }

    private List<Mail> mails(UUID id) {
        return mailbox.getMailsSentTo("compliance@example.org").stream()
                .filter(mail -> mail.getSubject().contains(id.toString()))
                .toList();
    }
}

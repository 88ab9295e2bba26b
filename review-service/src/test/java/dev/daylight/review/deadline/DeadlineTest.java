package dev.daylight.review.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAmended;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestFiled;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.database.Database;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which time holds, and when it stands still.
@QuarkusTest
class DeadlineTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant FILED = Instant.parse("2026-11-20T17:30:00Z");

    @Inject
    Intake intake;

    @Inject
    Cases cases;

    @Inject
    Database database;

    @Test
    void theTermOfTheRulesIsShownStepByStepInItsOwnZone() {
        JsonPath look = new Desk(Tokens.otto(), filed(FILED)).look();

        // In Berlin it is still 20 November; the tenth day ends an hour before UTC's.
        assertThat(look.getString("deadline.dueAt")).isEqualTo("2026-11-30T23:00:00Z");
        assertThat(look.getString("deadline.zone")).isEqualTo("Europe/Berlin");
        assertThat(look.getList("deadline.steps.en", String.class))
                .contains("10 days after 2026-11-20: 2026-11-30; weekends and holidays count like other days.");
        assertThat(look.getBoolean("deadline.settled")).isTrue();
    }

    @Test
    void aQuestionStopsTheClockAndTheLastAnswerStartsItAgain() {
        Instant filed = Instant.now().minus(Duration.ofDays(1));
        UUID id = filed(filed);
        Desk rita = new Desk(Tokens.rita(), id);
        rita.take().then().statusCode(200);
        Instant first = Instant.parse(rita.look().getString("deadline.dueAt"));

        UUID one = ask(rita);
        JsonPath stopped = rita.look();
        assertThat(stopped.getString("deadline.dueAt")).isNull();
        assertThat(stopped.getString("deadline.stoppedSince")).isNotNull();
        assertThat(Duration.parse(stopped.getString("deadline.left")))
                .isCloseTo(Duration.between(Instant.now(), first), Duration.ofMinutes(1));
        UUID two = ask(rita);

        // Answers that say when they were given; the first one leaves a question open, the third answers none.
        Instant asked = Instant.parse(stopped.getString("deadline.stoppedSince"));
        answer(id, one, asked.plus(Duration.ofHours(1)));
        answer(id, null, asked.plus(Duration.ofHours(2)));
        await().atMost(SOON)
                .until(() -> rita.look().getList("correspondence.amendments").size() == 2);
        assertThat(rita.look().getString("deadline.dueAt")).isNull();

        answer(id, two, asked.plus(Duration.ofHours(3)));
        await().atMost(SOON).until(() -> rita.look().getString("deadline.dueAt") != null);
        JsonPath running = rita.look();
        assertThat(Instant.parse(running.getString("deadline.dueAt")))
                .isCloseTo(first.plus(Duration.ofHours(3)), within(1, ChronoUnit.MILLIS));
        assertThat(running.getList("deadline.steps.en", String.class))
                .anyMatch(step -> step.startsWith("Stopped on"))
                .anyMatch(step -> step.contains("stood still for 0 d 3 h"));
        assertThat(dueInTheQueue(id)).isEqualTo(Instant.parse(running.getString("deadline.dueAt")));
    }

    @Test
    void anOrderThatMayBeOneOfAnEmergencyHasHoursUntilItWasRead() {
        UUID unreadable = UUID.randomUUID();
        DataRequestFiled filed = intake.filed(unreadable, epoc(), new Intake.Paper(LocalDate.now(), false, FILED));
        DocumentReference torn = filed.particulars();
        intake.tells(
                unreadable,
                new DataRequestFiled(
                        filed.requestId(),
                        filed.agencyId(),
                        filed.country(),
                        filed.kind(),
                        filed.instrumentClass(),
                        filed.categories(),
                        filed.accountsNamed(),
                        filed.confidentiality(),
                        new DocumentReference(torn.bucket(), torn.key(), "0".repeat(64), torn.bytes()),
                        filed.instrument(),
                        filed.filedAt(),
                        filed.instrumentCode()),
                Intake.admission(unreadable));
        UUID read = UUID.randomUUID();
        intake.tells(
                read,
                intake.filed(read, epoc(), new Intake.Paper(LocalDate.now(), true, FILED)),
                Intake.admission(read));

        await().atMost(SOON).until(() -> cases.find(read).isPresent());
        Desk otto = new Desk(Tokens.otto(), read);
        await().atMost(SOON).until(() -> otto.look().getBoolean("deadline.settled"));
        assertThat(otto.look().getString("deadline.clock")).isEqualTo("PRODUCTION_NOTIFIED");
        assertThat(otto.look().getString("deadline.dueAt")).isEqualTo("2026-11-30T23:00:00Z");
        JsonPath unread = new Desk(Tokens.otto(), unreadable).look();
        assertThat(unread.getBoolean("deadline.settled")).isFalse();
        assertThat(unread.getString("deadline.dueAt")).isEqualTo("2026-11-21T01:30:00Z");
    }

    @Test
    void anEmergencyHasHoursAndItsPaperStartsThemAnew() {
        UUID id = UUID.randomUUID();
        AskedFor asked = AskedFor.subscriber(UUID.randomUUID(), "hours@example.org");
        intake.tells(
                id, intake.emergency(id, asked, true, Instant.now().plus(Duration.ofDays(1))), Intake.admission(id));
        await().atMost(SOON).until(() -> cases.find(id).isPresent());
        Desk otto = new Desk(Tokens.otto(), id);
        Instant first = Instant.parse(otto.look().getString("deadline.dueAt"));
        assertThat(first).isCloseTo(Instant.now().plus(Duration.ofHours(8)), within(2, ChronoUnit.MINUTES));

        intake.tells(id, intake.paper(id, asked), Intake.admission(id));

        await().atMost(SOON).until(() -> otto.state().equals("OPEN"));
        assertThat(Instant.parse(otto.look().getString("deadline.dueAt"))).isAfter(first);
    }

    @Test
    void whatIsOverHasNoDeadlineAnyMore() {
        Desk rita = new Desk(Tokens.rita(), filed(Instant.now()));
        rita.allChecksPassed()
                .recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\"}}")
                .then()
                .statusCode(200);

        assertThat(rita.look().getMap("deadline")).isNull();
    }

    private static AskedFor epoc() {
        return AskedFor.subscriber(UUID.randomUUID(), "epoc@example.org").on("DE", "EU_EPOC");
    }

    private UUID filed(Instant at) {
        UUID id = UUID.randomUUID();
        intake.tells(
                id,
                intake.filed(
                        id,
                        AskedFor.subscriber(UUID.randomUUID(), "due@example.org"),
                        new Intake.Paper(LocalDate.now(), false, at)),
                Intake.admission(id));
        await().atMost(SOON).until(() -> cases.find(id).isPresent());
        return id;
    }

    private static UUID ask(Desk desk) {
        desk.writing()
                .body("{\"question\":\"Which account?\"}")
                .post("/v1/cases/{id}/clarifications", desk.caseId())
                .then()
                .statusCode(200);
        return UUID.fromString(desk.look().getString("correspondence.clarifications[-1].id"));
    }

    private void answer(UUID id, UUID question, Instant at) {
        UUID amendment = UUID.randomUUID();
        intake.tells(
                id,
                new DataRequestAmended(
                        id,
                        amendment,
                        question,
                        null,
                        intake.sealed(SealContexts.amendmentText(amendment), "The first one."),
                        at));
    }

    private Instant dueInTheQueue(UUID id) {
        return database.first("SELECT due_at FROM queue_entry WHERE case_id = ?", row -> row.instant("due_at"), id)
                .orElseThrow();
    }
}

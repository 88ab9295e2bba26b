package dev.daylight.review.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAmended;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.review.casefile.Basis;
import dev.daylight.review.casefile.CaseState.Approved;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.TheProvider;
import dev.daylight.review.outside.TheProvider.Item;
import dev.daylight.review.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What was approved asks once more before it leaves, and again when it becomes a fact.
@QuarkusTest
class MayThisLeaveNowTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final String SUBSCRIBER = "[\"SUBSCRIBER\"]";

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Inject
    Cases cases;

    @Inject
    DisclosureJobs jobs;

    @Inject
    Producing producing;

    @Inject
    Disclosures disclosures;

    @AfterEach
    void theProviderIsWell() {
        TheProvider.answersWith(200);
    }

    @Test
    void anOrderThatAnotherStateWasToldOfIsNotEvenExportedBeforeItsTimeIsOver() {
        Desk waits = granted(epoc("told@example.org"), new Intake.Paper(LocalDate.now(), null, Instant.now()));
        Desk over = granted(
                epoc("told-long-ago@example.org"),
                new Intake.Paper(LocalDate.now(), true, Instant.now().minus(Duration.ofDays(12))));

        await().atMost(SOON).until(() -> over.state().equals("DISCLOSED"));
        waitsFor(waits, "SUSPENDED");
        assertThat(Instant.parse(waits.look().getString("disclosure.notBefore")))
                .isAfter(Instant.now().plus(Duration.ofDays(9)))
                .isBefore(Instant.now().plus(Duration.ofDays(12)));
        assertThat(waits.look().getString("disclosure.law")).contains("2023/1543 Art. 8(4)");
        assertThat(waits.look().getString("disclosure.nextAttemptAt"))
                .isEqualTo(waits.look().getString("disclosure.notBefore"));
        assertThat(TheProvider.exportsOf(waits.look().getString("disclosure.id")))
                .isZero();
    }

    @Test
    void aPaperThatIsTooOldByNowIsForAPerson() {
        AskedFor asked = subscriber("old-warrant@example.org")
                .on("US", "US_SEARCH_WARRANT")
                .of(InstrumentClass.SEARCH_WARRANT);

        Desk rita = granted(asked, new Intake.Paper(LocalDate.now().minusDays(20), false, Instant.now()));

        waitsFor(rita, "PAPER_EXPIRED");
        assertThat(rita.state()).isEqualTo("APPROVED");
    }

    @Test
    void whatTheAgencyWritesAfterTheGrantStopsItUntilEverythingIsDecidedAnew() {
        TheProvider.answersWith(503);
        Desk rita = granted(subscriber("amended@example.org"), Intake.Paper.fresh());
        UUID first = jobs.of(rita.caseId()).orElseThrow().disclosureId();
        amends(rita.caseId());
        await().atMost(SOON)
                .until(() -> rita.look().getList("correspondence.amendments"), listed -> listed.size() == 1);
        TheProvider.answersWith(200);
        waitsFor(rita, "AMENDED");

        given().auth()
                .oauth2(Tokens.rita())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/cases/{id}/recall", rita.caseId())
                .then()
                .statusCode(428);
        recall(rita.as(Tokens.otto()), 403);
        recall(rita, 200);

        assertThat(rita.state()).isEqualTo("IN_REVIEW");
        assertThat(jobs.of(rita.caseId())).isEmpty();
        assertThat(rita.look().getString("checks[0].outcome")).isNull();
        recall(rita, 409);
        rita.grant(SUBSCRIBER, "[0]").then().statusCode(409).body("type", endsWith("checks-unanswered"));
        rita.answer(Basis.PAPER);
        rita.grant(SUBSCRIBER, "[0]").then().statusCode(200);
        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
        assertThat(rita.look().getString("disclosure.id")).isNotEqualTo(first.toString());
        assertThat(TheProvider.exportsOf(first)).isZero();
        assertThat(records.events(rita.caseId())).containsOnlyOnce("DisclosureMade.v1");
        assertThat(trail(rita.caseId())).contains("GRANT_RECALLED");
    }

    @Test
    void whatTheAgencyWroteBeforeTheGrantIsKnownToIt() {
        UUID id = intake.admitted(subscriber("written-before@example.org"));
        Desk rita = new Desk(Tokens.rita(), id);
        amends(id);
        await().atMost(SOON)
                .until(() -> rita.look().getList("correspondence.amendments"), listed -> listed.size() == 1);

        rita.allChecksPassed().grant(SUBSCRIBER, "[0]").then().statusCode(200);

        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
    }

    @Test
    void whatChangesDuringTheExportStillStopsIt() {
        TheProvider.answersWith(503);
        Desk rita = granted(subscriber("meanwhile@example.org"), Intake.Paper.fresh());
        UUID id = rita.caseId();
        // This worker has it, and no other will for the time of the test.
        DisclosureJob job = await().atMost(SOON)
                .until(
                        () -> jobs.take(Duration.ofMinutes(10)),
                        taken -> taken.filter(own -> own.caseId().equals(id)).isPresent())
                .orElseThrow();
        TheProvider.answersWith(200);
        var file = cases.get(id);
        Production packed = producing.produce(file, (Approved) file.state(), job);
        assertThat(packed).isInstanceOf(Production.Packed.class);
        amends(id);
        await().atMost(SOON)
                .until(() -> rita.look().getList("correspondence.amendments"), listed -> listed.size() == 1);

        assertThatThrownBy(() -> disclosures.record(job, packed))
                .isInstanceOfSatisfying(
                        Obstructed.class,
                        obstructed -> assertThat(obstructed.obstacle()).isEqualTo(Obstacle.AMENDED));
        assertThat(rita.state()).isEqualTo("APPROVED");
        recall(rita, 200);
        disclosures.record(job, packed);
        assertThat(rita.state()).isEqualTo("IN_REVIEW");
        assertThat(records.events(id)).doesNotContain("DisclosureMade.v1");
    }

    @Test
    void theDatabaseLetsNoAnswerOfAnEarlierRoundCarryAGrant() {
        TheProvider.answersWith(503);
        Desk rita = granted(subscriber("rounds@example.org"), Intake.Paper.fresh());
        recall(rita, 200);

        assertThatThrownBy(() -> records.byHand("""
                        UPDATE casefile SET state = 'DENIED', recommendation = 'DENY', recommended_by = 'x',
                          recommended_by_name = 'x', recommended_at = now(), rules_version = 'x',
                          reason_code = 'OVERBROAD', ended_at = now(), version = version + 1 WHERE id = ?""", rita.caseId()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no decision without all checks");
    }

    private Desk granted(AskedFor asked, Intake.Paper paper) {
        UUID id = UUID.randomUUID();
        intake.tells(id, intake.filed(id, asked, paper), Intake.admission(id));
        await().atMost(SOON).until(() -> cases.find(id).isPresent());
        Desk rita = new Desk(Tokens.rita(), id).allChecksPassed();
        rita.grant(SUBSCRIBER, "[0]").then().statusCode(200);
        return rita;
    }

    private AskedFor epoc(String identifier) {
        return subscriber(identifier)
                .on("DE", "EU_EPOC")
                .of(InstrumentClass.COURT_ORDER)
                .asking(Set.of(DataCategory.SUBSCRIBER, DataCategory.TRAFFIC));
    }

    private AskedFor subscriber(String identifier) {
        String account = "acc_" + identifier;
        TheProvider.knows(identifier, account, new Item(account, "SUBSCRIBER", AskedFor.FROM.plusSeconds(60), "x"));
        return AskedFor.subscriber(intake.certifiedAgency(KEYS), identifier);
    }

    private void amends(UUID id) {
        UUID amendment = UUID.randomUUID();
        intake.tells(
                id,
                new DataRequestAmended(
                        id,
                        amendment,
                        null,
                        null,
                        intake.sealed(SealContexts.amendmentText(amendment), "We meant another account."),
                        Instant.now()));
    }

    private static void recall(Desk desk, int status) {
        desk.writing()
                .body("{\"note\":\"read what came\"}")
                .post("/v1/cases/{id}/recall", desk.caseId())
                .then()
                .statusCode(status);
    }

    private static void waitsFor(Desk desk, String obstacle) {
        await().atMost(SOON).until(() -> obstacle.equals(desk.look().getString("disclosure.waitingFor")));
    }

    private static String trail(UUID id) {
        return given().auth()
                .oauth2(Tokens.otto())
                .get("/v1/cases/{id}/audit", id)
                .asString();
    }
}

package dev.daylight.review.emergency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyPaperRefused;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyUnfounded;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Check;
import dev.daylight.review.emergency.CallBack.Outcome;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.TheProvider;
import dev.daylight.review.outside.TheProvider.Item;
import dev.daylight.review.outside.Tokens;
import dev.daylight.review.outside.Unzipped;
import dev.daylight.sealing.ObjectStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// What may leave in an emergency before its paper, and everything that may not.
@QuarkusTest
class EmergencyBeforePaperTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final Instant INSIDE = AskedFor.FROM.plusSeconds(60);
    private static final String SUBSCRIBER = "[\"SUBSCRIBER\"]";
    private static final String BOTH = "[\"SUBSCRIBER\",\"IDENTIFICATION\"]";

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Inject
    Cases cases;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    ObjectStore objectStore;

    @Test
    void whereTheOperatorDoesNotAllowItNothingLeavesNotEvenByHand() {
        AskedFor asked = asked("forbidden@example.org", DataCategory.SUBSCRIBER);
        UUID id = UUID.randomUUID();
        intake.tells(id, intake.emergency(id, asked), Intake.admission(id));
        await().atMost(SOON).until(() -> cases.find(id).isPresent());
        Desk rita = new Desk(Tokens.rita(), id);

        assertThat(rita.state()).isEqualTo("EMERGENCY_PRESERVED");
        problem(rita.take(), 409, "illegal-move");
        problem(rita.calledBack(Intake.DIRECTORY_PHONE, Outcome.CONFIRMED), 409, "illegal-move");
        problem(rita.grant(SUBSCRIBER, "[0]"), 409, "illegal-move");
        problem(rita.as(Tokens.aria()).decide("APPROVE"), 409, "illegal-move");
        refusedByHand("said once", "UPDATE filed_request SET disclosure_allowed = true WHERE id = ?", id);
        refusedByHand(
                "does not go from",
                "UPDATE casefile SET state = 'EMERGENCY_IN_REVIEW', version = version + 1, reviewer = 'r',"
                        + " reviewer_name = 'r', assigned_at = now() WHERE id = ?",
                id);
        refusedByHand(
                "nothing is disclosed but by the way",
                "INSERT INTO disclosure (id, case_id, package_bucket, package_key, package_sha256, package_bytes,"
                        + " records_delivered, records_dropped, disclosed_at, before_paper, scope_categories,"
                        + " scope_accounts, scope_from, scope_to) VALUES (gen_random_uuid(), ?, 'b', 'k', '0', 1, 1, 0,"
                        + " now(), true, '{SUBSCRIBER}', '{0}', now(), now())",
                id);
        assertThat(records.events(id)).doesNotContain("CaseOpened.v1", "EmergencyDisclosureMade.v1");
    }

    @Test
    void aConfirmedEmergencyIsAnsweredByTwoPeopleWithTheLeastThatHelps() throws Exception {
        AskedFor asked = asked("danger@example.org", DataCategory.SUBSCRIBER, DataCategory.IDENTIFICATION);
        UUID id = allowed(asked);
        Desk rita = new Desk(Tokens.rita(), id);
        assertThat(rita.state()).isEqualTo("EMERGENCY_OPEN");
        rita.emergencyChecksPassed();
        problem(rita.check(Check.INSTRUMENT_AUTHENTIC, "PASSED"), 409, "illegal-move");
        problem(rita.grant(SUBSCRIBER, "[0]"), 409, "not-called-back");

        // Called back: elsewhere does not count, nobody there is no confirmation.
        problem(rita.calledBack("+49 170 666", Outcome.CONFIRMED), 422, "not-the-directory-number");
        rita.as(Tokens.ravi())
                .calledBack("+49 (30) 123-4560", Outcome.NO_ANSWER)
                .then()
                .statusCode(200);
        problem(rita.grant(SUBSCRIBER, "[0]"), 409, "not-called-back");
        rita.as(Tokens.ravi())
                .calledBack(Intake.DIRECTORY_PHONE, Outcome.CONFIRMED)
                .then()
                .statusCode(200);
        JsonNode calls = JSON.readTree(given().auth()
                        .oauth2(Tokens.rita())
                        .get("/v1/cases/{id}", id)
                        .asString())
                .at("/emergency/callBacks");
        assertThat(calls).hasSize(2);
        assertThat(calls.get(1).at("/by/name").asText()).isEqualTo("ravi");
        assertThat(calls.get(1).get("number").asText()).isEqualTo(Intake.DIRECTORY_PHONE);
        assertThat(calls.toString()).doesNotContain("Brandt");
        given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/cases/{id}/texts/{text}", id, calls.get(1).get("id").asText())
                .then()
                .statusCode(200)
                .body("text", containsString("Brandt"));

        // No content in it, and still a second person, who is not the one who called.
        rita.grant(SUBSCRIBER, "[0]").then().statusCode(200);
        assertThat(rita.state()).isEqualTo("EMERGENCY_RECOMMENDED");
        refusedByHand(
                "emergencies_need_an_approver",
                "UPDATE casefile SET state = 'EMERGENCY_APPROVED', version = version + 1 WHERE id = ?",
                id);
        refusedByHand(
                "approver_is_another_person",
                "UPDATE casefile SET state = 'EMERGENCY_APPROVED', version = version + 1,"
                        + " approved_by = recommended_by, approved_by_person = recommended_by_person, approved_by_name = 'x', approved_at = now() WHERE id = ?",
                id);
        refusedByHand(
                "another person approves than who called back",
                "UPDATE casefile SET state = 'EMERGENCY_APPROVED', version = version + 1, approved_by_name = 'ravi',"
                        + " approved_by = (SELECT called_by FROM call_back c WHERE c.outcome = 'CONFIRMED'"
                        + " AND c.case_id = casefile.id), approved_at = now() WHERE id = ?",
                id);
        problem(rita.as(Tokens.ravi()).decide("APPROVE"), 403, "own-call-back");
        rita.as(Tokens.aria()).decide("APPROVE").then().statusCode(200);

        await().atMost(SOON).until(() -> rita.state().equals("EMERGENCY_ANSWERED"));
        assertThat(records.events(id))
                .contains("CaseOpened.v1", "CaseGranted.v1")
                .containsOnlyOnce("EmergencyDisclosureMade.v1")
                .doesNotContain("DisclosureMade.v1", "PreservationEnded.v1");
        JsonNode made = JSON.readTree(records.event(id, "EmergencyDisclosureMade.v1"));
        assertThat(made.at("/accounts/0/records").toString()).isEqualTo("{\"SUBSCRIBER\":1}");
        assertThat(made.get("provision").asText()).isNotBlank();
        Map<String, byte[]> files = Unzipped.files(KEYS.openWithOpenSsl(objectStore.get(
                "daylight-packages", made.at("/agencyPackage/key").asText(), 10_000_000)));
        assertThat(files)
                .containsKey("data/records/subscriber.jsonl")
                .doesNotContainKey("data/records/identification.jsonl");
        assertThat(new String(files.get("data/manifest.json"), StandardCharsets.UTF_8))
                .contains("paperDueAt");

        // With the paper everything is asked anew, and only what was not given before is given.
        intake.tells(id, intake.paper(id, asked), Intake.admission(id));
        await().atMost(SOON).until(() -> rita.state().equals("OPEN"));
        assertThat(rita.look().getList("checks.outcome")).containsOnlyNulls();
        rita.allChecksPassed().grant(BOTH, "[0]").then().statusCode(200);
        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
        assertThat(JSON.readTree(records.event(id, "DisclosureMade.v1"))
                        .at("/accounts/0/records")
                        .toString())
                .isEqualTo("{\"IDENTIFICATION\":1}");
        await().atMost(SOON).until(() -> records.events(id).contains("PreservationEnded.v1"));
        assertThat(records.event(id, "PreservationEnded.v1")).contains("PRODUCED");
    }

    @Test
    void whatThePaperOnlyConfirmsIsNotGivenTwice() {
        AskedFor asked = asked("once@example.org", DataCategory.SUBSCRIBER);
        UUID id = answered(asked);
        Desk rita = new Desk(Tokens.rita(), id);

        intake.tells(id, intake.paper(id, asked), Intake.admission(id));
        await().atMost(SOON).until(() -> rita.state().equals("OPEN"));
        rita.allChecksPassed().grant(SUBSCRIBER, "[0]").then().statusCode(200);

        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
        assertThat(records.events(id))
                .containsOnlyOnce("EmergencyDisclosureMade.v1")
                .doesNotContain("DisclosureMade.v1", "NoDataFound.v1");
    }

    @Test
    void aPaperThatComesBeforeTheDisclosureTakesItsPlace() {
        AskedFor asked = asked("overtaken@example.org", DataCategory.SUBSCRIBER);
        UUID id = allowed(asked);
        Desk rita = confirmed(id);
        TheProvider.answersWith(503);
        try {
            rita.grant(SUBSCRIBER, "[0]").then().statusCode(200);
            rita.as(Tokens.aria()).decide("APPROVE").then().statusCode(200);
            intake.tells(id, intake.paper(id, asked), Intake.admission(id));
            await().atMost(SOON).until(() -> rita.state().equals("OPEN"));
        } finally {
            TheProvider.answersWith(200);
        }
        rita.allChecksPassed().grant(SUBSCRIBER, "[0]").then().statusCode(200);

        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
        assertThat(records.events(id))
                .containsOnlyOnce("DisclosureMade.v1")
                .doesNotContain("EmergencyDisclosureMade.v1");
    }

    @Test
    void aPaperThatCrossedWithADenialMadeWithoutItOpensTheCaseAgain() {
        AskedFor asked = asked("crossed@example.org", DataCategory.SUBSCRIBER);
        UUID id = allowed(asked);
        Desk rita = denied(id);
        refusedByHand(
                "before its paper was admitted",
                "UPDATE casefile SET state = 'OPEN', version = version + 1,"
                        + " denied_before_paper = false WHERE id = ?",
                id);

        intake.tells(id, intake.paper(id, asked), Intake.admission(id));

        await().atMost(SOON).until(() -> rita.state().equals("OPEN"));
        assertThat(records.events(id)).filteredOn("CaseOpened.v1"::equals).hasSize(2);
        assertThat(records.events(id)).doesNotContain("PreservationEnded.v1");
        // A denial on the paper stands, and so does what it says of the data.
        rita.allChecksPassed()
                .recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\"}}")
                .then()
                .statusCode(200);
        refusedByHand(
                "a denial on a paper stands",
                "UPDATE casefile SET state = 'OPEN', version = version + 1 WHERE id = ?",
                id);
        await().atMost(SOON).until(() -> records.events(id).contains("PreservationEnded.v1"));
        assertThat(records.event(id, "PreservationEnded.v1")).contains("PRODUCED");
    }

    @Test
    void whatIsKeptForAnEmergencyThatWasDeniedStaysUntilNoPaperCanComeAnyMore() {
        AskedFor asked = asked("kept-on@example.org", DataCategory.SUBSCRIBER);
        UUID id = UUID.randomUUID();
        Instant due = Instant.now().plusSeconds(30);
        intake.tells(id, intake.emergency(id, asked, true, due), Intake.admission(id));
        await().atMost(SOON).until(() -> cases.find(id).isPresent());
        denied(id);

        intake.everythingIsOutUntil(due.plusSeconds(1), kafka);
        await().atMost(SOON.multipliedBy(2)).until(() -> records.events(id).contains("PreservationEnded.v1"));

        assertThat(records.event(id, "PreservationEnded.v1")).contains("EXPIRED");
        assertThat(Instant.now()).isAfter(due);
    }

    @Test
    void aRefusedPaperIsNoneAndNeitherEndsNorFoundsTheEmergency() {
        AskedFor asked = asked("refused@example.org", DataCategory.SUBSCRIBER);
        UUID id = allowed(asked);
        Desk rita = confirmed(id);
        TheProvider.answersWith(503);
        try {
            rita.grant(SUBSCRIBER, "[0]").then().statusCode(200);
            rita.as(Tokens.aria()).decide("APPROVE").then().statusCode(200);
            intake.tells(id, refusal(id));
            await().atMost(SOON).until(() -> wasRefused(id));
            assertThat(rita.state()).isEqualTo("EMERGENCY_APPROVED");
        } finally {
            TheProvider.answersWith(200);
        }
        await().atMost(SOON).until(() -> rita.state().equals("EMERGENCY_ANSWERED"));
        assertThat(records.events(id)).doesNotContain("PreservationEnded.v1");

        intake.tells(id, refusal(id), intake.paper(id, asked), Intake.admission(id));

        await().atMost(SOON).until(() -> rita.state().equals("OPEN"));
        assertThat(records.events(id)).containsOnlyOnce("EmergencyDisclosureMade.v1");
    }

    @Test
    void anEmergencyWhoseOnlyPaperWasRefusedIsUnfoundedWhenItsTimeIsUp() {
        UUID id = answered(asked("refused-vain@example.org", DataCategory.SUBSCRIBER));
        Desk rita = new Desk(Tokens.rita(), id);

        intake.tells(id, refusal(id), new EmergencyUnfounded(id, Instant.now()));

        await().atMost(SOON).until(() -> rita.state().equals("UNFOUNDED"));
        await().atMost(SOON).until(() -> records.events(id).contains("PreservationEnded.v1"));
        assertThat(records.event(id, "PreservationEnded.v1")).contains("UNFOUNDED");
    }

    /// The first is told when the case is, so nobody knows the one without the other.
    @Test
    void anOrderMayComeWithTheEmergencyAndAnotherWithThePaperWhetherOrNotItIsAnsweredBefore() throws Exception {
        for (boolean allowed : List.of(true, false)) {
            UUID first = UUID.randomUUID();
            UUID second = UUID.randomUUID();
            AskedFor asked = asked("order-" + allowed + "@example.org", DataCategory.SUBSCRIBER);
            UUID id = UUID.randomUUID();
            intake.tells(
                    id,
                    intake.emergency(
                            id, under(first, asked), allowed, Instant.now().plus(Duration.ofDays(1))),
                    Intake.admission(id));
            await().atMost(SOON).until(() -> cases.find(id).isPresent());
            assertThat(records.events(id)).containsOnlyOnce("ConfidentialityOrderRecorded.v1");
            assertThat(records.event(id, "ConfidentialityOrderRecorded.v1")).contains(first.toString());

            intake.tells(id, intake.paper(id, under(second, asked)), Intake.admission(id));

            Desk rita = new Desk(Tokens.rita(), id);
            await().atMost(SOON).until(() -> rita.state().equals("OPEN"));
            assertThat(rita.look().getList("confidentialityOrders.id"))
                    .containsExactlyInAnyOrder(first.toString(), second.toString());
        }
    }

    private static AskedFor under(UUID order, AskedFor asked) {
        return new AskedFor(
                asked.agency(), asked.instrument(), asked.categories(), asked.identifiers(), asked.period(), order);
    }

    private static EmergencyPaperRefused refusal(UUID id) {
        return new EmergencyPaperRefused(
                id,
                InstrumentClass.SUMMONS,
                "US_SUBPOENA",
                List.of(RefusalReason.NO_LEGAL_BASIS),
                "rules-of-intake",
                Instant.now());
    }

    private static boolean wasRefused(UUID id) {
        return given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/cases/{id}/audit", id)
                .asString()
                .contains("EMERGENCY_PAPER_REFUSED");
    }

    @Test
    void contentAndEverythingBeyondTheLeastStaysWhereItIs() {
        UUID id = allowed(
                asked("content@example.org", DataCategory.SUBSCRIBER, DataCategory.TRAFFIC, DataCategory.CONTENT));
        Desk rita = confirmed(id);

        problem(rita.grant("[\"CONTENT\"]", "[0]"), 409, "beyond-emergency");
        problem(rita.grant("[\"SUBSCRIBER\",\"TRAFFIC\"]", "[0]"), 409, "beyond-emergency");
        refusedByHand(
                "no_content_before_the_paper",
                "UPDATE casefile SET state = 'EMERGENCY_RECOMMENDED', version = version + 1, recommendation = 'GRANT',"
                        + " recommended_by = 'r', recommended_by_name = 'r', recommended_at = now(),"
                        + " rules_version = (SELECT max(rules_version) FROM case_check WHERE case_id = casefile.id), granted_categories = '{CONTENT}', granted_accounts = '{0}',"
                        + " granted_from = now(), granted_to = now() + interval '1 day', grant_outcome = 'PARTIALLY_GRANTED'"
                        + " WHERE id = ?",
                id);
        refusedByHand(
                "does not go from", "UPDATE casefile SET state = 'IN_REVIEW', version = version + 1 WHERE id = ?", id);
    }

    @Test
    void whatTheAgencyDoesNotKnowOfCanOnlyBeDeniedAsNotVerified() {
        UUID id = allowed(asked("impostor@example.org", DataCategory.SUBSCRIBER));
        Desk rita = new Desk(Tokens.rita(), id).emergencyChecksPassed();
        rita.calledBack(Intake.DIRECTORY_PHONE, Outcome.NOT_CONFIRMED).then().statusCode(200);
        rita.calledBack(Intake.DIRECTORY_PHONE, Outcome.CONFIRMED).then().statusCode(200);

        problem(rita.grant(SUBSCRIBER, "[0]"), 409, "call-back-not-confirmed");
        problem(
                rita.recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\"}}"),
                409,
                "call-back-not-confirmed");
        rita.recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"IDENTITY_NOT_VERIFIED\"}}")
                .then()
                .statusCode(200);

        assertThat(rita.state()).isEqualTo("DENIED");
        refusedByHand("only grows", "UPDATE call_back SET outcome = 'CONFIRMED' WHERE case_id = ?", id);
        refusedByHand("only grows", "DELETE FROM call_back WHERE case_id = ?", id);
        refusedByHand(
                "while its case is in review",
                "INSERT INTO call_back (id, case_id, number, called_at, outcome, before_paper, called_by, called_by_name, recorded_at)"
                        + " VALUES (gen_random_uuid(), ?, '1', now(), 'NO_ANSWER', true, 'r', 'r', now())",
                id);
    }

    @Test
    void anEmergencyThatWasAnsweredAndOwesItsPaperInVainIsUnfounded() {
        UUID id = answered(asked("vain@example.org", DataCategory.SUBSCRIBER));
        Desk rita = new Desk(Tokens.rita(), id);

        intake.tells(id, new EmergencyUnfounded(id, Instant.now()));

        await().atMost(SOON).until(() -> rita.state().equals("UNFOUNDED"));
        await().atMost(SOON).until(() -> records.events(id).contains("PreservationEnded.v1"));
        assertThat(records.event(id, "PreservationEnded.v1")).contains("UNFOUNDED");
        assertThat(rita.look().getString("approval.by.name")).isEqualTo("aria");
        assertThat(rita.look().getBoolean("disclosure.beforePaper")).isTrue();
        rita.take().then().statusCode(409);
    }

    @Test
    void onceThePaperIsOverdueNothingIsGrantedAnyMore() {
        AskedFor asked = asked("late@example.org", DataCategory.SUBSCRIBER);
        UUID id = UUID.randomUUID();
        intake.tells(id, intake.emergency(id, asked, true, Instant.now().minusSeconds(1)), Intake.admission(id));
        await().atMost(SOON).until(() -> cases.find(id).isPresent());
        Desk rita = confirmed(id);

        problem(rita.grant(SUBSCRIBER, "[0]"), 409, "paper-overdue");
    }

    private UUID answered(AskedFor asked) {
        UUID id = allowed(asked);
        Desk rita = confirmed(id);
        rita.grant(SUBSCRIBER, "[0]").then().statusCode(200);
        rita.as(Tokens.aria()).decide("APPROVE").then().statusCode(200);
        await().atMost(SOON).until(() -> rita.state().equals("EMERGENCY_ANSWERED"));
        return id;
    }

    private Desk denied(UUID id) {
        Desk rita = confirmed(id);
        rita.recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\"}}")
                .then()
                .statusCode(200);
        assertThat(rita.state()).isEqualTo("DENIED");
        return rita;
    }

    private Desk confirmed(UUID id) {
        Desk rita = new Desk(Tokens.rita(), id).emergencyChecksPassed();
        rita.calledBack(Intake.DIRECTORY_PHONE, Outcome.CONFIRMED).then().statusCode(200);
        return rita;
    }

    private UUID allowed(AskedFor asked) {
        UUID id = UUID.randomUUID();
        intake.tells(
                id, intake.emergency(id, asked, true, Instant.now().plus(Duration.ofDays(1))), Intake.admission(id));
        await().atMost(SOON).until(() -> cases.find(id).isPresent());
        return id;
    }

    private AskedFor asked(String identifier, DataCategory... categories) {
        String account = "acc_" + identifier;
        TheProvider.knows(
                identifier,
                account,
                new Item(account, "SUBSCRIBER", INSIDE, "x"),
                new Item(account, "IDENTIFICATION", INSIDE, "y"),
                new Item(account, "CONTENT", INSIDE, "z"));
        return new AskedFor(
                intake.certifiedAgency(KEYS),
                InstrumentClass.SEARCH_WARRANT,
                Set.of(categories),
                List.of(identifier),
                new Period(AskedFor.FROM, AskedFor.TO),
                null);
    }

    private void refusedByHand(String why, String sql, UUID id) {
        assertThatThrownBy(() -> records.byHand(sql, id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private static void problem(Response answer, int status, String slug) {
        answer.then().statusCode(status).body("type", endsWith(":" + slug));
    }
}

package dev.daylight.review.queue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Giving cases to others and back, notes among colleagues, and those who must not have to do with a case.
@QuarkusTest
class WhoWorksOnACaseTest {

    private static final String NINA = Tokens.of("nina", "reviewer");

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Test
    void aCaseIsHandedToAColleagueWhoCameBeforeWithANoteThatNobodyElseReads() {
        come(NINA);
        Desk rita = new Desk(Tokens.rita(), aCase());
        rita.take().then().statusCode(200);

        assertThat(given().auth()
                        .oauth2(Tokens.rita())
                        .get("/v1/colleagues")
                        .jsonPath()
                        .getList("subject"))
                .contains("sub-nina");
        handOver(rita, "\"sub-nina\"", "The address is a hotel's.").then().statusCode(200);

        assertThat(rita.look().getString("assignment.reviewer.subject")).isEqualTo("sub-nina");
        assertThat(notes(NINA, rita.caseId()).jsonPath().getList("text")).containsExactly("The address is a hotel's.");
        assertThat(trail(rita.caseId())).contains("CASE_HANDED_OVER", "NOTE_WRITTEN", "NOTES_READ");
        assertThat(notes(Tokens.otto(), rita.caseId()).statusCode()).isEqualTo(403);
        assertThat(records.events(rita.caseId())).endsWith("CaseAssigned.v1");
        // Neither the trail nor an event nor the row has a word of it.
        assertThat(records.database().all("""
                        SELECT 1 AS found FROM outbox WHERE payload LIKE '%hotel%'
                        UNION ALL SELECT 1 FROM audit_entry WHERE detail::text LIKE '%hotel%'
                        UNION ALL SELECT 1 FROM case_note WHERE position('hotel' in encode(sealed, 'escape')) > 0""", row -> row.number("found"))).isEmpty();
    }

    @Test
    void onlyWhoWorksOnItGivesItAwayAndOnlyToAReviewer() {
        come(Tokens.aria());
        come(NINA);
        Desk rita = new Desk(Tokens.rita(), aCase());

        problem(handOver(rita, "null", null), 403, "not-your-case");
        rita.take().then().statusCode(200);
        problem(handOver(rita.as(NINA), "\"sub-nina\"", null), 403, "not-your-case");
        problem(handOver(rita, "\"sub-aria\"", null), 422, "unknown-colleague");
        problem(handOver(rita, "\"nobody\"", null), 422, "unknown-colleague");
        handOver(rita, "null", null).then().statusCode(200).body("state", equalTo("OPEN"));
        assertThat(rita.look().getMap("assignment")).isNull();
        rita.as(NINA).take().then().statusCode(200);
    }

    @Test
    void whoDeclaresAConflictHasNoPartInTheCaseUnderWhateverAccount() throws SQLException {
        UUID id = aCase();
        Desk rita = new Desk(Tokens.rita(), id);
        come(Tokens.rita());
        rita.allChecksPassed();
        rita.grant("[\"CONTENT\"]", "[0]").then().statusCode(200).body("state", equalTo("RECOMMENDED"));

        declare(rita).then().statusCode(200).body("state", equalTo("OPEN"));

        for (Desk her : List.of(rita, rita.as(Tokens.ritasSecondAccount()))) {
            problem(her.take(), 403, "conflict-of-interest");
            problem(given().auth().oauth2(her.token()).get("/v1/cases/{id}", id), 403, "conflict-of-interest");
            problem(
                    given().auth().oauth2(her.token()).get("/v1/cases/{id}/particulars", id),
                    403,
                    "conflict-of-interest");
            problem(
                    given().auth().oauth2(her.token()).get("/v1/cases/{id}/instrument", id),
                    403,
                    "conflict-of-interest");
            problem(
                    her.writing().body("{\"text\":\"hm\"}").post("/v1/cases/{id}/notes", id),
                    403,
                    "conflict-of-interest");
        }
        Desk nina = rita.as(NINA);
        nina.allChecksPassed();
        problem(handOver(nina, "\"sub-rita\"", null), 409, "colleague-barred");
        nina.grant("[\"CONTENT\"]", "[0]").then().statusCode(200).body("state", equalTo("RECOMMENDED"));
        problem(rita.as(Tokens.ritasSecondAccount()).decide("APPROVE"), 403, "conflict-of-interest");
        rita.as(Tokens.aria()).decide("APPROVE").then().statusCode(200);

        assertThatThrownBy(() -> records.byHand(
                        "INSERT INTO audit_entry (case_id, action, actor, actor_name) VALUES (?, 'PARTICULARS_OPENED', 'sub-rita', 'rita')",
                        id))
                .hasMessageContaining("no part in the case");
        assertThatThrownBy(() -> records.byHand("DELETE FROM case_conflict WHERE case_id = ?", id))
                .hasMessageContaining("only grows");
    }

    @Test
    void theDatabaseKeepsWhoDeclaredAConflictOutOfEveryNameOfTheCase() {
        UUID id = aCase();
        declare(new Desk(Tokens.rita(), id)).then().statusCode(200);

        assertThatThrownBy(() -> records.byHand(
                        "UPDATE casefile SET state = 'IN_REVIEW', version = version + 1, reviewer = 'sub-rita', reviewer_name = 'rita', assigned_at = now() WHERE id = ?",
                        id))
                .hasMessageContaining("no part in the case");
        assertThatThrownBy(() -> records.byHand(
                        "INSERT INTO case_note (id, case_id, sealed, written_by, written_by_name, written_at) VALUES (gen_random_uuid(), ?, '', 'sub-rita', 'rita', now())",
                        id))
                .hasMessageContaining("no part in the case");
    }

    @Test
    void oneActForManyCasesAnswersForEach() {
        UUID one = aCase();
        UUID two = aCase();
        UUID changed = aCase();
        UUID over = aCase();
        new Desk(NINA, over)
                .allChecksPassed()
                .recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\"}}")
                .then()
                .statusCode(200);
        new Desk(NINA, changed).take().then().statusCode(200);
        int versionOver = new Desk(NINA, over).look().getInt("version");
        String chosen = "[" + chosen(one, 1) + "," + chosen(changed, 1) + "," + chosen(over, versionOver) + ","
                + chosen(two, 1) + "," + chosen(UUID.randomUUID(), 1) + "]";

        Response taken = many("{\"act\":\"TAKE\",\"cases\":" + chosen + "}");

        taken.then().statusCode(200);
        assertThat(taken.jsonPath().getList("outcome"))
                .containsExactly("DONE", "STALE", "NOT_ALLOWED", "DONE", "NOT_ALLOWED");
        assertThat(taken.jsonPath().getList("problem"))
                .containsExactly(null, "stale-version", "illegal-move", null, "unknown-case");
        Response released = many("{\"act\":\"RELEASE\",\"cases\":[" + chosen(one, 2) + "," + chosen(changed, 2) + "]}");
        assertThat(released.jsonPath().getList("problem")).containsExactly(null, "not-your-case");
        for (String body : List.of(
                "{\"act\":\"TAKE\",\"cases\":[]}",
                "{\"act\":\"TAKE\",\"cases\":[null]}",
                "{\"act\":\"TAKE\",\"cases\":[{\"version\":1}]}",
                "{\"act\":\"HAND_OVER\",\"cases\":[" + chosen(two, 2) + "]}",
                "{\"act\":\"TAKE\",\"to\":\"sub-nina\",\"cases\":[" + chosen(two, 2) + "]}",
                "{\"act\":\"TAKE\",\"cases\":[" + chosen(two, 2) + "," + chosen(two, 2) + "]}",
                "{\"cases\":[" + chosen(two, 2) + "]}")) {
            assertThat(many(body).statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void aHundredCasesAreTakenInOneAct() {
        List<UUID> hundred = IntStream.range(0, 100).mapToObj(number -> aCase()).toList();
        String chosen =
                String.join(",", hundred.stream().map(id -> chosen(id, 1)).toList());

        Response taken = many("{\"act\":\"TAKE\",\"cases\":[" + chosen + "]}");

        assertThat(taken.jsonPath().getList("outcome")).hasSize(100).containsOnly("DONE");
    }

    private UUID aCase() {
        return intake.admitted(AskedFor.content(UUID.randomUUID(), "ada@example.org"));
    }

    /// They look at the queue once, so that they are known.
    private static void come(String token) {
        given().auth().oauth2(token).get("/v1/cases?limit=1").then().statusCode(200);
    }

    private static String chosen(UUID id, int version) {
        return "{\"id\":\"" + id + "\",\"version\":" + version + "}";
    }

    private static Response many(String body) {
        return given().auth()
                .oauth2(Tokens.rita())
                .contentType("application/json")
                .body(body)
                .post("/v1/cases/many");
    }

    private static Response handOver(Desk desk, String to, String note) {
        return desk.writing()
                .body("{\"to\":" + to + (note == null ? "" : ",\"note\":\"" + note + "\"") + "}")
                .post("/v1/cases/{id}/hand-over", desk.caseId());
    }

    private static Response declare(Desk desk) {
        return desk.writing().post("/v1/cases/{id}/conflicts", desk.caseId());
    }

    private static Response notes(String token, UUID id) {
        return given().auth().oauth2(token).get("/v1/cases/{id}/notes", id);
    }

    private static List<String> trail(UUID id) {
        return given().auth()
                .oauth2(Tokens.otto())
                .get("/v1/cases/{id}/audit", id)
                .jsonPath()
                .getList("action");
    }

    private static void problem(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", endsWith(":" + slug));
    }
}

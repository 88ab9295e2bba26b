package dev.daylight.review.queue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestRefused;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Check;
import dev.daylight.review.database.StatementFailed;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.OrderDesk;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.Tokens;
import dev.daylight.sealing.ObjectStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The REST interface: what it lets happen, and how it says no.
@QuarkusTest
class CasesApiTest {

    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final String CONTENT = "[\"CONTENT\"]";

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Inject
    Cases cases;

    @Inject
    Outbox outbox;

    @Inject
    ObjectStore objectStore;

    @Test
    void aRefusedRequestNeverBecomesACase() {
        UUID refused = UUID.randomUUID();
        AskedFor asked = AskedFor.content(UUID.randomUUID(), "a@example.org");
        intake.publish(() -> {
            outbox.append(Topics.DATA_REQUESTS, refused, intake.filed(refused, asked));
            outbox.append(
                    Topics.DATA_REQUESTS,
                    refused,
                    new DataRequestRefused(refused, List.of(RefusalReason.NOT_CRIMINAL), "rules", Instant.now()));
        });

        await().atMost(Duration.ofSeconds(60))
                .until(() -> records.database()
                        .first(
                                "SELECT admission FROM filed_request WHERE id = ?",
                                row -> row.text("admission"),
                                refused)
                        .filter("REFUSED"::equals)
                        .isPresent());
        assertThat(cases.find(refused)).isEmpty();
        problem(given().auth().oauth2(Tokens.rita()).get("/v1/cases/{id}", refused), 404, "unknown-case");
    }

    @Test
    void theQueueShowsWhatIsDueFirstAndOnlyTheStateAskedFor() {
        UUID first = contentCase();
        UUID second = contentCase();

        var open = given().auth()
                .oauth2(Tokens.otto())
                .get("/v1/cases?state=OPEN&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(open.getList("id", String.class)).contains(first.toString(), second.toString());
        assertThat(open.getList("dueAt", String.class).stream()
                        .filter(Objects::nonNull)
                        .map(Instant::parse))
                .isNotEmpty()
                .isSorted();
        new Desk(Tokens.rita(), first).take();
        given().auth()
                .oauth2(Tokens.otto())
                .get("/v1/cases?state=OPEN&limit=500")
                .then()
                .body("id", not(hasItem(first.toString())))
                .body("id", hasItem(second.toString()));
    }

    @Test
    void whatTheLawSaysStandsBesideTheChecks() {
        var legalBasis = new Desk(Tokens.otto(), contentCase()).look();

        assertThat(legalBasis.getString("legalBasis.rulesVersion")).isNotBlank();
        assertThat(legalBasis.getList("legalBasis.categories.category")).containsExactly("SUBSCRIBER", "CONTENT");
        assertThat(legalBasis.getList("legalBasis.categories.suffices")).containsExactly(true, true);
    }

    @Test
    void nobodyDecidesBeforeAllChecksAreAnswered() {
        Desk rita = new Desk(Tokens.rita(), contentCase());
        rita.take();
        rita.check(Check.INSTRUMENT_SUFFICIENT, "PASSED").then().statusCode(200);

        problem(rita.grant(CONTENT, "[0]"), 409, "checks-unanswered");
        problem(rita.recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\"}}"), 409, "checks-unanswered");
    }

    @Test
    void aFailedCheckForbidsAGrantAndAllowsADenial() {
        UUID id = contentCase();
        Desk rita = new Desk(Tokens.rita(), id).allChecksPassed();
        rita.check(Check.INSTRUMENT_AUTHENTIC, "FAILED").then().statusCode(200);

        problem(rita.grant(CONTENT, "[0]"), 409, "checks-failed");
        rita.recommend(
                        "{\"outcome\":\"DENY\",\"reason\":{\"code\":\"INSTRUMENT_NOT_AUTHENTIC\",\"sentence\":\"No seal.\"}}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DENIED"));
        assertThat(records.events(id)).endsWith("CaseDenied.v1");
        assertThat(records.event(id, "CaseDenied.v1"))
                .contains("INSTRUMENT_NOT_AUTHENTIC")
                .doesNotContain("No seal");
    }

    @Test
    void aScopeCanOnlyBeNarrowed() {
        Desk rita = new Desk(Tokens.rita(), contentCase()).allChecksPassed();

        problem(rita.grant("[\"TRAFFIC\"]", "[0]"), 422, "scope-too-wide");
        problem(rita.grant(CONTENT, "[0,2]"), 422, "scope-too-wide");
        problem(
                rita.recommend(
                        "{\"outcome\":\"GRANT\",\"categories\":[\"CONTENT\"],\"accounts\":[0],\"period\":{\"from\":\"2026-08-31T23:59:59.999999Z\",\"to\":\"2026-09-02T00:00:00Z\"}}"),
                422,
                "scope-too-wide");
        assertThat(rita.state()).isEqualTo("IN_REVIEW");
    }

    @Test
    void nothingIsGrantedOnAPaperThatDoesNotSuffice() {
        AskedFor asked = AskedFor.content(intake.certifiedAgency(KEYS), "a@example.org");
        UUID id = intake.admitted(new AskedFor(
                asked.agency(),
                InstrumentClass.SUMMONS,
                asked.categories(),
                asked.identifiers(),
                asked.period(),
                null));
        Desk rita = new Desk(Tokens.rita(), id).allChecksPassed();

        problem(rita.grant(CONTENT, "[0]"), 409, "no-legal-basis");
    }

    @Test
    void nobodyApprovesTheirOwnRecommendationUnderWhateverName() {
        Desk ravi = new Desk(Tokens.ravi(), contentCase()).allChecksPassed();
        ravi.grant(CONTENT, "[0,1]").then().statusCode(200).body("state", equalTo("RECOMMENDED"));

        problem(ravi.decide("APPROVE"), 403, "own-recommendation");
        problem(ravi.decide("RETURN"), 403, "own-recommendation");
        problem(
                ravi.as(Tokens.ofPerson("sub-ravi", "second-account", "approver"))
                        .decide("APPROVE"),
                403,
                "own-recommendation");
        problem(ravi.as(Tokens.rita()).decide("APPROVE"), 403, "role-missing");
        ravi.as(Tokens.aria()).decide("RETURN").then().statusCode(200).body("state", equalTo("IN_REVIEW"));
        assertThat(ravi.look().getMap("recommendation")).isNull();
    }

    @Test
    void aWriteNamesTheVersionThatItsAuthorSaw() {
        UUID id = contentCase();
        Desk rita = new Desk(Tokens.rita(), id);
        String seen =
                given().auth().oauth2(Tokens.rita()).get("/v1/cases/{id}", id).getHeader("ETag");
        rita.take().then().statusCode(200).header("ETag", not(equalTo(seen)));

        problem(writingWith(null).put("/v1/cases/{id}/assignment", id), 428, "if-match-missing");
        problem(writingWith("*").put("/v1/cases/{id}/assignment", id), 428, "if-match-missing");
        problem(writingWith(seen).put("/v1/cases/{id}/assignment", id), 412, "stale-version");
        problem(writingWith("W/" + seen).put("/v1/cases/{id}/assignment", id), 412, "stale-version");
        problem(writingWith("nonsense").put("/v1/cases/{id}/assignment", id), 412, "stale-version");
        problem(
                writingWith(seen).body("{\"outcome\":\"APPROVE\"}").post("/v1/cases/{id}/recommendation", id),
                400,
                "invalid-request");
    }

    @Test
    void movesThatTheStateDoesNotHaveAreRefused() {
        Desk rita = new Desk(Tokens.rita(), contentCase());

        problem(rita.check(Check.INSTRUMENT_SUFFICIENT, "PASSED"), 409, "illegal-move");
        problem(rita.grant(CONTENT, "[0]"), 409, "illegal-move");
        problem(rita.as(Tokens.aria()).decide("APPROVE"), 409, "illegal-move");
        rita.allChecksPassed().grant(CONTENT, "[0]").then().statusCode(200);
        problem(rita.take(), 409, "illegal-move");
        problem(rita.check(Check.INSTRUMENT_SUFFICIENT, "FAILED"), 409, "illegal-move");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"outcome\":\"GRANT\"}",
                "{\"outcome\":\"MAYBE\"}",
                "{\"outcome\":0}",
                "{\"outcome\":null}",
                "{\"outcome\":\"DENY\"}",
                "{\"outcome\":\"DENY\",\"reason\":{\"code\":\"BORED\"}}",
                "{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\",\"sentence\":\"\\u0000\"}}",
                "{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\"},\"state\":\"APPROVED\"}",
                "{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\",\"sentence\":\"\\ud800\"}}",
                "{\"outcome\":\"GRANT\",\"categories\":\"CONTENT\",\"accounts\":[0],\"period\":{\"from\":\"2026-09-01T00:00:00Z\",\"to\":\"2026-09-02T00:00:00Z\"}}",
                "{\"outcome\":\"GRANT\",\"categories\":[\"CONTENT\",null],\"accounts\":[0],\"period\":{\"from\":\"2026-09-01T00:00:00Z\",\"to\":\"2026-09-02T00:00:00Z\"}}",
                "{\"outcome\":\"GRANT\",\"categories\":[\"CONTENT\"],\"accounts\":[\"0\"],\"period\":{\"from\":\"2026-09-01T00:00:00Z\",\"to\":\"2026-09-02T00:00:00Z\"}}",
                "{\"outcome\":\"GRANT\",\"categories\":[\"CONTENT\"],\"accounts\":[0.5],\"period\":{\"from\":\"2026-09-01T00:00:00Z\",\"to\":\"2026-09-02T00:00:00Z\"}}",
                "{\"outcome\":\"GRANT\",\"categories\":[\"CONTENT\"],\"accounts\":[99999999999],\"period\":{\"from\":\"2026-09-01T00:00:00Z\",\"to\":\"2026-09-02T00:00:00Z\"}}",
                "{\"outcome\":\"GRANT\",\"categories\":[],\"accounts\":[0],\"period\":{\"from\":\"2026-09-01T00:00:00Z\",\"to\":\"2026-09-02T00:00:00Z\"}}",
                "{\"outcome\":\"GRANT\",\"categories\":[\"CONTENT\"],\"accounts\":[0],\"period\":{\"from\":\"2026-09-03T00:00:00Z\",\"to\":\"2026-09-02T00:00:00Z\"}}",
                "{\"outcome\":\"GRANT\",\"categories\":[\"CONTENT\"],\"accounts\":[0],\"period\":{\"from\":\"2026-09-01T00:00:00Z\"}}",
                "{\"outcome\":\"GRANT\",\"categories\":[\"CONTENT\"],\"accounts\":[0],\"period\":{\"from\":1756684800,\"to\":1756771200}}",
                "{\"outcome\":\"GRANT\",\"categories\":[\"CONTENT\"],\"accounts\":[0],\"period\":{\"from\":\"yesterday\",\"to\":\"today\"}}"
            })
    void aBodyThatIsNotUnderstoodIsRefusedAndChangesNothing(String body) {
        Desk rita = new Desk(Tokens.rita(), shared());
        int before = rita.look().getInt("version");

        problem(rita.recommend(body), 400, "invalid-request");

        assertThat(rita.look().getInt("version")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "outcome",
                "{\"outcome\":\"DENY\",\"outcome\":\"GRANT\",\"reason\":{\"code\":\"OVERBROAD\"}}"
            })
    void aBodyThatIsNoJsonIsToldSo(String body) {
        problem(new Desk(Tokens.rita(), shared()).recommend(body), 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /outcome | A value is needed.",
                "{\"outcome\":\"MAYBE\"} | /outcome | Allowed are: GRANT, DENY.",
                "{\"outcome\":\"DENY\",\"urgent\":1} | /urgent | This field is not known; nothing is ignored silently.",
                "{\"outcome\":\"DENY\",\"reason\":{}} | /reason/code | A value is needed.",
                "{\"outcome\":\"GRANT\",\"categories\":[\"CONTENT\",null]} | /categories | A value is needed.",
                "{\"outcome\":\"GRANT\",\"categories\":[\"CONTENT\",\"ALL\"]} | /categories/1 | Allowed are: SUBSCRIBER, IDENTIFICATION, TRAFFIC, CONTENT.",
                "{\"outcome\":\"GRANT\",\"accounts\":[0,\"1\"]} | /accounts/1 | The value has the wrong JSON type.",
                "{\"outcome\":\"GRANT\",\"period\":{\"from\":\"today\"}} | /period/from | Write the time with its zone, as 2026-11-23T08:00:00Z.",
                "{\"outcome\":\"GRANT\",\"period\":{\"from\":\"2026-09-01T00:00:00Z\"}} | /period | All of its fields are needed.",
                "{\"outcome\":\"GRANT\",\"period\":{\"from\":\"2026-09-02T00:00:00Z\",\"to\":\"2026-09-01T00:00:00Z\"}} | /period | The end has to be later than the beginning."
            })
    void aFieldAtFaultIsPointedAt(String body, String pointer, String sentence) {
        Response answer = new Desk(Tokens.rita(), shared()).recommend(body);

        problem(answer, 400, "invalid-request");
        answer.then()
                .body("violations.pointer", equalTo(List.of(pointer)))
                .body("violations.sentence", equalTo(List.of(sentence)));
        assertThat(answer.asString()).doesNotContain("<", "[]");
    }

    @Test
    void aBodyThatHidesItsLengthMeetsTheSameLimit() throws Exception {
        var large = HttpRequest.BodyPublishers.ofString("\"" + "x".repeat(150_000) + "\"");

        HttpResponse<String> announced = recommend(large);
        HttpResponse<String> chunked = recommend(HttpRequest.BodyPublishers.fromPublisher(large));

        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(chunked.body())
                .contains("urn:daylight:problem:body-too-large")
                .isEqualTo(announced.body());
    }

    private static HttpResponse<String> recommend(HttpRequest.BodyPublisher body) throws Exception {
        var address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/cases/x/recommendation");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .version(HttpClient.Version.HTTP_1_1)
                            .header("Authorization", "Bearer " + Tokens.rita())
                            .header("Content-Type", "application/json")
                            .POST(body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void addressesAndMediaTypesThatAreNotUnderstoodAreRefused() {
        problem(given().get("/nothing"), 404, "not-found");
        problem(given().get("/console/nothing"), 404, "not-found");
        UUID id = shared();
        Desk rita = new Desk(Tokens.rita(), id);
        problem(given().auth().oauth2(Tokens.rita()).get("/v1/cases/not-an-id"), 404, "not-found");
        problem(given().auth().oauth2(Tokens.rita()).get("/v1/cases?state=SLEEPING"), 400, "invalid-request");
        problem(given().auth().oauth2(Tokens.rita()).get("/v1/cases?limit=-1"), 400, "invalid-request");
        problem(given().auth().oauth2(Tokens.rita()).get("/v1/cases?after=99999999999"), 400, "invalid-request");
        problem(
                rita.writing().body("{\"outcome\":\"PASSED\"}").put("/v1/cases/{id}/checks/GUESS", id),
                404,
                "not-found");
        problem(
                rita.writing().contentType("text/xml").body("<x/>").post("/v1/cases/{id}/recommendation", id),
                415,
                "media-type-unsupported");
        problem(rita.writing().delete("/v1/cases/{id}", id), 405, "method-not-allowed");
        problem(rita.recommend("\"" + "x".repeat(70_000) + "\""), 413, "body-too-large");
        problem(
                rita.writing()
                        .body(OrderDesk.READING)
                        .post("/v1/confidentiality-orders/{order}/confirmation", UUID.randomUUID()),
                404,
                "unknown-order");
    }

    @Test
    void whoeverHasNoRoleHereIsTurnedAway() {
        UUID id = shared();

        problem(given().get("/v1/cases"), 401, "unauthenticated");
        problem(given().auth().oauth2("no.such.token").get("/v1/cases"), 401, "unauthenticated");
        problem(given().redirects().follow(false).get("/v1/cases/{id}", id), 401, "unauthenticated");
        problem(given().auth().oauth2(Tokens.officer()).get("/v1/cases"), 403, "role-missing");
        problem(new Desk(Tokens.otto(), id).take(), 403, "role-missing");
        problem(new Desk(Tokens.aria(), id).grant(CONTENT, "[0]"), 403, "role-missing");
        problem(given().auth().oauth2(Tokens.otto()).get("/v1/cases/{id}/particulars", id), 403, "role-missing");
        problem(given().auth().oauth2(Tokens.otto()).get("/v1/cases/{id}/instrument", id), 403, "role-missing");
    }

    @Test
    void everyLookAtParticularsAndPaperIsInTheTrail() {
        UUID id = contentCase();

        given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/cases/{id}/particulars", id)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("caseNumber", equalTo("Js 1234/26"));
        byte[] paper = given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/cases/{id}/instrument", id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .header("Content-Security-Policy", startsWith("sandbox"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .extract()
                .asByteArray();

        assertThat(paper).isEqualTo(Intake.PDF);
        given().auth()
                .oauth2(Tokens.otto())
                .get("/v1/cases/{id}/audit", id)
                .then()
                .statusCode(200)
                // The service itself opens it too, for its index of words.
                .body(
                        "findAll { it.by.subject == 'sub-rita' }.action",
                        equalTo(List.of("PARTICULARS_OPENED", "INSTRUMENT_OPENED")));
    }

    @Test
    void aDocumentThatIsNotWhatWasFiledIsNotOpened() {
        UUID id = contentCase();
        var document = cases.get(id).filing().particulars();
        // What is behind the mark says which part of the object the document is.
        String object = document.key().replaceFirst("#.*", "");

        objectStore.put(document.bucket(), object, new byte[100_000]);

        problem(given().auth().oauth2(Tokens.rita()).get("/v1/cases/{id}/particulars", id), 503, "document-unreadable");
    }

    @Test
    void anOrderIsConfirmedOnceAndKeepsItsEnd() {
        UUID order = UUID.randomUUID();
        UUID id = intake.admitted(
                AskedFor.content(intake.certifiedAgency(KEYS), "a@example.org").underOrder(order));
        Desk rita = new Desk(Tokens.rita(), id);
        OrderDesk orders = new OrderDesk(Tokens.rita(), order);

        problem(orders.confirm("{\"state\":\"CONFIRMED\"}"), 400, "invalid-request");
        problem(orders.as(Tokens.aria()).confirm(), 403, "role-missing");
        orders.confirm().then().statusCode(200);
        orders.confirm().then().statusCode(200);

        assertThat(rita.look().getString("confidentialityOrders[0].state")).isEqualTo("CONFIRMED");
        assertThat(Instant.parse(rita.look().getString("confidentialityOrders[0].endsAt")))
                .isEqualTo(AskedFor.TO);
        assertThat(records.events(id))
                .containsExactly("CaseOpened.v1", "ConfidentialityOrderRecorded.v1", "ConfidentialityOrderRecorded.v1");
    }

    @Test
    void theDatabaseRefusesWhatTheServiceWouldNeverWrite() {
        UUID id = contentCase();
        Desk ravi = new Desk(Tokens.ravi(), id).allChecksPassed();
        ravi.grant(CONTENT, "[0]").then().statusCode(200);
        String next = "version = version + 1";

        refused(
                "approver_is_another_person",
                "UPDATE casefile SET " + next
                        + ", state = 'APPROVED', approved_by = recommended_by, approved_by_person = recommended_by_person, approved_by_name = 'x', approved_at = now() WHERE id = ?",
                id);
        refused("content_needs_an_approver", "UPDATE casefile SET " + next + ", state = 'APPROVED' WHERE id = ?", id);
        refused(
                "does not go",
                "UPDATE casefile SET " + next + ", state = 'DISCLOSED', ended_at = now() WHERE id = ?",
                id);
        refused("does not change", "UPDATE casefile SET " + next + ", granted_accounts = '{0,1}' WHERE id = ?", id);
        refused("new version", "UPDATE casefile SET state = 'IN_REVIEW' WHERE id = ?", id);
        refused("does not go", "UPDATE casefile SET " + next + ", state = 'ASLEEP' WHERE id = ?", id);
        refused("while the case is in review", "UPDATE case_check SET outcome = 'FAILED' WHERE case_id = ?", id);
        refused("only grows", "UPDATE audit_entry SET actor = 'somebody' WHERE case_id = ?", id);
        refused("only grows", "DELETE FROM audit_entry WHERE case_id = ?", id);
        refused("is never deleted", "DELETE FROM case_check WHERE case_id = ?", id);
        refused("is never deleted", "DELETE FROM casefile WHERE id = ?", id);
        refused("is never deleted", "DELETE FROM confidentiality_order WHERE case_id = ?", withOrder());
        refused("is never deleted", "TRUNCATE casefile CASCADE");
        String copy = "INSERT INTO casefile (id, asked_categories, accounts_named, opened_at, %s)"
                + " SELECT gen_random_uuid(), asked_categories, accounts_named, opened_at, %s FROM casefile WHERE id = ?";
        refused("begins open", copy.formatted("version", "7"), id);
        refused(
                "begins open",
                copy.formatted(
                        "state, reviewer, reviewer_name, assigned_at",
                        "'IN_REVIEW', reviewer, reviewer_name, assigned_at"),
                id);

        UUID other = contentCase();
        String grant = "UPDATE casefile SET " + next
                + ", state = 'RECOMMENDED', recommendation = 'GRANT', recommended_by = 'x', recommended_by_name = 'x', recommended_at = now(), rules_version = (SELECT max(rules_version) FROM case_check WHERE case_id = casefile.id), granted_categories = '%s', granted_accounts = '%s', granted_from = now(), granted_to = now() + interval '1 day', grant_outcome = 'GRANTED' WHERE id = ?";
        refused("does not go", grant.formatted("{CONTENT}", "{0}"), other);
        new Desk(Tokens.rita(), other).take();
        refused("no decision without all checks", grant.formatted("{CONTENT}", "{0}"), other);
        new Desk(Tokens.rita(), other).allChecksPassed();
        refused("scope_only_narrows", grant.formatted("{CONTENT,TRAFFIC}", "{0}"), other);
        refused("scope_only_narrows", grant.formatted("{CONTENT}", "{0,2}"), other);
        refused("only_what_needs_two_waits", grant.formatted("{SUBSCRIBER}", "{0}"), other);
        new Desk(Tokens.rita(), other).check(Check.INSTRUMENT_SUFFICIENT, "FAILED");
        refused("all checks passed", grant.formatted("{CONTENT}", "{0}"), other);
    }

    private void refused(String because, String sql, Object... parameters) {
        assertThatThrownBy(() -> records.byHand(sql, parameters))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(because);
    }

    @Test
    void aFailedStatementTellsItsCodeAndNothingOfTheRow() {
        UUID id = contentCase();

        assertThatThrownBy(() -> records.database()
                        .change("UPDATE casefile SET version = version + 1, reviewer_name = 'Ada' WHERE id = ?", id))
                .isInstanceOf(StatementFailed.class)
                .hasMessage("a statement failed with SQL state 23514")
                .hasNoCause()
                .hasNoSuppressedExceptions();
    }

    private UUID withOrder() {
        AskedFor asked = AskedFor.content(intake.certifiedAgency(KEYS), "ada@example.org")
                .underOrder(UUID.randomUUID());
        return intake.admitted(asked);
    }

    private UUID contentCase() {
        return intake.admitted(AskedFor.content(intake.certifiedAgency(KEYS), "ada@example.org", "bob@example.org"));
    }

    private static volatile UUID shared;

    private UUID shared() {
        if (shared == null) {
            shared = contentCase();
            new Desk(Tokens.rita(), shared).take();
        }
        return shared;
    }

    private static RequestSpecification writingWith(String ifMatch) {
        var request = given().auth().oauth2(Tokens.rita()).contentType(ContentType.JSON);
        return ifMatch == null ? request : request.header("If-Match", ifMatch);
    }

    private static void problem(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:" + slug))
                .body("status", equalTo(status))
                .body("title", not(equalTo(null)));
        assertThat(response.asString()).doesNotContain("Exception").doesNotContain("dev.daylight");
    }
}

package dev.daylight.intake.followup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.casefile.CaseEvent.CaseWithdrawn;
import dev.daylight.contracts.casefile.CaseEvent.ClarificationAsked;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Papers;
import dev.daylight.intake.outside.Requests;
import dev.daylight.intake.outside.ReviewStandIn;
import dev.daylight.intake.outside.Tokens;
import dev.daylight.sealing.DataKeys;
import dev.daylight.sealing.ObjectStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AmendingTest {

    private static final String BUCKET = "daylight-documents";
    private static final String TEXT = "{\"text\":\"The account was used on 14 September. canary-7f3a\"}";

    @Inject
    Database database;

    @Inject
    ObjectStore store;

    @Inject
    DataKeys keys;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aTextAndADocumentAreStoredSealedAndTold() {
        // Given
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);

        // When
        Response amended = Door.followUp(agency, id, "amendments", TEXT, Papers.pages(2));

        // Then
        amended.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("kind", equalTo("AMENDMENT"))
                .body("version", equalTo(1));
        UUID amendment = UUID.fromString(amended.path("id"));
        assertThat(events(id)).contains("DataRequestAmended.v1");
        assertThat(new String(
                        opened("sealed", amendment, id, SealContexts.amendmentText(amendment)), StandardCharsets.UTF_8))
                .contains(Requests.CANARY);
        assertThat(opened("document", amendment, id, SealContexts.amendmentDocument(amendment)))
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        Door.read(Tokens.officerOf(agency), id).then().body("timeline.what", hasItem("AMENDED"));
        assertThat(database.texts("SELECT action FROM audit_entry WHERE subject_id = ? ORDER BY id", id))
                .contains("REQUEST_AMENDED");
        for (String table : List.of("follow_up", "outbox", "request_step", "audit_entry")) {
            assertThat(database.count(
                            "SELECT count(*) FROM " + table + " AS entry WHERE entry::text LIKE ?",
                            "%" + Requests.CANARY + "%"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void withoutAVersionOrWithAnOldOneNothingHappens() {
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);

        given().auth()
                .oauth2(Tokens.officerOf(agency))
                .header("Idempotency-Key", "key")
                .post("/v1/data-requests/{id}/withdrawal", id)
                .then()
                .statusCode(428)
                .body("type", equalTo("urn:daylight:problem:precondition-required"));
        Door.followUp(agency, id, "amendments", "key-2", 7, TEXT, "document", null)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:daylight:problem:stale"));
        assertThat(followUps(id)).isZero();
    }

    @Test
    void aRepeatGetsTheFirstAnswerThoughTheVersionHasMovedOn() {
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);
        Response first = Door.followUp(agency, id, "amendments", "key-1", 0, TEXT, "document", null);
        Door.followUp(agency, id, "amendments", "key-2", 1, TEXT, "document", null)
                .then()
                .statusCode(201);

        Response repeat = Door.followUp(agency, id, "amendments", "key-1", 0, TEXT, "document", null);

        assertThat(repeat.statusCode()).isEqualTo(201);
        assertThat(repeat.asString()).isEqualTo(first.asString());
        assertThat(followUps(id)).isEqualTo(2);
        Door.followUp(agency, id, "amendments", "key-1", 2, "{\"text\":\"else\"}", "document", null)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:daylight:problem:idempotency-key-reused"));
    }

    @Test
    void ofManyAtOnceWithOneKeyOneIsRecordedAndOfManyKeysOneWins() throws Exception {
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);

        List<Integer> same = atOnce(number -> Door.followUp(agency, id, "amendments", "same", 0, TEXT, "document", null)
                .statusCode());
        List<Integer> different = atOnce(
                number -> Door.followUp(agency, id, "amendments", "different-" + number, 1, TEXT, "document", null)
                        .statusCode());

        assertThat(same).containsOnly(201);
        assertThat(different).containsOnlyOnce(201).contains(412);
        assertThat(followUps(id)).isEqualTo(2);
        assertThat(events(id)).filteredOn("DataRequestAmended.v1"::equals).hasSize(2);
    }

    @Test
    void anEmptyAmendmentAndADamagedDocumentAreRefused() {
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);

        Door.followUp(agency, id, "amendments", "{}", null)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/text"));
        Door.followUp(agency, id, "amendments", "{}", Papers.cutShort())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:daylight:problem:instrument-unreadable"));
        Door.followUp(agency, id, "amendments", "{\"remark\":\"x\"}", null)
                .then()
                .statusCode(422)
                .body("violations.code", contains("UNKNOWN_FIELD"));
    }

    @Test
    void linesStayLinesAndOtherControlCharactersAreRefused() {
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);

        UUID amendment = UUID.fromString(
                Door.followUp(agency, id, "amendments", "{\"text\":\"First.\\r\\nSecond.\\rThird.\"}", null)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));

        assertThat(opened("sealed", amendment, id, SealContexts.amendmentText(amendment)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("First.\nSecond.\nThird.");
        for (String hidden : List.of("\\u0007", "\\u001b[2J", "\\u202e", "\\t")) {
            Door.followUp(agency, id, "amendments", "{\"text\":\"A" + hidden + "b\"}", null)
                    .then()
                    .statusCode(422)
                    .body("violations.code", contains("UNREADABLE_CHARACTERS"));
        }
    }

    @Test
    void aQuestionStopsTheClockAndItsAnswerStartsItAgain() {
        // Given
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);
        UUID question = UUID.randomUUID();
        Instant due = dueAt(agency, id);

        // When
        asks(id, question, "Which of the two accounts?");

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Door.read(Tokens.officerOf(agency), id)
                        .then()
                        .body("clarifications", hasSize(1))
                        .body("clarifications[0].question", equalTo("Which of the two accounts?"))
                        .body("clarifications[0].answeredAt", nullValue())
                        .body("deadline.paused", equalTo(true)));

        // When
        Door.followUp(
                        agency,
                        id,
                        "amendments",
                        "{\"text\":\"The first one.\",\"clarificationId\":\"" + question + "\"}",
                        null)
                .then()
                .statusCode(201);

        // Then
        Door.read(Tokens.officerOf(agency), id)
                .then()
                .body("clarifications[0].answeredAt", notNullValue())
                .body("deadline.paused", equalTo(false));
        assertThat(dueAt(agency, id)).isAfter(due);
        assertThat(database.count("SELECT count(*) FROM clarification AS entry WHERE entry::text LIKE '%Which of%'"
                        + " OR entry::text LIKE '%' || encode('Which of'::bytea, 'hex') || '%'"))
                .isZero();
        // A question is answered once.
        Door.followUp(agency, id, "amendments", "{\"text\":\"Again.\",\"clarificationId\":\"" + question + "\"}", null)
                .then()
                .statusCode(422)
                .body("violations.code", contains("NO_SUCH_CLARIFICATION"));
    }

    @Test
    void aWithdrawalIsTheAgencysSideAtOnceAndTheProvidersLater() {
        // Given
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);

        // When
        withdraw(agency, id).then().statusCode(201);

        // Then
        Door.read(Tokens.officerOf(agency), id)
                .then()
                .body("desired", equalTo("CANCELLED"))
                .body("status", equalTo("RECEIVED"));
        assertThat(events(id)).contains("DataRequestWithdrawn.v1");
        try (ReviewStandIn review = new ReviewStandIn(kafka)) {
            review.tells(new CaseWithdrawn(id, Instant.now()));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> Door.read(Tokens.officerOf(agency), id).then().body("status", equalTo("WITHDRAWN")));
        withdraw(agency, id).then().statusCode(409).body("type", equalTo("urn:daylight:problem:request-is-over"));
        Door.followUp(agency, id, "amendments", TEXT, null).then().statusCode(409);
    }

    @Test
    void somebodyElsesRequestAndNoOnesAreTheSame() {
        UUID agency = Agencies.certified();
        UUID foreign = Door.filed(Agencies.certified());
        for (String what : List.of("amendments", "paper", "confidentiality-orders")) {
            String part = what.equals("paper") ? "instrument" : "document";
            Response theirs =
                    Door.followUp(agency, foreign, what, UUID.randomUUID().toString(), 0, "{}", part, Papers.order());
            Response noOnes = Door.followUp(
                    agency, UUID.randomUUID(), what, UUID.randomUUID().toString(), 0, "{}", part, Papers.order());

            theirs.then().statusCode(404).body("detail", containsString("no request with this id"));
            assertThat(theirs.asString()).isEqualTo(noOnes.asString());
        }
    }

    private void asks(UUID id, UUID question, String text) {
        byte[] sealed = keys.get(BUCKET, id)
                .seal(text.getBytes(StandardCharsets.UTF_8), SealContexts.clarificationQuestion(question));
        var stored = store.put(BUCKET, UUID.randomUUID().toString(), sealed);
        try (ReviewStandIn review = new ReviewStandIn(kafka)) {
            review.tells(new ClarificationAsked(
                    id,
                    question,
                    new DocumentReference(stored.bucket(), stored.key(), stored.sha256(), stored.bytes()),
                    Instant.now()));
        }
    }

    private static Response withdraw(UUID agency, UUID id) {
        return Door.followUp(
                agency, id, "withdrawal", UUID.randomUUID().toString(), Door.version(agency, id), null, null, null);
    }

    private static Instant dueAt(UUID agency, UUID id) {
        return Instant.parse(Door.read(Tokens.officerOf(agency), id).path("deadline.dueAt"));
    }

    private byte[] opened(String column, UUID followUp, UUID request, String context) {
        String key = database.texts("SELECT " + column + "_key FROM follow_up WHERE id = ?", followUp)
                .getFirst();
        return keys.open(store.get(BUCKET, key, 1_000_000), BUCKET, request, context);
    }

    private long followUps(UUID id) {
        return database.count("SELECT count(*) FROM follow_up WHERE request_id = ?", id);
    }

    private List<String> events(UUID id) {
        return database.texts("SELECT event_type FROM outbox WHERE record_key = ? ORDER BY id", id);
    }

    private interface Numbered {
        int call(int number);
    }

    private static List<Integer> atOnce(Numbered call) throws Exception {
        int callers = 6;
        CyclicBarrier together = new CyclicBarrier(callers);
        List<Callable<Integer>> calls = Stream.iterate(0, number -> number + 1)
                .limit(callers)
                .<Callable<Integer>>map(number -> () -> {
                    together.await();
                    return call.call(number);
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}

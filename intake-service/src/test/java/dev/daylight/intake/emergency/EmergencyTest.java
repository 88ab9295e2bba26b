package dev.daylight.intake.emergency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daylight.contracts.casefile.CaseEvent.CaseDenied;
import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.datarequest.RefusalReason;
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
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmergencyTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final byte[] PACKAGE = "sealed to the agency".getBytes(StandardCharsets.UTF_8);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Database database;

    @Inject
    PaperSweeper sweeper;

    @Inject
    ObjectStore store;

    @Inject
    DataKeys keys;

    @Inject
    MeterRegistry meters;

    @Test
    void anEmergencyIsFiledWithAStatementAndOwesItsPaper() {
        // When
        Response filed = Door.emergency(Agencies.certified(), Requests.emergency());

        // Then
        filed.then()
                .statusCode(201)
                .body("kind", equalTo("EMERGENCY"))
                .body("status", equalTo("RECEIVED"))
                .body("paper.filedAt", nullValue());
        Instant filedAt = Instant.parse(filed.path("filedAt"));
        assertThat(Instant.parse(filed.path("paper.dueAt")))
                .isBeforeOrEqualTo(filedAt.plus(Duration.ofHours(48)))
                .isAfter(filedAt);
        UUID id = UUID.fromString(filed.path("id"));
        assertThat(events(id)).containsExactly("EmergencyFiled.v1", "DataRequestAdmitted.v1");
        assertThat(payload(id, "EmergencyFiled.v1"))
                .contains("\"disclosureAllowed\":false")
                .doesNotContain(Requests.CANARY);
        String key = database.texts("SELECT statement_key FROM data_request WHERE id = ?", id)
                .getFirst();
        assertThat(keys.open(
                        store.get("daylight-documents", key, 1_000_000),
                        "daylight-documents",
                        id,
                        SealContexts.emergencyStatement(id)))
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void anEmergencyComesWithAStatementAndNothingElseDoes() {
        Door.file(Agencies.certified(), Requests.emergency())
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:daylight:problem:part-missing"));
        Door.emergency(Agencies.certified(), Requests.good())
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:daylight:problem:part-missing"));
    }

    @Test
    void withItsPaperItIsARequestLikeAnyOther() {
        // Given
        UUID agency = Agencies.certified();
        UUID id = filed(agency);

        // When
        Response brought = bring(agency, id, paper("SEARCH_WARRANT"));

        // Then
        brought.then().statusCode(201).body("status", equalTo("RECEIVED")).body("reasons", nullValue());
        assertThat(events(id))
                .containsExactly(
                        "EmergencyFiled.v1",
                        "DataRequestAdmitted.v1",
                        "EmergencyPaperFiled.v1",
                        "DataRequestAdmitted.v1");
        Door.read(Tokens.officerOf(agency), id)
                .then()
                .body("paper.filedAt", notNullValue())
                .body("timeline.what", hasItem("PAPER_FILED"));
        String key = database.texts("SELECT particulars_key FROM data_request WHERE id = ?", id)
                .getFirst();
        assertThat(new String(
                        keys.open(
                                store.get("daylight-documents", key, 1_000_000),
                                "daylight-documents",
                                id,
                                SealContexts.particulars(id)),
                        StandardCharsets.UTF_8))
                .contains("SEARCH_WARRANT", "A threat to kill");
        bring(agency, id, paper("SEARCH_WARRANT"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:daylight:problem:paper-not-possible"));
        overdue(id);
        sweeper.sweep();
        assertThat(events(id)).doesNotContain("EmergencyUnfounded.v1");
    }

    @Test
    void thePaperIsHeldAgainstTheRulesAnew() {
        // Given: what the agency's standing allows can change between the two
        UUID agency = Agencies.certified();
        UUID id = filed(agency);
        database.refuses("UPDATE agency SET expires_on = current_date - 1 WHERE id = '" + agency + "'");

        // Then: the gate lets nobody in whose certification is over
        bring(agency, id, paper("SEARCH_WARRANT"), 0).then().statusCode(403);
        database.refuses("UPDATE agency SET expires_on = current_date + 1 WHERE id = '" + agency + "'");

        // When
        Response brought = bring(agency, id, foreignPaper());

        // Then
        brought.then()
                .statusCode(201)
                .body("status", equalTo("RECEIVED"))
                .body("reasons.code", hasItem("NO_LEGAL_BASIS"));
        assertThat(events(id))
                .endsWith("EmergencyPaperRefused.v1")
                .doesNotContain("EmergencyPaperFiled.v1", "DataRequestRefused.v1");
        assertThat(payload(id, "EmergencyPaperRefused.v1")).contains("NO_LEGAL_BASIS", "US_SEARCH_WARRANT");
    }

    @Test
    void aRefusedPaperIsNoPaperAndABetterOneMayComeInTime() {
        // Given
        UUID agency = Agencies.certified();
        UUID id = filed(agency);
        bring(agency, id, foreignPaper()).then().statusCode(201).body("reasons.code", hasItem("NO_LEGAL_BASIS"));
        bring(agency, id, foreignPaper()).then().statusCode(201).body("reasons.code", hasItem("NO_LEGAL_BASIS"));
        Door.read(Tokens.officerOf(agency), id)
                .then()
                .body("status", equalTo("RECEIVED"))
                .body("reasons.code", hasItem("NO_LEGAL_BASIS"))
                .body("paper.filedAt", nullValue())
                .body("timeline.what", hasItem("PAPER_REFUSED"));

        // When
        Response better = bring(agency, id, paper("SEARCH_WARRANT"));

        // Then
        better.then().statusCode(201).body("status", equalTo("RECEIVED")).body("reasons", nullValue());
        assertThat(events(id)).endsWith("EmergencyPaperRefused.v1", "EmergencyPaperFiled.v1", "DataRequestAdmitted.v1");
        Door.read(Tokens.officerOf(agency), id).then().body("reasons", empty()).body("paper.filedAt", notNullValue());
        bring(agency, id, paper("SEARCH_WARRANT")).then().statusCode(409);
    }

    @Test
    void whatWasGivenIsHandedOutNoMoreWhenTheOnlyPaperWasRefused() {
        UUID agency = Agencies.certified();
        UUID id = filed(agency);
        try (ReviewStandIn review = new ReviewStandIn(kafka)) {
            review.grants(id, GrantOutcome.GRANTED);
            review.disclosesBeforeThePaper(id, agency, "refused", PACKAGE);
            awaitStatus(agency, id, "DISCLOSED");
            bring(agency, id, foreignPaper())
                    .then()
                    .statusCode(201)
                    .body("status", equalTo("DISCLOSED"))
                    .body("reasons.code", hasItem("NO_LEGAL_BASIS"));

            overdue(id);
            sweeper.sweep();

            assertThat(events(id)).containsOnlyOnce("EmergencyUnfounded.v1");
            Door.read(Tokens.officerOf(agency), id)
                    .then()
                    .body("status", equalTo("UNFOUNDED"))
                    .body("reasons.code", hasItem("NO_LEGAL_BASIS"))
                    .body("package", nullValue());
            given().auth()
                    .oauth2(Tokens.officerOf(agency))
                    .get("/v1/data-requests/{id}/package", id)
                    .then()
                    .statusCode(404);
            bring(agency, id, paper("SEARCH_WARRANT")).then().statusCode(409);
        }
    }

    @Test
    void whatReviewGaveBeforeTheTimeWasUpAndToldAfterItIsNotHandedOut() {
        UUID agency = Agencies.certified();
        UUID id = filed(agency);
        overdue(id);
        sweeper.sweep();
        try (ReviewStandIn review = new ReviewStandIn(kafka)) {
            review.grants(id, GrantOutcome.GRANTED);
            review.disclosesBeforeThePaper(id, agency, "crossed", PACKAGE);

            await().atMost(SOON)
                    .until(() -> database.count("SELECT count(*) FROM delivery WHERE request_id = ?", id) == 1);
            Door.read(Tokens.officerOf(agency), id)
                    .then()
                    .body("status", equalTo("UNFOUNDED"))
                    .body("package", nullValue());
            assertThat(database.count("SELECT count(*) FROM parked_event WHERE record_key = ?", id))
                    .isZero();
        }
    }

    /// The order need not wait for the paper: a claim that nobody knows of holds no notice.
    @Test
    void anOrderMayComeWithTheEmergencyAndAnotherOneWithThePaper() {
        UUID agency = Agencies.certified();
        UUID id = UUID.fromString(
                Door.emergency(agency, Requests.emergencyWith(request -> secrecy(request, "2097-01-01T00:00:00Z")))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        assertThat(payload(id, "EmergencyFiled.v1"))
                .contains("2097-01-01T00:00:00Z")
                .doesNotContain("Flight");

        ObjectNode paper = paper("SEARCH_WARRANT");
        secrecy(paper, "2098-01-01T00:00:00Z");
        bring(agency, id, paper).then().statusCode(201).body("endsAt", equalTo("2098-01-01T00:00:00Z"));

        assertThat(payload(id, "EmergencyPaperFiled.v1")).contains("2098-01-01T00:00:00Z");
        Door.read(Tokens.officerOf(agency), id)
                .then()
                .body(
                        "confidentialityOrders.endsAt",
                        containsInAnyOrder("2097-01-01T00:00:00Z", "2098-01-01T00:00:00Z"));
    }

    @Test
    void anOrderThatComesWithARefusedPaperStandsByItself() {
        UUID agency = Agencies.certified();
        UUID id = filed(agency);
        ObjectNode foreign = foreignPaper();
        secrecy(foreign, "2098-01-01T00:00:00Z");

        String order =
                bring(agency, id, foreign).then().statusCode(201).extract().path("orderId");

        assertThat(events(id)).endsWith("EmergencyPaperRefused.v1", "ConfidentialityOrderFiled.v1");
        JsonNode told = json(payload(id, "ConfidentialityOrderFiled.v1"));
        assertThat(told.at("/confidentiality/orderId").asText()).isEqualTo(order);
        assertThat(opened(
                        id, told.at("/order/key").asText(), SealContexts.confidentialityOrder(UUID.fromString(order))))
                .startsWith("%PDF-");
        assertThat(opened(
                        id,
                        told.at("/particulars/key").asText(),
                        SealContexts.confidentialityParticulars(UUID.fromString(order))))
                .contains("Flight");
        Door.read(Tokens.officerOf(agency), id).then().body("confidentialityOrders[0].id", equalTo(order));
    }

    /// Both decide under the lock of the row, so it is one or the other and never both or neither.
    @Test
    void ofThePaperAndTheEndOfItsTimeExactlyOneComesFirst() throws Exception {
        UUID agency = Agencies.certified();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 8; round++) {
                UUID id = filed(agency);
                long version = Door.version(agency, id);
                assertThat(database.refuses("UPDATE data_request SET paper_due_at = clock_timestamp() + interval '"
                                + (60 + 20 * round) + " milliseconds' WHERE id = '" + id + "'"))
                        .isEmpty();

                Future<Integer> paper = threads.submit(() ->
                        bring(agency, id, paper("SEARCH_WARRANT"), version).statusCode());
                while (!paper.isDone()) {
                    sweeper.sweep();
                }
                await().atMost(SOON).until(() -> {
                    sweeper.sweep();
                    return ends(id).size() == 1;
                });

                sweeper.sweep();
                assertThat(ends(id))
                        .containsExactly(paper.get() == 201 ? "EmergencyPaperFiled.v1" : "EmergencyUnfounded.v1");
            }
        }
    }

    @Test
    void oneEmergencyThatCannotBeEndedKeepsNoOtherFromIt() {
        UUID agency = Agencies.certified();
        UUID broken = filed(agency);
        UUID sound = filed(agency);
        double before = failures();
        breaks(broken);
        try {
            overdue(broken);
            overdue(sound);
            sweeper.sweep();
        } finally {
            assertThat(database.refuses("DROP TRIGGER broken ON data_request")).isEmpty();
        }

        assertThat(events(sound)).containsOnlyOnce("EmergencyUnfounded.v1");
        assertThat(events(broken)).doesNotContain("EmergencyUnfounded.v1");
        assertThat(failures()).isGreaterThan(before);
        sweeper.sweep();
        assertThat(events(broken)).containsOnlyOnce("EmergencyUnfounded.v1");
    }

    /// As long as this stands, the emergency cannot be ended.
    private void breaks(UUID id) {
        assertThat(database.refuses("CREATE OR REPLACE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN RAISE EXCEPTION 'broken'; END $$"))
                .isEmpty();
        assertThat(database.refuses("CREATE TRIGGER broken BEFORE UPDATE ON data_request FOR EACH ROW"
                        + " WHEN (OLD.id = '" + id + "' AND NEW.status = 'UNFOUNDED') EXECUTE FUNCTION broken()"))
                .isEmpty();
    }

    private double failures() {
        return meters.counter("daylight.emergencies.sweep.failures").count();
    }

    private List<String> ends(UUID id) {
        return events(id).stream()
                .filter(Set.of("EmergencyPaperFiled.v1", "EmergencyUnfounded.v1")::contains)
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String opened(UUID id, String key, String context) {
        return new String(
                keys.open(store.get("daylight-documents", key, 1_000_000), "daylight-documents", id, context),
                StandardCharsets.ISO_8859_1);
    }

    private static void secrecy(ObjectNode body, String endsAt) {
        body.putObject("confidentialityOrder")
                .put("issuedBy", "Amtsgericht")
                .put("reason", "Flight")
                .put("endsAt", endsAt);
    }

    /// No German agency may come with it.
    private static ObjectNode foreignPaper() {
        ObjectNode foreign = paper("SEARCH_WARRANT");
        ((ObjectNode) foreign.get("instrument"))
                .put("type", "US_SEARCH_WARRANT")
                .put("issuerKind", "COURT");
        return foreign;
    }

    @Test
    void aPaperIsJudgedAsOneOfAnEmergency() {
        // Given
        UUID agency = Agencies.certified();
        UUID id = filed(agency);
        ObjectNode order = paper("COURT_ORDER");
        ((ObjectNode) order.get("instrument")).put("type", "EU_EPOC").put("issuerKind", "OTHER_AUTHORITY");

        // When: an authority that could not order alone otherwise
        bring(agency, id, order).then().statusCode(201).body("status", equalTo("RECEIVED"));

        // Then
        Door.read(Tokens.officerOf(agency), id).then().body("deadline.source", containsString("10(4)"));
    }

    @Test
    void aPaperIsNamedByItsCode() {
        UUID agency = Agencies.certified();
        UUID id = filed(agency);
        ObjectNode nameless = paper("SEARCH_WARRANT");
        ((ObjectNode) nameless.get("instrument")).remove("type");

        bring(agency, id, nameless)
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/instrument/type"))
                .body("violations[0].sentence", containsString("DE_DURCHSUCHUNG"));
    }

    @Test
    void withoutAPaperItIsUnfoundedExactlyOnceHoweverManyLook() {
        // Given
        UUID agency = Agencies.certified();
        UUID late = filed(agency);
        UUID inTime = filed(agency);
        overdue(late);

        // When
        try (var threads = Executors.newFixedThreadPool(6)) {
            Stream.generate(() -> threads.submit(sweeper::sweep)).limit(12).toList();
        }
        sweeper.sweep();

        // Then
        assertThat(events(late)).filteredOn("EmergencyUnfounded.v1"::equals).hasSize(1);
        assertThat(events(inTime)).doesNotContain("EmergencyUnfounded.v1");
        Door.read(Tokens.officerOf(agency), late).then().body("status", equalTo("UNFOUNDED"));
        bring(agency, late, paper("SEARCH_WARRANT")).then().statusCode(409);
        assertThat(database.texts("SELECT action FROM audit_entry WHERE subject_id = ?", late))
                .contains("EMERGENCY_UNFOUNDED");
    }

    @Test
    void aPaperThatComesTooLateIsTooLateThoughNobodyHasLookedYet() {
        UUID agency = Agencies.certified();
        UUID id = filed(agency);
        overdue(id);

        bring(agency, id, paper("SEARCH_WARRANT"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:daylight:problem:paper-not-possible"));
    }

    @Test
    void whatWasRefusedAtTheDoorOwesNothing() {
        UUID agency = Agencies.certified();
        UUID id = UUID.fromString(Door.emergency(agency, Requests.emergency().replace("\"CRIMINAL\"", "\"CIVIL\""))
                .then()
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .extract()
                .path("id"));
        overdue(id);

        sweeper.sweep();

        assertThat(events(id)).doesNotContain("EmergencyUnfounded.v1");
    }

    @Test
    void moreThanTheLeastThatHelpsIsAFaultAtOnce() {
        Door.emergency(
                        Agencies.certified(),
                        Requests.emergency().replace("[\"SUBSCRIBER\"]", "[\"SUBSCRIBER\",\"CONTENT\"]"))
                .then()
                .statusCode(422)
                .body("violations.code", contains("TOO_MUCH_WITHOUT_PAPER"));
    }

    @Test
    void theDangerIsSealedLikeEverythingPersonal() {
        UUID id = filed(Agencies.certified());

        assertThat(database.count(
                        "SELECT count(*) FROM data_request AS entry WHERE entry.id = ? AND entry::text LIKE '%threat%'",
                        id))
                .isZero();
        Door.read(Tokens.officerOf(Agencies.certified()), id).then().statusCode(404);
    }

    @Test
    void whatWasGivenBeforeThePaperStaysGivenAndThePaperMayOpenMore() {
        UUID agency = Agencies.certified();
        UUID id = filed(agency);
        try (ReviewStandIn review = new ReviewStandIn(kafka)) {
            review.tells(new CaseOpened(id, agency, "DE", Instant.now()));
            review.grants(id, GrantOutcome.PARTIALLY_GRANTED);
            review.disclosesBeforeThePaper(id, agency, "before", PACKAGE);
            awaitStatus(agency, id, "DISCLOSED");

            bring(agency, id, paper("SEARCH_WARRANT")).then().statusCode(201).body("status", equalTo("DISCLOSED"));
            review.tells(new CaseOpened(id, agency, "DE", Instant.now()));
            review.grants(id, GrantOutcome.GRANTED);
            review.discloses(id, agency, "with-paper", PACKAGE);

            await().atMost(SOON)
                    .until(() -> database.count("SELECT count(*) FROM delivery WHERE request_id = ?", id) == 2);
            awaitStatus(agency, id, "DISCLOSED");
            assertThat(database.count("SELECT count(*) FROM parked_event WHERE record_key = ?", id))
                    .isZero();
        }
    }

    @Test
    void whatWasGivenBeforeAPaperThatNeverCameIsHandedOutNoMore() {
        UUID agency = Agencies.certified();
        UUID id = filed(agency);
        try (ReviewStandIn review = new ReviewStandIn(kafka)) {
            review.grants(id, GrantOutcome.GRANTED);
            review.disclosesBeforeThePaper(id, agency, "never", PACKAGE);
            awaitStatus(agency, id, "DISCLOSED");
            Door.read(Tokens.officerOf(agency), id).then().body("package.href", notNullValue());

            overdue(id);
            sweeper.sweep();

            Door.read(Tokens.officerOf(agency), id)
                    .then()
                    .body("status", equalTo("UNFOUNDED"))
                    .body("package", nullValue());
        }
    }

    @Test
    void whatWasGivenBeforeAPaperThatReviewDeniesIsHandedOutNoMore() {
        UUID agency = Agencies.certified();
        UUID id = filed(agency);
        try (ReviewStandIn review = new ReviewStandIn(kafka)) {
            review.grants(id, GrantOutcome.GRANTED);
            review.disclosesBeforeThePaper(id, agency, "forged", PACKAGE);
            awaitStatus(agency, id, "DISCLOSED");
            bring(agency, id, foreignPaper()).then().statusCode(201).body("reasons.code", hasItem("NO_LEGAL_BASIS"));
            bring(agency, id, paper("SEARCH_WARRANT")).then().statusCode(201);
            Door.read(Tokens.officerOf(agency), id).then().body("package.href", notNullValue());

            review.tells(new CaseOpened(id, agency, "DE", Instant.now()));
            review.tells(new CaseDenied(id, List.of(RefusalReason.INSTRUMENT_NOT_AUTHENTIC), "1", Instant.now()));

            await().atMost(SOON)
                    .untilAsserted(() -> Door.read(Tokens.officerOf(agency), id)
                            .then()
                            .body("reasons.code", contains("INSTRUMENT_NOT_AUTHENTIC"))
                            .body("status", equalTo("DISCLOSED"))
                            .body("package", nullValue()));
        }
    }

    @Test
    void emergenciesThatWereAnsweredOnceAreNotDisclosedAgainWithoutAPaper() {
        UUID agency = Agencies.certified();
        UUID id = filed(agency);
        try (ReviewStandIn review = new ReviewStandIn(kafka)) {
            review.grants(id, GrantOutcome.GRANTED);
            review.disclosesBeforeThePaper(id, agency, "first", PACKAGE);
            review.disclosesBeforeThePaper(id, agency, "second", PACKAGE);

            await().atMost(SOON)
                    .until(() -> database.count("SELECT count(*) FROM parked_event WHERE record_key = ?", id) == 1);
            assertThat(database.count("SELECT count(*) FROM delivery WHERE request_id = ?", id))
                    .isEqualTo(1);
        }
    }

    private static void awaitStatus(UUID agency, UUID id, String status) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> Door.read(Tokens.officerOf(agency), id).then().body("status", equalTo(status)));
    }

    private static UUID filed(UUID agency) {
        return UUID.fromString(Door.emergency(agency, Requests.emergency())
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void overdue(UUID id) {
        assertThat(database.refuses(
                        "UPDATE data_request SET paper_due_at = now() - interval '1 second' WHERE id = '" + id + "'"))
                .isEmpty();
    }

    private static ObjectNode paper(String instrumentClass) {
        ObjectNode paper = JsonNodeFactory.instance.objectNode();
        ObjectNode instrument = paper.putObject("instrument")
                .put("issuingAuthority", "Amtsgericht")
                .put("type", "DE_DURCHSUCHUNG")
                .put("issuerKind", "JUDGE")
                .put("issuedOn", Requests.ISSUED)
                .put("reference", "1 Gs 1/26");
        instrument.put("instrumentClass", instrumentClass);
        return paper;
    }

    private static Response bring(UUID agency, UUID id, ObjectNode paper) {
        return bring(agency, id, paper, Door.version(agency, id));
    }

    private static Response bring(UUID agency, UUID id, ObjectNode paper, long version) {
        return Door.followUp(
                agency,
                id,
                "paper",
                UUID.randomUUID().toString(),
                version,
                paper.toString(),
                "instrument",
                Papers.order());
    }

    private List<String> events(UUID id) {
        return database.texts("SELECT event_type FROM outbox WHERE record_key = ? ORDER BY id", id);
    }

    private String payload(UUID id, String type) {
        return database.texts("SELECT payload FROM outbox WHERE record_key = ? AND event_type = ?", id, type)
                .getFirst();
    }
}

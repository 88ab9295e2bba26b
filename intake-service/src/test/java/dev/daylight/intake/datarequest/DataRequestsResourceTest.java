package dev.daylight.intake.datarequest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.daylight.contracts.Topics;
import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Machines;
import dev.daylight.intake.outside.Requests;
import dev.daylight.intake.outside.Tokens;
import dev.daylight.local.MachineCertificates;
import dev.daylight.sealing.DataKeys;
import dev.daylight.sealing.ObjectStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DataRequestsResourceTest {

    @Inject
    Database database;

    @Inject
    ObjectStore store;

    @Inject
    DataKeys keys;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aGoodRequestOfACertifiedAgencyIsReceived() {
        UUID agency = Agencies.certified();

        Door.file(agency, Requests.good())
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/data-requests/"))
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("RECEIVED"))
                .body("reasons", empty())
                .body("filedAt", notNullValue());
    }

    @Test
    void machinesFileAsOfficersDo() {
        UUID agency = Agencies.certified();

        Door.file(
                        Machines.with(MachineCertificates.MACHINE),
                        Tokens.machineOf(agency, Machines.thumbprint(MachineCertificates.MACHINE)),
                        "machine-1",
                        Requests.good(),
                        dev.daylight.intake.outside.Papers.order())
                .then()
                .statusCode(201);
    }

    @Test
    void aRequestOfAnAgencyThatIsNotCertifiedIsRecordedAndRefused() {
        // Given
        UUID agency = Agencies.registered();

        // When
        String id = Door.file(agency, Requests.good())
                .then()
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("reasons.code", contains("AGENCY_NOT_CERTIFIED"))
                .body("reasons[0].sentence", notNullValue())
                .extract()
                .path("id");

        // Then: it counts
        assertThat(eventTypes(id)).containsExactly("DataRequestFiled.v1", "DataRequestRefused.v1");
        Door.read(Tokens.officerOf(agency), id).then().body("status", equalTo("REFUSED"));
    }

    @Test
    void everyReasonForRefusingIsToldAtOnce() {
        UUID agency = Agencies.registered();

        Door.file(agency, Requests.with(request -> {
                    request.put("proceeding", "CIVIL");
                    Requests.named(request, "DE_BESTANDSDATENAUSKUNFT", "OTHER_AUTHORITY");
                    request.putArray("categories").add("CONTENT");
                }))
                .then()
                .statusCode(201)
                .body("reasons.code", contains("AGENCY_NOT_CERTIFIED", "NOT_CRIMINAL", "INSTRUMENT_INSUFFICIENT"));
    }

    @Test
    void theTopicTellsWhatCountsAndNothingPersonal() {
        // Given
        UUID agency = Agencies.certified();

        // When
        UUID id = UUID.fromString(Door.file(
                        agency,
                        Requests.with(request -> request.putObject("confidentialityOrder")
                                .put("issuedBy", "Court " + Requests.CANARY)
                                .put("reason", Requests.CANARY)
                                .put("endsAt", "2099-01-01T00:00:00Z")))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        // Then
        List<String> payloads = fromTheTopic(id, 2);
        assertThat(payloads.getFirst())
                .contains(agency.toString(), "\"country\":\"DE\"", "SEARCH_WARRANT", "\"accountsNamed\":1")
                .contains("2099-01-01T00:00:00Z");
        assertThat(payloads.getLast()).contains("rulesVersion");
        assertThat(payloads).noneMatch(payload -> payload.contains(Requests.CANARY));
    }

    @Test
    void whatIsPersonalLiesSealedForReview() {
        UUID id = Door.filed(Agencies.certified());
        String key = database.texts("SELECT particulars_key FROM data_request WHERE id = ?", id)
                .getFirst();
        byte[] stored = store.get("daylight-documents", key, 1_000_000);

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(Requests.CANARY);
        assertThat(new String(keys.open(stored, "daylight-documents", id, "particulars/" + id), StandardCharsets.UTF_8))
                .contains(Requests.CANARY)
                .contains("\"from\":\"2026-09-01T00:00:00Z\"");
        assertThat(database.texts("SELECT particulars_sha256 FROM data_request WHERE id = ?", id))
                .containsExactly(ObjectStore.sha256(stored));
    }

    @Test
    void theInstrumentLiesSealedForReview() {
        UUID id = Door.filed(Agencies.certified());
        String key = database.texts("SELECT instrument_key FROM data_request WHERE id = ?", id)
                .getFirst();

        byte[] stored = store.get("daylight-documents", key, 1_000_000);

        assertThat(keys.open(stored, "daylight-documents", id, "instrument/" + id))
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void noColumnHoldsAnythingPersonalInReadableForm() {
        UUID id = Door.filed(Agencies.certified());

        for (String table : List.of("data_request", "request_step", "filing_key", "audit_entry", "outbox")) {
            assertThat(database.count(
                            "SELECT count(*) FROM " + table + " AS entry WHERE entry::text LIKE ?"
                                    + " OR entry::text LIKE '%' || encode(?::bytea, 'hex') || '%'",
                            "%" + Requests.CANARY + "%",
                            Requests.CANARY.getBytes(StandardCharsets.UTF_8)))
                    .as(table)
                    .isZero();
        }
        assertThat(id).isNotNull();
    }

    @Test
    void theListShowsTheNewestFirstAndTheOwnOnly() {
        // Given
        UUID agency = Agencies.certified();
        UUID first = Door.filed(agency);
        UUID second = Door.filed(agency);
        Door.filed(Agencies.certified());

        // Then
        given().auth()
                .oauth2(Tokens.officerOf(agency))
                .get("/v1/data-requests")
                .then()
                .statusCode(200)
                .body("id", contains(second.toString(), first.toString()));
        given().auth()
                .oauth2(Tokens.officerOf(agency))
                .queryParam("limit", 1)
                .get("/v1/data-requests")
                .then()
                .header("Link", containsString("rel=\"next\""))
                .body("id", contains(second.toString()));
    }

    @Test
    void whoPollsIsToldWhenNothingChanged() {
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);

        given().auth()
                .oauth2(Tokens.officerOf(agency))
                .header("If-None-Match", "\"0\"")
                .get("/v1/data-requests/{id}", id)
                .then()
                .statusCode(304);
    }

    @Test
    void somebodyElsesRequestAndNoOnesGetTheSameAnswer() {
        // Given
        UUID foreign = Door.filed(Agencies.certified());
        String token = Tokens.officerOf(Agencies.certified());

        for (String path : List.of("/v1/data-requests/{id}", "/v1/data-requests/{id}/package")) {
            // When
            var somebodyElses = given().auth().oauth2(token).get(path, foreign);
            var noOnes = given().auth().oauth2(token).get(path, UUID.randomUUID());
            var noId = given().auth().oauth2(token).get(path, "no-id");

            // Then
            assertThat(somebodyElses.statusCode()).isEqualTo(404);
            assertThat(somebodyElses.asString()).isEqualTo(noOnes.asString()).isEqualTo(noId.asString());
            assertThat(headers(somebodyElses)).isEqualTo(headers(noOnes)).isEqualTo(headers(noId));
        }
    }

    @Test
    void everyFilingAndEveryLookStandsInTheAuditTrail() {
        // Given
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);

        // When
        Door.read(Tokens.officerOf(agency), id).then().statusCode(200);

        // Then
        assertThat(database.texts("SELECT action FROM audit_entry WHERE subject_id = ? ORDER BY id", id))
                .containsExactly("REQUEST_FILED", "REQUEST_READ");
        assertThat(database.texts("SELECT DISTINCT actor FROM audit_entry WHERE subject_id = ?", id))
                .containsExactly("officer-of-" + agency);
    }

    @Test
    void theAuditTrailCannotBeChanged() {
        Door.filed(Agencies.certified());

        assertThat(database.refuses("UPDATE audit_entry SET actor = 'nobody'")).contains("append-only");
        assertThat(database.refuses("DELETE FROM audit_entry")).contains("append-only");
        assertThat(database.refuses("TRUNCATE audit_entry")).contains("append-only");
    }

    private List<String> eventTypes(String id) {
        return database.texts("SELECT event_type FROM outbox WHERE record_key = ? ORDER BY id", UUID.fromString(id));
    }

    private List<String> fromTheTopic(UUID key, int expected) {
        List<String> payloads = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "group.id", "test-" + key, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.DATA_REQUESTS.name()));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.toString().equals(record.key())) {
                        payloads.add(record.value());
                    }
                });
                return payloads.size() >= expected;
            });
        }
        return payloads;
    }

    private static List<String> headers(io.restassured.response.Response response) {
        return response.headers().asList().stream()
                .map(header -> header.getName() + ": " + header.getValue())
                .sorted()
                .toList();
    }
}

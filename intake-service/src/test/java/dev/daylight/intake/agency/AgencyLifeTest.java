package dev.daylight.intake.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Certificates;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Requests;
import dev.daylight.intake.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AgencyLifeTest {

    @Inject
    Database database;

    @Inject
    ExpiryWatch watch;

    @Test
    void aSuspensionStopsTokensThatAreOutAlready() {
        // Given
        UUID agency = Agencies.certified();
        String token = Tokens.officerOf(agency);
        UUID request = Door.filed(agency);

        // When
        Agencies.because(agency, Agencies.CLARA, "suspension").then().statusCode(200);

        // Then: what was asked stays readable, what is asked now is recorded and refused
        Door.read(token, request).then().statusCode(200);
        Door.file(agency, Requests.good())
                .then()
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("reasons.code", hasItem("AGENCY_NOT_CERTIFIED"));
        proposal(agency).statusCode(403).body("type", equalTo("urn:daylight:problem:agency-suspended"));
        assertThat(events(agency)).contains("AgencySuspended.v1");
    }

    @Test
    void onlyAnotherPersonEndsASuspension() {
        UUID agency = Agencies.certified();
        Agencies.because(agency, Agencies.CLARA, "suspension").then().statusCode(200);

        Agencies.because(agency, Agencies.CLARA, "reinstatement")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:daylight:problem:second-person-needed"));
        Agencies.because(agency, Agencies.CARL, "reinstatement")
                .then()
                .statusCode(200)
                .body("status", equalTo("CERTIFIED"));

        Door.file(agency, Requests.good()).then().body("status", equalTo("RECEIVED"));
        assertThat(events(agency)).contains("AgencyReinstated.v1");
        assertThat(database.refuses("UPDATE agency SET reinstated_by = suspended_by WHERE id = '" + agency + "'"))
                .contains("reinstated_by_another_person");
    }

    @Test
    void aRevokedAgencyIsAnsweredNothingAndStaysRevoked() {
        // Given
        UUID agency = Agencies.certified();
        UUID request = Door.filed(agency);

        // When
        Agencies.because(agency, Agencies.CLARA, "revocation").then().statusCode(200);

        // Then
        Door.read(Tokens.officerOf(agency), request)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:daylight:problem:agency-revoked"));
        Door.file(agency, Requests.good()).then().statusCode(403);
        for (String what : new String[] {"suspension", "reinstatement", "revocation"}) {
            Agencies.because(agency, Agencies.CARL, what)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:daylight:problem:agency-state-forbids"));
        }
        assertThat(database.refuses("UPDATE agency SET state = 'CERTIFIED', revoked_by = NULL, revoked_at = NULL"
                        + " WHERE id = '" + agency + "'"))
                .contains("a revoked agency stays as it is");
        assertThat(events(agency)).contains("AgencyRevoked.v1");
    }

    @Test
    void aCertificationRunsOutByItself() {
        UUID agency = Agencies.certified();
        assertThat(database.refuses("UPDATE agency SET expires_on = current_date - 2 WHERE id = '" + agency + "'"))
                .isEmpty();

        assertThat(Agencies.status(agency)).isEqualTo("EXPIRED");
        Door.file(agency, Requests.good()).then().body("status", equalTo("REFUSED"));
        proposal(agency).statusCode(403).body("type", equalTo("urn:daylight:problem:agency-not-certified"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspension", "revocation"})
    void nothingIsTakenAwayWithoutAReason(String what) {
        UUID agency = Agencies.certified();

        Agencies.change(agency, Agencies.CLARA, what, Map.of("reason", "  "))
                .then()
                .statusCode(422)
                .body("violations.code", contains("REQUIRED"));
        assertThat(database.refuses("INSERT INTO agency_step (id, agency_id, step, actor, at) VALUES"
                        + " (gen_random_uuid(), '" + agency + "', 'SUSPENDED', 'clara', now())"))
                .contains("taking_away_needs_a_reason");
    }

    @Test
    void theHistoryTellsWhoDidWhatAndWhyAndCannotBeChanged() {
        UUID agency = Agencies.certified();
        Agencies.because(agency, Agencies.CLARA, "suspension").then().statusCode(200);

        Agencies.as("otto-lead")
                .get("/v1/agencies/{id}/history", agency)
                .then()
                .statusCode(200)
                .body("step", contains("REGISTERED", "VERIFIED", "CERTIFIED", "SUSPENDED"))
                .body("actor", contains("clara", "clara", "carl", "clara"))
                .body("[3].reason", equalTo("A stolen account of Kim Example."));
        assertThat(database.refuses("DELETE FROM agency_step WHERE agency_id = '" + agency + "'"))
                .contains("append-only");
        assertThat(database.texts(
                        "SELECT encode(sealed_reason, 'escape') FROM agency_step WHERE agency_id = ?"
                                + " AND sealed_reason IS NOT NULL",
                        agency))
                .noneMatch(text -> text.contains("Kim Example"));
    }

    @Test
    void theDatabaseKnowsNoOtherMovesThanTheProgram() {
        UUID agency = Agencies.registered();

        assertThat(database.refuses("UPDATE agency SET state = 'CERTIFIED' WHERE id = '" + agency + "'"))
                .contains("cannot go from REGISTERED to CERTIFIED");
        assertThat(Arrays.stream(AgencyState.values()).filter(AgencyState.REGISTERED::mayBecome))
                .containsExactly(AgencyState.VERIFIED, AgencyState.REVOKED);
        assertThat(Arrays.stream(AgencyState.values()).noneMatch(AgencyState.REVOKED::mayBecome))
                .isTrue();
    }

    @Test
    void whatEndsSoonIsToldInTime() {
        // Given
        UUID quiet = Agencies.certified();
        UUID ending = Agencies.certified();
        UUID unreadable = Agencies.registered();
        assertThat(database.refuses("UPDATE agency SET expires_on = current_date + 20 WHERE id = '" + ending + "'"))
                .isEmpty();
        Map<String, Object> entry = Agencies.entry();
        entry.put("encryptionCertificate", Certificates.expiring(Instant.now().plus(Duration.ofDays(5))));
        Agencies.as(Agencies.CLARA)
                .header("If-Match", Agencies.etag(unreadable))
                .body(entry)
                .put("/v1/agencies/{id}", unreadable)
                .then()
                .statusCode(200);
        Agencies.certified(unreadable, entry);

        // When
        var answer = Agencies.as(Agencies.CLARA)
                .queryParam("attention", true)
                .queryParam("limit", 100)
                .get("/v1/agencies")
                .then()
                .statusCode(200);
        watch.count();

        // Then
        answer.body("id", hasItem(ending.toString()))
                .body("id", not(hasItem(quiet.toString())))
                .body("find { it.id == '" + ending + "' }.attention", contains("CERTIFICATION"))
                .body("find { it.id == '" + unreadable + "' }.attention", contains("CERTIFICATE"));
        assertThat(io.restassured.RestAssured.get("/q/metrics").asString())
                .containsPattern("daylight_agencies_expiring\\{of=\"certificate\"[^}]*} [1-9]");
    }

    @Test
    void theListComesInPagesAndEachLeavesATrace() {
        // Given
        List<String> three =
                Stream.generate(() -> Agencies.registered().toString()).limit(3).toList();
        String reader = "reader-" + three.getFirst();

        // When
        List<String> read = new ArrayList<>();
        String next = "/v1/agencies?limit=2";
        int pages = 0;
        while (next != null) {
            Response page = Agencies.as(reader).urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("size()", lessThanOrEqualTo(2));
            read.addAll(page.jsonPath().getList("id"));
            pages++;
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }

        // Then
        assertThat(read).containsAll(three).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo((read.size() + 1) / 2);
        assertThat(database.count(
                        "SELECT count(*) FROM audit_entry WHERE actor = ? AND action = 'AGENCIES_LISTED'", reader))
                .isEqualTo(pages);
        Agencies.as(reader)
                .get("/v1/agencies?limit=101&cursor=here")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/cursor", "/limit"));
    }

    private io.restassured.response.ValidatableResponse proposal(UUID agency) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.officerOf(agency))
                .contentType("application/json")
                .body(Map.of("subject", "new", "role", "OFFICER", "name", "n", "email", "n@a.example", "badge", "1"))
                .put("/v1/enrolments/{id}", UUID.randomUUID())
                .then();
    }

    private java.util.List<String> events(UUID agency) {
        return database.texts("SELECT event_type FROM outbox WHERE record_key = ? ORDER BY id", agency);
    }
}

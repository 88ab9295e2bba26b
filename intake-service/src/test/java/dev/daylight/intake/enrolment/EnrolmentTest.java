package dev.daylight.intake.enrolment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrolmentTest {

    @Inject
    Database database;

    private final UUID agency = UUID.randomUUID();
    private final String first = "first-" + agency;
    private final String administrator = "administrator-" + agency;
    private final String newcomer = "newcomer-" + agency;
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void anAgencyWithAnOfficerAndAnAdministrator() {
        Agencies.certified(agency);
        Agencies.enrolled(agency, first, "OFFICER");
        Agencies.enrolled(agency, administrator, "AGENCY_ADMINISTRATOR");
    }

    @Test
    void anOfficerIsWhoAColleagueProposesAndTheAdministratorConfirms() {
        // Given
        requests(newcomer)
                .statusCode(403)
                .body("type", equalTo("urn:daylight:problem:officer-not-enrolled"))
                .body("subject", equalTo(newcomer));

        // When
        propose(first, id, newcomer, "OFFICER").then().statusCode(201).body("state", equalTo("PROPOSED"));
        requests(newcomer).statusCode(403);
        change(administrator, id, "confirmation").then().statusCode(200).body("state", equalTo("ENROLLED"));

        // Then
        requests(newcomer).statusCode(200);
        assertThat(database.texts("SELECT event_type FROM outbox WHERE payload LIKE ?", "%" + id + "%"))
                .containsExactly("OfficerEnrolled.v1");
    }

    @Test
    void whoProposedCannotConfirmNorWhoIsProposedNorAnyColleague() {
        propose(administrator, id, newcomer, "OFFICER").then().statusCode(201);

        change(administrator, id, "confirmation")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:daylight:problem:second-person-needed"));
        change(first, id, "confirmation")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:daylight:problem:administrator-needed"));
        change(newcomer, id, "confirmation")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:daylight:problem:officer-not-enrolled"));
        propose(first, UUID.randomUUID(), first, "OFFICER").then().statusCode(409);
        for (String confirmer : List.of("proposed_by", "subject")) {
            assertThat(database.refuses("UPDATE enrolment SET state = 'ENROLLED', confirmed_by = " + confirmer
                            + ", confirmed_at = now() WHERE id = '" + id + "'"))
                    .contains("violates check constraint");
        }
    }

    @Test
    void theFirstPeopleNeedTwoOfTheComplianceDepartment() {
        String subject = "second-" + agency;
        String tag = Agencies.as(Agencies.CLARA)
                .queryParam("agency", agency)
                .body(person(subject, "AGENCY_ADMINISTRATOR", "Head of unit 31"))
                .put("/v1/enrolments/{id}", id)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");

        confirmAs(Agencies.CLARA, tag).statusCode(409);
        change(administrator, id, "confirmation").then().statusCode(403);
        confirmAs(Agencies.CARL, tag).statusCode(200).body("state", equalTo("ENROLLED"));
    }

    @Test
    void theComplianceDepartmentEnrolsNobodyWithoutACallBack() {
        Agencies.as(Agencies.CLARA)
                .queryParam("agency", agency)
                .body(person(newcomer, "OFFICER", null))
                .put("/v1/enrolments/{id}", id)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/calledBack"));
    }

    @Test
    void aColleagueCannotMakeAdministratorsOrMachines() {
        for (String role : List.of("AGENCY_ADMINISTRATOR", "MACHINE")) {
            propose(first, id, newcomer, role).then().statusCode(422);
        }
        assertThat(database.refuses("INSERT INTO enrolment (id, agency_id, subject, role, origin, state, sealed_person,"
                        + " proposed_by, proposed_at, version) VALUES (gen_random_uuid(), '" + agency
                        + "', 'x', 'MACHINE', 'COLLEAGUE', 'PROPOSED', '', 'y', now(), 0)"))
                .contains("colleagues_propose_officers");
    }

    @Test
    void aRemovedOfficerIsOutAtOnceWhateverTheTokenSays() {
        enrolled();
        String token = Tokens.officer(agency, newcomer);

        change(administrator, id, "removal").then().statusCode(200).body("state", equalTo("REMOVED"));

        given().auth().oauth2(token).get("/v1/data-requests").then().statusCode(403);
        change(administrator, id, "reinstatement")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:daylight:problem:enrolment-state-forbids"));
        assertThat(database.texts("SELECT event_type FROM outbox WHERE payload LIKE ? ORDER BY id", "%" + id + "%"))
                .containsExactly("OfficerEnrolled.v1", "OfficerRemoved.v1");
    }

    @Test
    void aSuspendedOfficerComesBackByAnotherPersonOnly() {
        enrolled();
        change(administrator, id, "suspension").then().statusCode(200);
        requests(newcomer).statusCode(403);

        change(administrator, id, "reinstatement").then().statusCode(409);
        Agencies.as(Agencies.CLARA)
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "cleared up"))
                .post("/v1/enrolments/{id}/reinstatement", id)
                .then()
                .statusCode(200);
        requests(newcomer).statusCode(200);
    }

    @Test
    void whatComplianceImposedIsForComplianceToLift() {
        // Given
        enrolled();
        because(Agencies.CLARA, "suspension").then().statusCode(200).body("decidedBy", equalTo("COMPLIANCE"));

        // When: the administrator tries every way around it
        for (String what : List.of("reinstatement", "removal")) {
            change(administrator, id, what)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:daylight:problem:compliance-needed"));
        }
        change(administrator, id, "suspension").then().statusCode(409);
        propose(first, UUID.randomUUID(), newcomer, "OFFICER").then().statusCode(409);

        // Then
        requests(newcomer).statusCode(403);
        for (String around : List.of(
                "state = 'ENROLLED', reinstated_by = 'a', reinstated_side = 'AGENCY'",
                "state = 'ENROLLED'",
                "suspended_by = 'a', suspended_side = 'AGENCY'",
                "state = 'REMOVED', removed_by = 'a', removed_side = 'AGENCY', removed_at = now()")) {
            assertThat(database.refuses("UPDATE enrolment SET " + around + " WHERE id = '" + id + "'"))
                    .as(around)
                    .isNotEmpty();
        }
        because(Agencies.CLARA, "reinstatement").then().statusCode(409);
        because(Agencies.CARL, "reinstatement").then().statusCode(200);
        requests(newcomer).statusCode(200);
        // What the agency imposes is the agency's again.
        change(administrator, id, "suspension").then().statusCode(200).body("decidedBy", equalTo("AGENCY"));
    }

    @Test
    void complianceMakesAnAgencysSuspensionItsOwn() {
        enrolled();
        change(administrator, id, "suspension").then().statusCode(200);
        Agencies.enrolled(agency, "other-" + administrator, "AGENCY_ADMINISTRATOR");

        because(Agencies.CLARA, "suspension").then().statusCode(200).body("decidedBy", equalTo("COMPLIANCE"));

        change("other-" + administrator, id, "reinstatement").then().statusCode(403);
        because(Agencies.CARL, "suspension").then().statusCode(409);
    }

    @Test
    void whomComplianceRemovedOnlyComplianceBringsBack() {
        // Given
        enrolled();
        because(Agencies.CLARA, "removal").then().statusCode(200).body("decidedBy", equalTo("COMPLIANCE"));
        UUID other = Agencies.certified();

        // When: neither here nor under another agency
        UUID again = UUID.randomUUID();
        propose(first, again, newcomer, "OFFICER")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:daylight:problem:compliance-needed"));
        given().auth()
                .oauth2(Tokens.officerOf(other))
                .contentType("application/json")
                .body(person(newcomer, "OFFICER", null))
                .put("/v1/enrolments/{id}", again)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:daylight:problem:compliance-needed"));
        assertThat(database.refuses("INSERT INTO enrolment (id, agency_id, subject, role, origin, state, sealed_person,"
                        + " proposed_by, proposed_at, version) VALUES (gen_random_uuid(), '" + other + "', '" + newcomer
                        + "', 'OFFICER', 'COLLEAGUE', 'PROPOSED', '', 'y', now(), 0)"))
                .contains("compliance department removed");

        // Then: by two of them
        String tag = Agencies.as(Agencies.CLARA)
                .queryParam("agency", agency)
                .body(person(newcomer, "OFFICER", "Head of unit 31"))
                .put("/v1/enrolments/{id}", again)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        Agencies.as(Agencies.CARL)
                .header("If-Match", tag)
                .post("/v1/enrolments/{id}/confirmation", again)
                .then()
                .statusCode(200);
        requests(newcomer).statusCode(200);
    }

    @Test
    void whomTheAgencyRemovedItMayProposeAgain() {
        enrolled();
        change(administrator, id, "removal").then().statusCode(200).body("decidedBy", equalTo("AGENCY"));

        propose(first, UUID.randomUUID(), newcomer, "OFFICER").then().statusCode(201);
    }

    @Test
    void oneSubjectActsForOneAgency() {
        UUID other = Agencies.certified();

        Agencies.as(Agencies.CLARA)
                .queryParam("agency", other)
                .body(person(first, "OFFICER", "Head of unit 31"))
                .put("/v1/enrolments/{id}", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:daylight:problem:already-enrolled"));
        // Nor does a token that names the other agency help.
        given().auth()
                .oauth2(Tokens.officer(other, first))
                .get("/v1/data-requests")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:daylight:problem:officer-not-enrolled"));
    }

    @Test
    void anotherAgencysEnrolmentIsLikeNone() {
        propose(first, id, newcomer, "OFFICER").then().statusCode(201);
        UUID other = Agencies.certified();
        Agencies.enrolled(other, "administrator-" + other, "AGENCY_ADMINISTRATOR");
        String stranger = Tokens.officer(other, "administrator-" + other);

        for (UUID asked : List.of(id, UUID.randomUUID())) {
            given().auth()
                    .oauth2(stranger)
                    .get("/v1/enrolments/{id}", asked)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:daylight:problem:enrolment-unknown"));
            given().auth()
                    .oauth2(stranger)
                    .header("If-Match", "\"0\"")
                    .post("/v1/enrolments/{id}/confirmation", asked)
                    .then()
                    .statusCode(404)
                    .body("detail", equalTo("Your agency has no such enrolment."));
        }
        given().auth()
                .oauth2(stranger)
                .queryParam("agency", agency)
                .get("/v1/enrolments")
                .then()
                .statusCode(200)
                .body("id", not(hasItem(id.toString())));
    }

    @Test
    void theSameProposalAgainChangesNothing() {
        propose(first, id, newcomer, "OFFICER").then().statusCode(201);

        propose(first, id, newcomer, "OFFICER").then().statusCode(200);
        propose(first, id, newcomer + "-2", "OFFICER").then().statusCode(409);
    }

    @Test
    void namesStandNowhereReadable() {
        propose(first, id, newcomer, "OFFICER").then().statusCode(201);

        assertThat(database.texts("SELECT encode(sealed_person, 'escape') FROM enrolment WHERE id = ?", id))
                .noneMatch(text -> text.contains("Kim Example") || text.contains("kim@"));
        given().auth()
                .oauth2(Tokens.officer(agency, first))
                .get("/v1/enrolments/{id}", id)
                .then()
                .body("name", equalTo("Kim Example"));
    }

    private void enrolled() {
        propose(first, id, newcomer, "OFFICER").then().statusCode(201);
        change(administrator, id, "confirmation").then().statusCode(200);
        requests(newcomer).statusCode(200);
    }

    private ValidatableResponse requests(String subject) {
        return given().auth()
                .oauth2(Tokens.officer(agency, subject))
                .get("/v1/data-requests")
                .then();
    }

    private Response propose(String by, UUID enrolment, String subject, String role) {
        return given().auth()
                .oauth2(Tokens.officer(agency, by))
                .contentType("application/json")
                .body(person(subject, role, null))
                .put("/v1/enrolments/{id}", enrolment);
    }

    private Response because(String ofCompliance, String what) {
        String tag = Agencies.as(ofCompliance).get("/v1/enrolments/{id}", id).header("ETag");
        return Agencies.as(ofCompliance)
                .header("If-Match", tag)
                .body(Map.of("reason", "Kim Example sold the account."))
                .post("/v1/enrolments/{id}/" + what, id);
    }

    private Response change(String by, UUID enrolment, String what) {
        String token = Tokens.officer(agency, by);
        String tag = Agencies.as(Agencies.CLARA)
                .get("/v1/enrolments/{id}", enrolment)
                .header("ETag");
        var call = given().auth().oauth2(token).header("If-Match", tag);
        if (!what.equals("confirmation")) {
            call.contentType("application/json").body(Map.of("reason", "Kim Example left."));
        }
        return call.post("/v1/enrolments/{id}/" + what, enrolment);
    }

    private ValidatableResponse confirmAs(String person, String tag) {
        return Agencies.as(person)
                .header("If-Match", tag)
                .post("/v1/enrolments/{id}/confirmation", id)
                .then();
    }

    private static Map<String, String> person(String subject, String role, String calledBack) {
        Map<String, String> person = new HashMap<>(Map.of(
                "subject", subject,
                "role", role,
                "name", "Kim Example",
                "email", "kim@lka.musterland.example",
                "badge", "4711"));
        if (calledBack != null) {
            person.put("calledBack", calledBack);
        }
        return person;
    }
}

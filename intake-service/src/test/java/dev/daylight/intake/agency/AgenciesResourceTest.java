package dev.daylight.intake.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Certificates;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.OpenPgpKeys;
import dev.daylight.intake.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AgenciesResourceTest {

    @Inject
    Database database;

    @Test
    void anAgencyMayAskOnlyAfterASecondPersonCertifiedIt() {
        // Given
        UUID agency = Agencies.registered();
        read(agency).body("status", equalTo("REGISTERED"));

        // When
        Agencies.verify(agency, Agencies.CLARA).then().statusCode(200).body("status", equalTo("VERIFIED"));
        certify(agency, Agencies.CARL, Agencies.lastDay()).statusCode(200);

        // Then
        read(agency)
                .body("status", equalTo("CERTIFIED"))
                .body("certification.expiresOn", equalTo(Agencies.lastDay()))
                .body("verification.directorySource", equalTo("Directory of authorities, October 2026"));
        assertThat(database.texts(
                        "SELECT event_type FROM outbox WHERE record_key = ? AND event_type LIKE 'Agency%' ORDER BY id",
                        agency))
                .containsExactly("AgencyRegistered.v1", "AgencyCertified.v1");
    }

    @Test
    void whoRegisteredOrVerifiedAnAgencyCannotCertifyIt() {
        UUID agency = Agencies.registered();
        Agencies.verify(agency, Agencies.CARL).then().statusCode(200);

        for (String person : new String[] {Agencies.CLARA, Agencies.CARL}) {
            certify(agency, person, Agencies.lastDay())
                    .statusCode(409)
                    .body("type", equalTo("urn:daylight:problem:second-person-needed"));
        }
        certify(agency, "third", Agencies.lastDay()).statusCode(200);
    }

    @Test
    void nobodyIsCertifiedWithoutACallBack() {
        UUID agency = Agencies.registered();

        certify(agency, Agencies.CARL, Agencies.lastDay())
                .statusCode(409)
                .body("type", equalTo("urn:daylight:problem:agency-state-forbids"));
    }

    @Test
    void anyOtherNumberThanTheDirectorysProvesNothing() {
        UUID agency = Agencies.registered();

        Agencies.change(
                        agency,
                        Agencies.CLARA,
                        "verification",
                        Map.of(
                                "numberCalled", "+4915112345678",
                                "directorySource", "the caller's own letter",
                                "spokenWith", "somebody",
                                "calledAt", "2026-01-20T09:30:00Z"))
                .then()
                .statusCode(422)
                .body("violations.code", contains("NOT_THE_DIRECTORY_NUMBER"));
    }

    @Test
    void aCertificationHoldsForAYearAtMost() {
        UUID agency = Agencies.registered();
        Agencies.verify(agency, Agencies.CLARA).then().statusCode(200);

        certify(
                        agency,
                        Agencies.CARL,
                        LocalDate.now(ZoneOffset.UTC).plusYears(1).plusDays(1).toString())
                .statusCode(422)
                .body("violations.code", contains("TOO_FAR_AHEAD"));
    }

    @Test
    void theDatabaseItselfDemandsTwoPeople() {
        UUID agency = Agencies.registered();

        Agencies.verify(agency, Agencies.CARL).then().statusCode(200);

        assertThat(database.refuses("UPDATE agency SET state = 'CERTIFIED', certified_by = registered_by,"
                        + " certified_at = now(), expires_on = '2099-12-31' WHERE id = '" + agency + "'"))
                .contains("certified_by_another_person");
        assertThat(database.refuses("UPDATE agency SET state = 'CERTIFIED', certified_by = verified_by,"
                        + " certified_at = now(), expires_on = '2099-12-31' WHERE id = '" + agency + "'"))
                .contains("certified_by_another_than_verified");
    }

    @Test
    void changingAnAgencyUndoesItsCertification() {
        // Given: whoever could swap the certificate alone could read what is disclosed
        UUID agency = Agencies.certified();
        Map<String, Object> entry = Agencies.entry();
        entry.put("encryptionCertificate", Certificates.rsa(2048));

        // When
        put(agency, Agencies.CARL, entry).statusCode(200).body("status", equalTo("REGISTERED"));

        // Then
        Agencies.verify(agency, Agencies.CLARA).then().statusCode(200);
        certify(agency, Agencies.CARL, Agencies.lastDay()).statusCode(409);
        certify(agency, "third", Agencies.lastDay()).statusCode(200);
    }

    @Test
    void theSameEntryAgainChangesNothing() {
        UUID agency = Agencies.certified();

        put(agency, Agencies.CARL, Agencies.entry()).statusCode(200).body("status", equalTo("CERTIFIED"));

        assertThat(database.count(
                        "SELECT count(*) FROM outbox WHERE record_key = ? AND event_type LIKE 'Agency%'", agency))
                .isEqualTo(2);
    }

    @Test
    void aStaleIfMatchChangesNothing() {
        UUID agency = Agencies.registered();
        Map<String, Object> entry = Agencies.entry();
        entry.put("name", "Another name");

        given().auth()
                .oauth2(Tokens.person(Agencies.CLARA, "compliance-lead"))
                .header("If-Match", "\"41\"")
                .contentType("application/json")
                .body(entry)
                .put("/v1/agencies/{id}", agency)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:daylight:problem:stale"));
    }

    @Test
    void aChangeWithoutIfMatchIsNotMade() {
        UUID agency = Agencies.certified();
        Map<String, Object> entry = Agencies.entry();
        entry.put("name", "Another name");

        Agencies.as(Agencies.CLARA)
                .body(entry)
                .put("/v1/agencies/{id}", agency)
                .then()
                .statusCode(428)
                .body("type", equalTo("urn:daylight:problem:precondition-required"));
        Agencies.as(Agencies.CLARA)
                .body(Map.of("reason", "why"))
                .post("/v1/agencies/{id}/suspension", agency)
                .then()
                .statusCode(428);
        assertThat(Agencies.status(agency)).isEqualTo("CERTIFIED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INDIVIDUAL", "BUSINESS"})
    void individualsAndBusinessesAreToldWhyTheyNeverGetIn(String kind) {
        Map<String, Object> entry = Agencies.entry();
        entry.put("kind", kind);

        put(UUID.randomUUID(), Agencies.CLARA, entry)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:agency-kind-not-eligible"))
                .body("detail", containsString("individuals and businesses are not accepted"));
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', REQUIRED",
        "country, XX, NOT_A_COUNTRY",
        "country, de, NOT_A_COUNTRY",
        "kind, POLIZEI, UNKNOWN_VALUE",
        "domain, not a domain, NOT_A_DOMAIN",
        "directoryPhone, 110, NOT_A_PHONE_NUMBER",
        "encryptionCertificate, none, NOT_A_CERTIFICATE"
    })
    void aFieldAtFaultIsPointedAt(String field, String value, String fault) {
        Map<String, Object> entry = Agencies.entry();
        entry.put(field, value);

        put(UUID.randomUUID(), Agencies.CLARA, entry)
                .statusCode(422)
                .body("type", equalTo("urn:daylight:problem:validation-failed"))
                .body("violations.pointer", contains("/" + field))
                .body("violations.code", contains(fault));
    }

    @Test
    void anOpenPgpKeyIsRegisteredWithItsFingerprintAndNeedsNoEnd() {
        Map<String, Object> entry = Agencies.entry();
        entry.put("encryptionCertificate", OpenPgpKeys.good());
        UUID agency = UUID.randomUUID();

        put(agency, Agencies.CLARA, entry)
                .statusCode(201)
                .body("encryptionKeyKind", equalTo("OPENPGP"))
                .body("encryptionKeyFingerprint", matchesPattern("[0-9A-F]{40}"))
                .body("certificateExpiresAt", nullValue());

        // The same again changes nothing, and it can be certified.
        put(agency, Agencies.CLARA, entry).statusCode(200);
        assertThat(Agencies.status(Agencies.certified(agency, entry))).isEqualTo("CERTIFIED");
    }

    @Test
    void aSecretKeyIsRefusedAndNotRepeated() {
        Map<String, Object> entry = Agencies.entry();
        entry.put("encryptionCertificate", OpenPgpKeys.secret());

        put(UUID.randomUUID(), Agencies.CLARA, entry)
                .statusCode(422)
                .body("violations.code", contains("PRIVATE_KEY_ENCLOSED"))
                .body(not(containsString("BEGIN PGP")));
    }

    @Test
    void anAgencyThatCouldNeverBeAnsweredIsNotRegistered() {
        Map<String, Object> entry = Agencies.entry();
        entry.put("encryptionCertificate", Certificates.rsaForSignaturesOnly());

        put(UUID.randomUUID(), Agencies.CLARA, entry)
                .statusCode(422)
                .body("violations.code", contains("KEY_NOT_SUPPORTED"));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        put(UUID.randomUUID(), Agencies.CLARA, Map.of())
                .statusCode(422)
                .body("violations.pointer", hasItems("/name", "/country", "/kind", "/encryptionCertificate"));
    }

    @Test
    void aCertificationHasALastDayThatIsNotOver() {
        UUID agency = Agencies.registered();

        certify(agency, Agencies.CARL, "2020-01-01").statusCode(422).body("violations.code", contains("ALREADY_OVER"));
        certify(agency, Agencies.CARL, "soon").statusCode(422).body("violations.code", contains("NOT_A_DATE"));
    }

    @Test
    void nobodyCertifiesWhatIsNotRegistered() {
        certify(UUID.randomUUID(), Agencies.CARL, Agencies.lastDay())
                .statusCode(404)
                .body("type", equalTo("urn:daylight:problem:agency-not-registered"));
    }

    @Test
    void onlyTheComplianceDepartmentMayRegister() {
        given().auth()
                .oauth2(Tokens.officerOf(UUID.randomUUID()))
                .contentType("application/json")
                .body(Agencies.entry())
                .put("/v1/agencies/{id}", UUID.randomUUID())
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:role-missing"));
    }

    @Test
    void aBodyThatIsNoJsonIsRefusedByItsMediaType() {
        given().auth()
                .oauth2(Tokens.person(Agencies.CLARA, "compliance-lead"))
                .contentType("text/plain")
                .body("hello")
                .put("/v1/agencies/{id}", UUID.randomUUID())
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:media-type-unsupported"));
    }

    @Test
    void everyStepStandsInTheAuditTrail() {
        UUID agency = Agencies.certified();

        assertThat(database.texts(
                        "SELECT actor || ' ' || action FROM audit_entry WHERE subject_id = ? ORDER BY id", agency))
                .containsSubsequence("clara AGENCY_REGISTERED", "clara AGENCY_VERIFIED", "carl AGENCY_CERTIFIED");
    }

    private static ValidatableResponse put(UUID agency, String person, Map<String, Object> entry) {
        return Agencies.as(person)
                .header("If-Match", Agencies.etag(agency))
                .body(entry)
                .put("/v1/agencies/{id}", agency)
                .then();
    }

    private static ValidatableResponse certify(UUID agency, String person, String lastDay) {
        return Agencies.certify(agency, person, lastDay).then();
    }

    private static ValidatableResponse read(UUID agency) {
        return given().auth()
                .oauth2(Tokens.person("otto", "auditor"))
                .get("/v1/agencies/{id}", agency)
                .then()
                .statusCode(200);
    }
}

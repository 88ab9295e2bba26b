package dev.daylight.intake.outside;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Registers agencies the way the compliance department does.
public final class Agencies {

    public static final String CLARA = "clara";
    public static final String CARL = "carl";

    private Agencies() {}

    /// The longest day for which an agency is certified.
    public static String lastDay() {
        return LocalDate.now(ZoneOffset.UTC).plusMonths(6).toString();
    }

    public static UUID certified() {
        return certified(UUID.randomUUID());
    }

    /// Certified, with an officer and a machine who are enrolled. Does nothing when it is already.
    public static UUID certified(UUID agency) {
        return certified(agency, entry());
    }

    public static UUID certified(UUID agency, Map<String, Object> entry) {
        registered(agency, entry);
        if ("REGISTERED".equals(status(agency))) {
            verify(agency, CLARA).then().statusCode(200);
        }
        if ("VERIFIED".equals(status(agency))) {
            certify(agency, CARL, lastDay()).then().statusCode(200);
        }
        return agency;
    }

    /// Registered only, with an officer and a machine who are enrolled.
    public static UUID registered() {
        return registered(UUID.randomUUID(), entry());
    }

    private static UUID registered(UUID agency, Map<String, Object> entry) {
        as(CLARA).body(entry).put("/v1/agencies/{id}", agency).then().statusCode(oneOf(200, 201));
        enrolled(agency, "officer-of-" + agency, "OFFICER");
        enrolled(agency, "machine-of-" + agency, "MACHINE");
        return agency;
    }

    /// Enrolled by the compliance department, as the first people of an agency are. Again: nothing.
    ///
    /// @return the enrolment's id
    public static UUID enrolled(UUID agency, String subject, String role) {
        UUID id = UUID.nameUUIDFromBytes((agency + subject).getBytes(StandardCharsets.UTF_8));
        var proposed = as(CLARA)
                .queryParam("agency", agency)
                .body(Map.of(
                        "subject", subject,
                        "role", role,
                        "name", "Kim Example",
                        "email", "kim@lka.musterland.example",
                        "badge", "4711",
                        "calledBack", "Head of unit 31"))
                .put("/v1/enrolments/{id}", id)
                .then()
                .statusCode(oneOf(200, 201))
                .extract();
        if ("PROPOSED".equals(proposed.path("state"))) {
            as(CARL).header("If-Match", proposed.header("ETag"))
                    .post("/v1/enrolments/{id}/confirmation", id)
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    public static Response verify(UUID agency, String person) {
        return change(
                agency,
                person,
                "verification",
                Map.of(
                        "numberCalled", "+4930123456",
                        "directorySource", "Directory of authorities, October 2026",
                        "spokenWith", "Head of unit 31",
                        "calledAt", "2026-01-20T09:30:00Z"));
    }

    public static Response certify(UUID agency, String person, String lastDay) {
        return change(agency, person, "certification", Map.of("expiresOn", lastDay));
    }

    /// `suspension`, `reinstatement` or `revocation`.
    public static Response because(UUID agency, String person, String what) {
        return change(agency, person, what, Map.of("reason", "A stolen account of Kim Example."));
    }

    /// A change of the version that stands there now.
    public static Response change(UUID agency, String person, String what, Map<String, String> body) {
        return as(person).header("If-Match", etag(agency)).body(body).post("/v1/agencies/{id}/" + what, agency);
    }

    public static String etag(UUID agency) {
        String tag = as(CLARA).get("/v1/agencies/{id}", agency).header("ETag");
        return tag == null ? "\"0\"" : tag;
    }

    public static String status(UUID agency) {
        return as(CLARA).get("/v1/agencies/{id}", agency).path("status");
    }

    public static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.person(person, "compliance-lead")).contentType("application/json");
    }

    public static Map<String, Object> entry() {
        return new HashMap<>(Map.of(
                "name", "Landeskriminalamt Musterland",
                "country", "DE",
                "kind", "POLICE",
                "legalAuthority", "POG § 12",
                "domain", "lka.musterland.example",
                "directoryPhone", "+4930123456",
                "encryptionCertificate", Certificates.good()));
    }
}

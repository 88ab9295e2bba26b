package dev.daylight.intake.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Receiver;
import dev.daylight.intake.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An agency's administrator at the page of colleagues.
@QuarkusTest
@TestSecurity(user = "chief", roles = "officer", augmentors = FreshSignIn.class)
@OidcSecurity(
        claims = {
            @Claim(key = "sub", value = "chief"),
            @Claim(key = "agency", value = ColleaguesPageTest.AGENCY),
            @Claim(key = "acr", value = "2"),
            @Claim(key = "auth_time", value = "1767225600")
        })
class ColleaguesPageTest {

    static final String AGENCY = "0a000000-0000-4000-8000-0000000000cc";
    private static final UUID ID = UUID.fromString(AGENCY);

    @BeforeEach
    void anAgencyWithAnAdministrator() {
        Agencies.certified(ID);
        Agencies.enrolled(ID, "chief", "AGENCY_ADMINISTRATOR");
    }

    @Test
    void theAdministratorConfirmsWhomAColleagueProposed() {
        // Given
        String newcomer = "newcomer-" + UUID.randomUUID();
        UUID enrolment = proposed(newcomer);
        assertThat(person(enrolment)).contains("value=\"CONFIRM\"");

        // When
        Response confirmed = change("CONFIRM", enrolment, Map.of());

        // Then
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(person(enrolment)).doesNotContain("value=\"CONFIRM\"").contains("Enrolled");
    }

    @Test
    void anOfficerIsSuspendedLetBackAndRemovedEachWithAReason() {
        // Given
        UUID officer = Agencies.enrolled(ID, "officer-" + UUID.randomUUID(), "OFFICER");

        // Then: nothing without a reason
        Response silent = change("SUSPEND", officer, Map.of());
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.asString()).contains("Please fill this in.");

        assertThat(change("SUSPEND", officer, Map.of("reason", "On leave")).statusCode())
                .isEqualTo(303);
        assertThat(person(officer)).contains("Suspended", "On leave", "value=\"REINSTATE\"");

        // Then: whoever suspended somebody does not let them back
        assertThat(change("REINSTATE", officer, Map.of("reason", "Back")).statusCode())
                .isEqualTo(409);
        Agencies.enrolled(ID, "deputy", "AGENCY_ADMINISTRATOR");
        Response read = given().auth().oauth2(Tokens.officer(ID, "deputy")).get("/v1/enrolments/{id}", officer);
        given().auth()
                .oauth2(Tokens.officer(ID, "deputy"))
                .contentType("application/json")
                .header("If-Match", read.header("ETag"))
                .body(Map.of("reason", "Back"))
                .post("/v1/enrolments/{id}/reinstatement", officer)
                .then()
                .statusCode(200);
        assertThat(person(officer)).contains("Enrolled");
        assertThat(change("REMOVE", officer, Map.of("reason", "Retired")).statusCode())
                .isEqualTo(303);
        assertThat(person(officer)).contains("Removed").doesNotContain("value=\"REINSTATE\"", "value=\"SUSPEND\"");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        UUID officer = Agencies.enrolled(ID, "officer-" + UUID.randomUUID(), "OFFICER");

        Response late =
                send(Map.of("what", "REMOVE", "about", officer.toString(), "version", "77", "reason", "Retired"));

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(person(officer)).contains("Enrolled");
    }

    @Test
    void theAgencysProgramIsNamedTriedAndTakenAway() {
        try (Receiver receiver = new Receiver()) {
            // Given
            Response inside = send(webhook("https://127.0.0.1/changes"));
            assertThat(inside.statusCode()).isEqualTo(422);

            // When
            assertThat(send(webhook(Receiver.url())).statusCode()).isEqualTo(303);

            // Then
            String page = PortalTest.page("/portal/colleagues");
            assertThat(page).contains(Receiver.url(), "Changes of our requests");
            assertThat(send(withVersion("TEST_WEBHOOK")).statusCode()).isEqualTo(303);
            assertThat(PortalTest.page("/portal/colleagues")).contains("attempt");
            assertThat(send(withVersion("REMOVE_WEBHOOK")).statusCode()).isEqualTo(303);
            assertThat(PortalTest.page("/portal/colleagues")).doesNotContain(Receiver.url());
        }
    }

    private static Map<String, String> webhook(String url) {
        return Map.of("what", "ENROL_WEBHOOK", "url", url, "description", "Changes of our requests");
    }

    private static Map<String, String> withVersion(String what) {
        String section = PortalTest.page("/portal/colleagues").split("id=\"webhook\"")[1];
        return Map.of("what", what, "version", PortalTest.hidden(section, "version"));
    }

    private static Response change(String what, UUID enrolment, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("what", what);
        fields.put("about", enrolment.toString());
        fields.put("version", PortalTest.hidden(person(enrolment), "version"));
        return send(fields);
    }

    private static Response send(Map<String, String> change) {
        Response page = given().get("/portal/colleagues");
        PortalTest.Form form = new PortalTest.Form(
                PortalTest.hidden(page.asString(), "form-token"),
                UUID.randomUUID().toString(),
                page.cookie("daylight-form"));
        Map<String, String> fields = new LinkedHashMap<>(change);
        fields.put("form-token", form.token());
        fields.put("idempotency-key", form.key());
        return PortalTest.request(form, fields, null).post("/portal/colleagues/changes");
    }

    /// The row of one person.
    private static String person(UUID enrolment) {
        return PortalTest.page("/portal/colleagues")
                .split("<tr id=\"person-" + enrolment + "\">")[1]
                .split("</tr>")[0];
    }

    private static UUID proposed(String subject) {
        UUID id = UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.officer(ID, "officer-of-" + ID))
                .contentType("application/json")
                .body(Map.of(
                        "subject",
                        subject,
                        "role",
                        "OFFICER",
                        "name",
                        "Jun " + subject,
                        "email",
                        "jun@lka.musterland.example",
                        "badge",
                        "b-" + id))
                .put("/v1/enrolments/{id}", id)
                .then()
                .statusCode(201);
        return id;
    }
}

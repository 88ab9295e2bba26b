package dev.daylight.intake.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Machines;
import dev.daylight.intake.outside.Tokens;
import dev.daylight.local.MachineCertificates;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GatekeeperTest {

    @Inject
    RateLimit rate;

    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource({"1, PT0S", "'', PT0S", "2, PT16M", "2, -PT5M"})
    void aChangeNeedsAFreshSecondFactor(String level, Duration ago) {
        UUID agency = Agencies.registered();

        register(agency, Tokens.signedIn("clara", "compliance-lead", level, ago))
                .statusCode(401)
                .contentType("application/problem+json")
                .header(
                        "WWW-Authenticate",
                        equalTo("Bearer error=\"insufficient_user_authentication\", acr_values=\"2\", max_age=\"900\""))
                .body("type", equalTo("urn:daylight:problem:stronger-authentication-needed"));
    }

    @Test
    void readingNeedsNone() {
        UUID agency = Agencies.registered();

        given().auth()
                .oauth2(Tokens.signedIn("clara", "compliance-lead", "1", Duration.ofHours(3)))
                .get("/v1/agencies/{id}", agency)
                .then()
                .statusCode(200);
    }

    @Test
    void filingWithoutASecondFactorIsNotFiling() {
        UUID agency = Agencies.certified();

        given().auth()
                .oauth2(Tokens.officerAtLevel(agency, "1"))
                .header("Idempotency-Key", "k")
                .multiPart("request", null, "{}".getBytes(), "application/json")
                .post("/v1/data-requests")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("insufficient_user_authentication"));
    }

    @Test
    void aMachinesTokenIsGoodWithItsCertificateOnly() {
        UUID agency = Agencies.certified();
        String bound = Tokens.machineOf(agency, Machines.thumbprint(MachineCertificates.MACHINE));

        requests(Machines.with(MachineCertificates.MACHINE), bound).statusCode(200);
        requests(Machines.with(MachineCertificates.STRANGER), bound)
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
                .body("type", equalTo("urn:daylight:problem:certificate-does-not-fit"));
        requests(Machines.withoutCertificate(), bound).statusCode(401);
        requests(given(), bound).statusCode(401);
        requests(Machines.with(MachineCertificates.MACHINE), Tokens.unboundMachineOf(agency))
                .statusCode(401);
    }

    @Test
    void aCertificateAloneIsNobody() {
        requests(Machines.with(MachineCertificates.MACHINE)).statusCode(401);
        // And a person on the TLS door is a person.
        requests(Machines.withoutCertificate(), Tokens.officerOf(Agencies.certified()))
                .statusCode(200);
    }

    @Test
    void aPersonsSubjectIsNoProgramsAndTheOtherWayRound() {
        UUID agency = Agencies.certified();

        requests(given(), Tokens.officer(agency, "machine-of-" + agency))
                .statusCode(403)
                .body("type", equalTo("urn:daylight:problem:officer-not-enrolled"));
        assertThat(given().get("/q/metrics").asString())
                .contains("daylight_access_refused_total{reason=\"officer_not_enrolled\"}");
    }

    @Test
    void aPersonsBoundTokenIsHeldToItsCertificateToo() {
        requests(given(), Tokens.boundOfficer(Agencies.certified(), "AAAA")).statusCode(401);
    }

    @Test
    void downloadsThatAreAskedForTooOftenLeaveATraceAndAFloodOfThemNotAFlood() throws Exception {
        // Given
        UUID agency = Agencies.certified();
        UUID request = Door.filed(agency);
        String token = Tokens.officerOf(agency);
        Callable<Integer> collect = () -> given().auth()
                .oauth2(token)
                .get("/v1/data-requests/{id}/package", request)
                .statusCode();

        // When: while something else of the agency takes every turn
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var calls =
                    Stream.generate(() -> threads.submit(collect)).limit(200).toList();
            while (!calls.stream().allMatch(Future::isDone)) {
                rate.tryTake(new AgencyId(agency));
            }
            for (var call : calls) {
                answers.add(call.get());
            }
        }

        // Then: the few that slipped through found no package, which is noted as well
        long tooOften = answers.stream().filter(status -> status == 429).count();
        long noted = database.count(
                "SELECT count(*) FROM audit_entry WHERE subject_id = ? AND action = 'PACKAGE_DOWNLOAD_REFUSED'",
                request);
        assertThat(answers).isSubsetOf(429, 404);
        assertThat(noted - (answers.size() - tooOften)).isPositive().isLessThan(tooOften);
    }

    @Test
    void anAgencyThatAsksTooOftenIsToldWhenToComeBack() {
        AtomicLong now = new AtomicLong();
        RateLimit limit = new RateLimit(2, 3, now::get);
        AgencyId agency = new AgencyId(UUID.randomUUID());
        for (int call = 0; call < 3; call++) {
            limit.take(agency);
        }

        assertThatThrownBy(() -> limit.take(agency)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(429);
            assertThat(problem.getHeaders()).containsEntry("Retry-After", "1");
        });
        limit.take(new AgencyId(UUID.randomUUID()));
        now.addAndGet(Duration.ofMillis(500).toNanos());
        limit.take(agency);
        assertThatThrownBy(() -> limit.take(agency)).isInstanceOf(HttpProblem.class);
    }

    private static ValidatableResponse requests(RequestSpecification way, String token) {
        return requests(way.auth().oauth2(token));
    }

    private static ValidatableResponse requests(RequestSpecification way) {
        return way.get("/v1/data-requests").then();
    }

    private static ValidatableResponse register(UUID agency, String token) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", Agencies.etag(agency))
                .contentType("application/json")
                .body(Map.of("reason", "why"))
                .post("/v1/agencies/{id}/revocation", agency)
                .then();
    }
}

package dev.daylight.intake.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.daylight.contracts.casefile.CaseEvent;
import dev.daylight.contracts.casefile.CaseEvent.CaseAssigned;
import dev.daylight.contracts.casefile.CaseEvent.CaseDenied;
import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.contracts.casefile.CaseEvent.NoDataFound;
import dev.daylight.contracts.casefile.ChallengeOutcome;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.casefile.NoDataReason;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.ReviewStandIn;
import dev.daylight.intake.outside.Tokens;
import dev.daylight.sealing.ObjectStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DeliveryTest {

    private static final byte[] PACKAGE = "encrypted to the agency".getBytes(StandardCharsets.UTF_8);

    @Inject
    Database database;

    @Inject
    ObjectStore store;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private ReviewStandIn review;
    private UUID agency;
    private UUID request;

    @BeforeEach
    void aRequestUnderReview() {
        review = new ReviewStandIn(kafka);
        agency = Agencies.certified();
        request = Door.filed(agency);
        review.tells(new CaseOpened(request, agency, "DE", Instant.now()));
        review.tells(new CaseAssigned(request, Instant.now()));
    }

    @AfterEach
    void close() {
        review.close();
    }

    @Test
    void theStatusIsTrueToReview() {
        awaitStatus("IN_REVIEW");

        review.grants(request, GrantOutcome.PARTIALLY_GRANTED);
        awaitStatus("PARTIALLY_GRANTED");

        review.tells(new NoDataFound(request, Instant.now()));
        awaitStatus("NO_DATA");
    }

    @ParameterizedTest
    @CsvSource({
        "NO_ACCOUNT, There is no such account., 没有这样的账户。",
        "NO_RECORD, 'There is such an account, but no data of it in the scope.', 有这样的账户，但其在范围内没有数据。"
    })
    void theAnswerSaysWhetherThereIsNoAccountOrNoData(NoDataReason reason, String english, String chinese) {
        review.grants(request, GrantOutcome.GRANTED);

        review.tells(new NoDataFound(request, Instant.now(), reason));

        awaitStatus("NO_DATA");
        Door.read(token(), request).then().body("statusReason", equalTo(english));
        given().auth()
                .oauth2(token())
                .header("Accept-Language", "zh")
                .get("/v1/data-requests/{id}", request)
                .then()
                .body("statusReason", equalTo(chinese));
    }

    @Test
    void whatIsTakenBackOrChallengedIsNotReadAsGranted() {
        review.grants(request, GrantOutcome.GRANTED);
        awaitStatus("GRANTED");
        review.tells(new CaseEvent.GrantRecalled(request, Instant.now()));
        awaitStatus("IN_REVIEW");

        UUID challenge = UUID.randomUUID();
        review.tells(new CaseEvent.ChallengeFiled(request, challenge, RefusalReason.OVERBROAD, Instant.now()));
        awaitStatus("CHALLENGED");
        review.tells(new CaseAssigned(request, Instant.now()));
        review.tells(new CaseEvent.ChallengeEnded(request, challenge, ChallengeOutcome.UPHELD_IN_PART, Instant.now()));
        awaitStatus("IN_REVIEW");

        review.grants(request, GrantOutcome.PARTIALLY_GRANTED);
        awaitStatus("PARTIALLY_GRANTED");
    }

    @Test
    void aDenialIsToldWithItsReasons() {
        // When
        review.tells(new CaseDenied(
                request, List.of(RefusalReason.OVERBROAD, RefusalReason.WRONG_IDENTIFIER), "1", Instant.now()));

        // Then
        awaitStatus("DENIED");
        Door.read(token(), request)
                .then()
                .body("reasons.code", contains("OVERBROAD", "WRONG_IDENTIFIER"))
                .body("reasons[0].sentence", endsWith("."));
    }

    @Test
    void aRepeatedEventChangesNothing() {
        // Given
        UUID eventId = UUID.randomUUID();
        review.grants(request, GrantOutcome.GRANTED, eventId);
        awaitStatus("GRANTED");
        int version = Door.read(token(), request).path("version");

        // When
        review.grants(request, GrantOutcome.GRANTED, eventId);
        review.tells(new NoDataFound(request, Instant.now()));
        awaitStatus("NO_DATA");

        // Then: one more change, not two
        assertThat(Door.read(token(), request).<Integer>path("version")).isEqualTo(version + 1);
    }

    @Test
    void aStoryThatContradictsItselfIsParkedAndShown() {
        // When: never granted, yet disclosed
        review.discloses(request, agency, key(), PACKAGE);

        // Then
        Awaitility.await()
                .until(() -> database.count("SELECT count(*) FROM parked_event WHERE record_key = ?", request) == 1);
        Door.read(token(), request).then().body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void aPackageForAnotherAgencyIsNeverHandedOver() {
        // When
        review.grants(request, GrantOutcome.GRANTED);
        review.discloses(request, UUID.randomUUID(), key(), PACKAGE);

        // Then
        Awaitility.await()
                .until(() -> database.count("SELECT count(*) FROM parked_event WHERE record_key = ?", request) == 1);
        download().then().statusCode(404).body("type", equalTo("urn:daylight:problem:package-not-available"));
    }

    @Test
    void thePackageIsHandedOverWholeAndEachCollectionTold() {
        // Given
        disclosed(PACKAGE, PACKAGE);
        Door.read(token(), request)
                .then()
                .body("package.href", equalTo("/v1/data-requests/" + request + "/package"))
                .body("package.sha256", equalTo(ObjectStore.sha256(PACKAGE)))
                .body("package.bytes", equalTo(PACKAGE.length))
                .body("reasons", empty());

        // When
        Response first = download();
        Response second = download();

        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.contentType()).startsWith("application/pkcs7-mime").contains("authEnveloped-data");
        assertThat(first.asByteArray()).isEqualTo(PACKAGE);
        assertThat(second.asByteArray()).isEqualTo(PACKAGE);
        assertThat(database.count(
                        "SELECT count(*) FROM outbox WHERE record_key = ? AND event_type = 'PackageCollected.v1'",
                        request))
                .isEqualTo(2);
        assertThat(database.count(
                        "SELECT count(*) FROM audit_entry WHERE subject_id = ? AND action = 'PACKAGE_DOWNLOADED'",
                        request))
                .isEqualTo(2);
    }

    @Test
    void whoOnlyLooksHasCollectedNothing() {
        // Given
        disclosed(PACKAGE, PACKAGE);

        // When
        int status = given().auth()
                .oauth2(token())
                .head("/v1/data-requests/{id}/package", request)
                .statusCode();

        // Then
        assertThat(status).isEqualTo(405);
        assertThat(database.count(
                        "SELECT count(*) FROM data_request WHERE id = ? AND collected_at IS NOT NULL", request))
                .isZero();
    }

    @Test
    void aPackageThatIsNotTheDisclosedOneStaysHere() {
        // Given
        disclosed(PACKAGE, "something else".getBytes(StandardCharsets.UTF_8));

        // When
        Response response = download();

        // Then
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.asString()).doesNotContain("something else");
        assertThat(database.count(
                        "SELECT count(*) FROM outbox WHERE record_key = ? AND event_type = 'PackageCollected.v1'",
                        request))
                .isZero();
    }

    @Test
    void aPackageThatIsGoneIsNotAnAccident() {
        review.grants(request, GrantOutcome.GRANTED);
        review.discloses(request, agency, key(), PACKAGE);
        awaitStatus("DISCLOSED");

        download()
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("600"))
                .body("type", equalTo("urn:daylight:problem:temporarily-unavailable"));
    }

    @Test
    void beforeADisclosureThereIsNothingToCollect() {
        download().then().statusCode(404).body("type", equalTo("urn:daylight:problem:package-not-available"));
    }

    private void disclosed(byte[] published, byte[] stored) {
        store.put("daylight-packages", key(), stored);
        review.grants(request, GrantOutcome.GRANTED);
        review.discloses(request, agency, key(), published);
        awaitStatus("DISCLOSED");
    }

    private String key() {
        return "package-of-" + request;
    }

    private String token() {
        return Tokens.officerOf(agency);
    }

    private Response download() {
        return given().auth().oauth2(token()).get("/v1/data-requests/{id}/package", request);
    }

    private void awaitStatus(String status) {
        Awaitility.await()
                .untilAsserted(() -> Door.read(token(), request).then().body("status", equalTo(status)));
    }
}

package dev.daylight.intake.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Outside;
import dev.daylight.intake.outside.Papers;
import dev.daylight.intake.outside.Requests;
import dev.daylight.intake.outside.Tokens;
import dev.daylight.local.KafkaAndPostgres;
import dev.daylight.local.Part;
import dev.daylight.local.PartName;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// When something that a filing needs is away, nothing is half recorded, and the same filing goes through later.
@QuarkusTest
class OutageTest {

    @Inject
    Database database;

    @Test
    void withoutObjectStorageNothingIsRecordedAndTheSameKeyWorksLater() {
        // Given
        UUID agency = Agencies.certified();
        Part storage = Outside.objectStorage();
        storage.kill();

        // When
        Response answer;
        try {
            answer = file(agency);
        } finally {
            storage.start().awaitReady();
        }

        // Then
        assertComeBack(answer);
        assertThat(database.count("SELECT count(*) FROM data_request WHERE agency_id = ?", agency))
                .isZero();
        assertThat(database.count("SELECT count(*) FROM filing_key WHERE agency_id = ?", agency))
                .isZero();
        file(agency).then().statusCode(201);
    }

    @Test
    void withoutDatabaseTheAnswerIsToComeBackAndTheSameKeyWorksLater() {
        // Given
        UUID agency = Agencies.certified();
        Part postgres = KafkaAndPostgres.shared().part(PartName.POSTGRES);
        postgres.kill();

        // When
        Response answer;
        try {
            answer = file(agency);
        } finally {
            postgres.start().awaitReady();
        }

        // Then
        assertComeBack(answer);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> file(agency).then().statusCode(201));
        assertThat(database.count("SELECT count(*) FROM data_request WHERE agency_id = ?", agency))
                .isEqualTo(1);
    }

    private static Response file(UUID agency) {
        return Door.file(Tokens.officerOf(agency), "the-same-key", Requests.good(), Papers.order());
    }

    private static void assertComeBack(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:daylight:problem:temporarily-unavailable"));
    }
}

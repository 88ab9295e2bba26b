package dev.daylight.intake.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Papers;
import dev.daylight.intake.outside.Requests;
import dev.daylight.intake.outside.ReviewStandIn;
import dev.daylight.intake.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    @Inject
    Database database;

    @Inject
    DataSource source;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aRepeatGetsTheFirstAnswerAgainWhateverHappenedSince() {
        // Given
        UUID agency = Agencies.certified();
        String token = Tokens.officerOf(agency);
        Response first = Door.file(token, "key-1", Requests.good(), Papers.order());
        UUID id = UUID.fromString(first.path("id"));
        try (ReviewStandIn review = new ReviewStandIn(kafka)) {
            review.tells(new CaseOpened(id, agency, "DE", Instant.now()));
        }
        Awaitility.await().until(() -> "IN_REVIEW".equals(Door.read(token, id).path("status")));

        // When
        Response repeat = Door.file(token, "key-1", Requests.good(), Papers.order());

        // Then
        assertThat(repeat.statusCode()).isEqualTo(first.statusCode());
        assertThat(repeat.asString()).isEqualTo(first.asString());
        assertThat(repeat.header("Location")).isEqualTo(first.header("Location"));
        assertThat(repeat.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(requestsOf(agency)).isEqualTo(1);
    }

    @Test
    void aKeyStandsForOneRequestOnly() {
        // Given
        UUID agency = Agencies.certified();
        String token = Tokens.officerOf(agency);
        Door.file(token, "key-2", Requests.good(), Papers.order()).then().statusCode(201);

        // Then: another request, another paper, both are something else
        Door.file(token, "key-2", Requests.with(request -> request.put("offence", "Theft")), Papers.order())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:daylight:problem:idempotency-key-reused"));
        Door.file(token, "key-2", Requests.good(), Papers.pages(2))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:daylight:problem:idempotency-key-reused"));
        assertThat(requestsOf(agency)).isEqualTo(1);
    }

    @Test
    void theSameKeyOfAnotherAgencyIsAnotherKey() {
        Door.file(Tokens.officerOf(Agencies.certified()), "key-3", Requests.good(), Papers.order())
                .then()
                .statusCode(201);

        Door.file(
                        Tokens.officerOf(Agencies.certified()),
                        "key-3",
                        Requests.with(request -> request.put("offence", "Theft")),
                        Papers.order())
                .then()
                .statusCode(201);
    }

    @Test
    void fiftyTimesAtOnceIsOneCaseAndAllGetItsAnswer() throws Exception {
        // Given
        UUID agency = Agencies.certified();
        String token = Tokens.officerOf(agency);
        int callers = 50;
        CyclicBarrier together = new CyclicBarrier(callers);
        Callable<String> call = () -> {
            together.await();
            Response response = Door.file(token, "key-4", Requests.good(), Papers.order());
            while (response.statusCode() == 503) {
                // More callers than connections: who is told to come back comes back.
                response = Door.file(token, "key-4", Requests.good(), Papers.order());
            }
            return response.statusCode() + response.asString();
        };

        // When
        List<String> answers;
        try (var threads = Executors.newFixedThreadPool(callers)) {
            answers = threads
                    .invokeAll(Stream.generate(() -> call).limit(callers).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // Then
        assertThat(answers).hasSize(callers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).startsWith("201");
        assertThat(requestsOf(agency)).isEqualTo(1);
        assertThat(database.count(
                        "SELECT count(*) FROM outbox WHERE event_type = 'DataRequestFiled.v1'" + " AND payload LIKE ?",
                        "%" + agency + "%"))
                .isEqualTo(1);
    }

    /// The first call waits for its key while the order that it names runs out, and the agency calls again.
    @Test
    void aRepeatThatComesTooLateIsToldWhatBecomesOfTheFirst() throws Exception {
        // Given
        UUID agency = Agencies.certified();
        String token = Tokens.officerOf(agency);
        Instant end = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.MILLIS);
        String request = Requests.with(it -> it.putObject("confidentialityOrder")
                .put("issuedBy", "Amtsgericht Musterstadt")
                .put("reason", "She would flee.")
                .put("endsAt", end.toString()));
        Response first;
        Response second;
        try (var calls = Executors.newFixedThreadPool(2);
                Connection holding = source.getConnection();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("LOCK TABLE filing_key IN EXCLUSIVE MODE");
            Future<Response> early = calls.submit(() -> Door.file(token, "key-5", request, Papers.order()));
            Awaitility.await().until(() -> waiting() == 1);
            Awaitility.await().until(() -> Instant.now().isAfter(end));

            // When
            Future<Response> late = calls.submit(() -> Door.file(token, "key-5", request, Papers.order()));
            Awaitility.await().until(() -> waiting() == 2);
            holding.rollback();
            first = early.get();
            second = late.get();
        }

        // Then
        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(requestsOf(agency)).isEqualTo(1);
    }

    @Test
    void whatCameTooLateIsNotRecordedByAnEarlierCallEither() {
        UUID agency = Agencies.certified();
        String token = Tokens.officerOf(agency);
        String late = Requests.with(it -> it.putObject("confidentialityOrder")
                .put("issuedBy", "Amtsgericht Musterstadt")
                .put("reason", "She would flee.")
                .put("endsAt", "2026-01-01T00:00:00Z"));

        for (int time = 0; time < 2; time++) {
            Door.file(token, "key-6", late, Papers.order())
                    .then()
                    .statusCode(422)
                    .body("violations.code", contains("ALREADY_OVER"));
        }

        Door.file(token, "key-6", Requests.good(), Papers.order())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:daylight:problem:idempotency-key-reused"));
        assertThat(requestsOf(agency)).isZero();
    }

    private long waiting() {
        return database.count("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'filing_key'::regclass");
    }

    @Test
    void noKeyIsKeptInReadableForm() {
        UUID agency = Agencies.certified();

        Door.file(Tokens.officerOf(agency), "case-of-Kim-Doe", Requests.good(), Papers.order());

        assertThat(database.count("SELECT count(*) FROM filing_key AS entry WHERE entry::text LIKE '%Kim-Doe%'"))
                .isZero();
    }

    private long requestsOf(UUID agency) {
        return database.count("SELECT count(*) FROM data_request WHERE agency_id = ?", agency);
    }
}

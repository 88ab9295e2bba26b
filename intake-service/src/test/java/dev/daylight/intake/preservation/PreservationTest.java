package dev.daylight.intake.preservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.casefile.CaseEvent.CaseDenied;
import dev.daylight.contracts.casefile.CaseEvent.CaseGranted;
import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.contracts.casefile.CaseEvent.CaseWithdrawn;
import dev.daylight.contracts.casefile.CaseEvent.NoDataFound;
import dev.daylight.contracts.casefile.CaseEvent.PreservationEnded;
import dev.daylight.contracts.casefile.CaseEvent.PreservationPlaced;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.casefile.PreservationEnd;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Requests;
import dev.daylight.intake.outside.ReviewStandIn;
import dev.daylight.intake.outside.Tokens;
import dev.daylight.rules.LegalRules;
import dev.daylight.rules.PreservationTerm;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreservationTest {

    private static final String PROOF = "00ff".repeat(16);

    @Inject
    Database database;

    @Inject
    LegalRules rules;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aPreservationIsKeptForTheTermOfItsLaw() {
        // Given
        UUID agency = american();
        PreservationTerm term = rules.jurisdictionOf("US").preservation();

        // When
        Response filed = Door.file(agency, Requests.americanPreservation());

        // Then
        filed.then().statusCode(201).body("status", equalTo("RECEIVED")).body("kind", equalTo("PRESERVATION"));
        Instant filedAt = Instant.parse(filed.path("filedAt"));
        assertThat(Instant.parse(filed.path("preservation.keepUntil"))).isEqualTo(term.endsAt(filedAt));
        assertThat(events(filed.path("id"))).containsExactly("PreservationFiled.v1", "DataRequestAdmitted.v1");
    }

    @Test
    void theTermIsExtendedOnceAndToldOnce() {
        // Given
        UUID agency = american();
        UUID id = preserved(agency);
        Instant filedAt = Instant.parse(Door.read(Tokens.officerOf(agency), id).path("filedAt"));

        // When
        Response extended = extend(agency, id);

        // Then
        extended.then().statusCode(201).body("kind", equalTo("EXTENSION"));
        assertThat(Instant.parse(extended.path("keepUntil")))
                .isEqualTo(rules.jurisdictionOf("US").preservation().endsAtLatest(filedAt));
        Door.read(Tokens.officerOf(agency), id)
                .then()
                .body("preservation.keepUntil", equalTo(extended.path("keepUntil")))
                .body("preservation.extendableUntil", nullValue())
                .body("timeline.what", hasItem("PRESERVATION_EXTENDED"));
        extend(agency, id).then().statusCode(409).body("type", equalTo("urn:daylight:problem:extension-not-possible"));
        assertThat(events(id.toString()))
                .filteredOn("PreservationExtended.v1"::equals)
                .hasSize(1);
    }

    @Test
    void whatIsOverIsNotExtended() {
        UUID agency = american();
        UUID id = preserved(agency);
        database.refuses("UPDATE data_request SET keep_until = now() WHERE id = '" + id + "'");

        extend(agency, id).then().statusCode(409);
        UUID production = Door.filed(agency);
        extend(agency, production).then().statusCode(409);
    }

    @Test
    void aProductionRequestTakesItOverOnce() {
        // Given
        UUID agency = american();
        UUID preservation = preserved(agency);

        // When
        String production = Door.file(agency, takingOver(preservation))
                .then()
                .statusCode(201)
                .body("status", equalTo("RECEIVED"))
                .extract()
                .path("id");

        // Then
        Door.read(Tokens.officerOf(agency), preservation)
                .then()
                .body("preservation.supersededBy", equalTo(production))
                .body("timeline.what", hasItem("PRESERVATION_TAKEN_OVER"));
        assertThat(events(preservation.toString())).contains("PreservationSuperseded.v1");
        long before = database.count("SELECT count(*) FROM data_request WHERE agency_id = ?", agency);
        Door.file(agency, takingOver(preservation))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/preservationId"));
        assertThat(database.count("SELECT count(*) FROM data_request WHERE agency_id = ?", agency))
                .isEqualTo(before);
    }

    @Test
    void somebodyElsesPreservationAndNoOnesAreTheSame() {
        UUID foreign = preserved(american());
        UUID agency = american();

        String theirs = Door.file(agency, takingOver(foreign))
                .then()
                .statusCode(422)
                .extract()
                .asString();
        String noOnes = Door.file(agency, takingOver(UUID.randomUUID()))
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThat(theirs).isEqualTo(noOnes);
        assertThat(events(foreign.toString())).doesNotContain("PreservationSuperseded.v1");
    }

    @Test
    void whatWasPreservedOfOtherAccountsIsNotTakenOver() {
        UUID agency = american();
        UUID preservation = preserved(agency);
        long before = database.count("SELECT count(*) FROM data_request WHERE agency_id = ?", agency);

        Door.file(agency, Requests.with(request -> {
                    Requests.named(request, "US_SEARCH_WARRANT", "JUDGE");
                    request.put("preservationId", preservation.toString());
                    request.putArray("accounts")
                            .addObject()
                            .put("type", "ACCOUNT_ID")
                            .put("value", "acc-of-another");
                }))
                .then()
                .statusCode(422)
                .body("violations.code", contains("OTHER_ACCOUNTS_PRESERVED"));

        Door.read(Tokens.officerOf(agency), preservation).then().body("preservation.supersededBy", nullValue());
        assertThat(database.count("SELECT count(*) FROM data_request WHERE agency_id = ?", agency))
                .isEqualTo(before);
    }

    @Test
    void aRequestThatIsRefusedTakesNothingOver() {
        UUID agency = american();
        UUID preservation = preserved(agency);

        Door.file(agency, Requests.with(request -> {
                    Requests.named(request, "US_SEARCH_WARRANT", "JUDGE");
                    request.put("preservationId", preservation.toString()).put("proceeding", "CIVIL");
                }))
                .then()
                .statusCode(201)
                .body("status", equalTo("REFUSED"));

        Door.read(Tokens.officerOf(agency), preservation).then().body("preservation.supersededBy", nullValue());
    }

    @Test
    void aRequestThatCameToNothingGivesThePreservationBack() {
        UUID agency = american();
        UUID preservation = preserved(agency);
        try (ReviewStandIn review = new ReviewStandIn(kafka)) {
            for (boolean denied : List.of(true, false)) {
                // Given
                UUID production = takenOver(agency, preservation);
                review.tells(new CaseOpened(production, agency, "US", Instant.now()));

                // When
                review.tells(
                        denied
                                ? new CaseDenied(production, List.of(RefusalReason.OVERBROAD), "rules", Instant.now())
                                : new CaseWithdrawn(production, Instant.now()));

                // Then
                await(agency, production, denied ? "DENIED" : "WITHDRAWN");
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> Door.read(Tokens.officerOf(agency), preservation)
                                .then()
                                .body("preservation.supersededBy", nullValue())
                                .body("timeline.what", hasItem("PRESERVATION_RUNS_ON")));
            }
            extend(agency, preservation).then().statusCode(201);

            // What was answered keeps it.
            UUID answered = takenOver(agency, preservation);
            review.tells(new CaseOpened(answered, agency, "US", Instant.now()));
            review.tells(new CaseGranted(
                    answered, GrantOutcome.GRANTED, Set.of(DataCategory.SUBSCRIBER), 1, "rules", Instant.now()));
            review.tells(new NoDataFound(answered, Instant.now()));
            await(agency, answered, "NO_DATA");
            Door.read(Tokens.officerOf(agency), preservation)
                    .then()
                    .body("preservation.supersededBy", equalTo(answered.toString()));
            assertThat(database.refuses(
                            "UPDATE data_request SET superseded_by = NULL WHERE id = '" + preservation + "'"))
                    .contains("has not come to nothing");
        }
    }

    @Test
    void itIsPreservedWhenReviewSaysSoAndExpiresWithProof() {
        // Given
        UUID agency = american();
        UUID id = preserved(agency);
        String keepUntil = Door.read(Tokens.officerOf(agency), id).path("preservation.keepUntil");

        // When
        try (ReviewStandIn review = new ReviewStandIn(kafka)) {
            review.tells(new PreservationPlaced(id, Instant.now(), 1, Instant.now()));
            await(agency, id, "PRESERVED");
            Door.read(Tokens.officerOf(agency), id).then().body("preservation.keepUntil", equalTo(keepUntil));
            review.tells(new PreservationEnded(id, PreservationEnd.EXPIRED, PROOF, Instant.now()));
        }

        // Then
        await(agency, id, "EXPIRED");
        Door.read(Tokens.officerOf(agency), id)
                .then()
                .body("preservation.preservedAt", notNullValue())
                .body("preservation.end", equalTo("EXPIRED"))
                .body("preservation.proofSha256", equalTo(PROOF));
        extend(agency, id).then().statusCode(409);
    }

    private static void await(UUID agency, UUID id, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> Door.read(Tokens.officerOf(agency), id).then().body("status", equalTo(status)));
    }

    private static UUID takenOver(UUID agency, UUID preservation) {
        return UUID.fromString(Door.file(agency, takingOver(preservation))
                .then()
                .statusCode(201)
                .body("status", equalTo("RECEIVED"))
                .extract()
                .path("id"));
    }

    private static String takingOver(UUID preservation) {
        return Requests.with(request -> {
            Requests.named(request, "US_SEARCH_WARRANT", "JUDGE");
            request.put("preservationId", preservation.toString());
        });
    }

    private static UUID american() {
        Map<String, Object> entry = new HashMap<>(Agencies.entry());
        entry.put("country", "US");
        return Agencies.certified(UUID.randomUUID(), entry);
    }

    private static UUID preserved(UUID agency) {
        return UUID.fromString(Door.file(agency, Requests.americanPreservation())
                .then()
                .statusCode(201)
                .body("status", equalTo("RECEIVED"))
                .extract()
                .path("id"));
    }

    private static Response extend(UUID agency, UUID id) {
        return Door.followUp(
                agency, id, "extension", UUID.randomUUID().toString(), Door.version(agency, id), null, null, null);
    }

    private List<String> events(String id) {
        return database.texts("SELECT event_type FROM outbox WHERE record_key = ? ORDER BY id", UUID.fromString(id));
    }
}

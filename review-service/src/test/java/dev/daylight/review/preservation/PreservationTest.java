package dev.daylight.review.preservation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.daylight.contracts.casefile.PreservationEnd;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestRefused;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestWithdrawn;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyUnfounded;
import dev.daylight.contracts.datarequest.DataRequestEvent.PreservationExtended;
import dev.daylight.contracts.datarequest.DataRequestEvent.PreservationSuperseded;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Filings;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.TheProvider;
import dev.daylight.review.outside.TheProvider.Item;
import dev.daylight.review.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is kept, for how long, and that it is let go once.
@QuarkusTest
class PreservationTest {

    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Inject
    Cases cases;

    @Inject
    Filings filings;

    @Inject
    Preservations preservations;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @AfterEach
    void theProviderIsWell() {
        TheProvider.answersWith(200);
    }

    @Test
    void theProviderIsAskedUntilItKeepsTheDataAndNothingCanBeDisclosedOfThem() {
        TheProvider.answersWith(503);
        UUID id = preserved("kept@example.org", LATER);
        await().atMost(SOON)
                .until(() ->
                        preservations.of(id).filter(kept -> kept.attempts() > 1).isPresent());
        assertThat(records.events(id)).isEmpty();

        TheProvider.answersWith(200);

        await().atMost(SOON).until(() -> records.events(id).contains("PreservationPlaced.v1"));
        assertThat(TheProvider.keepsUntil(id)).isEqualTo(LATER.toString());
        assertThat(cases.find(id)).isEmpty();
        given().auth().oauth2(Tokens.rita()).get("/v1/cases/{id}", id).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/preservations/{id}", id)
                .then()
                .statusCode(200);
        assertThatThrownBy(() -> records.byHand(
                        "INSERT INTO casefile (id, asked_categories, accounts_named, opened_at) "
                                + "VALUES (?, ARRAY['SUBSCRIBER'], 1, now())",
                        id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("begins open");
    }

    @Test
    void aTermThatIsOverEndsOnceAndOnlyWhenEverythingThatIntakeSaidBeforeWasRead() {
        UUID id = preserved("term@example.org", Instant.now().plusSeconds(1));
        await().atMost(SOON).until(() -> records.events(id).contains("PreservationPlaced.v1"));
        await().atMost(SOON)
                .until(() -> preservations
                        .of(id)
                        .orElseThrow()
                        .keepUntil()
                        .isBefore(Instant.now().minusSeconds(1)));
        assertThat(TheProvider.letGo(id)).isZero();
        assertThat(preservations.of(id).orElseThrow().releaseReason()).isNull();

        intake.everythingIsOutUntil(Instant.now(), kafka);

        await().atMost(SOON).until(() -> records.events(id).contains("PreservationEnded.v1"));
        assertThat(records.event(id, "PreservationEnded.v1")).contains("EXPIRED");
        // A worker that died after the provider had let go, and another one that does it all again.
        preservations.letGo(id, PreservationEnd.EXPIRED, "00".repeat(32));
        assertThat(records.events(id)).containsExactly("PreservationPlaced.v1", "PreservationEnded.v1");
    }

    @Test
    void anExtensionMovesTheTermAlsoAtTheProvider() {
        UUID id = preserved("longer@example.org", Instant.now().plusSeconds(3));
        await().atMost(SOON).until(() -> records.events(id).contains("PreservationPlaced.v1"));

        intake.tells(id, new PreservationExtended(id, LATER, Instant.now()));

        await().atMost(SOON).until(() -> LATER.toString().equals(TheProvider.keepsUntil(id)));
        assertThatThrownBy(() -> records.byHand(
                        "UPDATE preservation SET keep_until = keep_until - interval '1 day' WHERE request_id = ?", id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("longer only");
        assertThat(records.events(id)).containsExactly("PreservationPlaced.v1");
    }

    @Test
    void whatARequestAsksForIsKeptBeyondItsTermUntilThatRequestHasEnded() {
        TheProvider.knows("asked@example.org", "acc_asked");
        UUID agency = intake.certifiedAgency(KEYS);
        UUID id = preserved(
                AskedFor.subscriber(agency, "asked@example.org"), Instant.now().plusSeconds(2));
        await().atMost(SOON).until(() -> records.events(id).contains("PreservationPlaced.v1"));
        UUID production = intake.admitted(AskedFor.subscriber(agency, "asked@example.org"));
        intake.tells(id, new PreservationSuperseded(id, production, Instant.now()));
        await().atMost(SOON)
                .until(() -> preservations
                        .of(id)
                        .orElseThrow()
                        .keepUntil()
                        .isBefore(Instant.now().minusSeconds(1)));
        intake.everythingIsOutUntil(Instant.now(), kafka);
        await().during(Duration.ofSeconds(1)).until(() -> TheProvider.letGo(id) == 0);

        new Desk(Tokens.rita(), production)
                .allChecksPassed()
                .recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\"}}")
                .then()
                .statusCode(200);

        await().atMost(SOON).until(() -> records.events(id).contains("PreservationEnded.v1"));
        assertThat(records.event(id, "PreservationEnded.v1")).contains("PRODUCED");
    }

    @Test
    void aWithdrawnPreservationIsLetGoAtOnce() {
        UUID id = preserved("back@example.org", LATER);
        await().atMost(SOON).until(() -> records.events(id).contains("PreservationPlaced.v1"));

        intake.tells(id, new DataRequestWithdrawn(id, Instant.now()));

        await().atMost(SOON).until(() -> records.events(id).contains("PreservationEnded.v1"));
        assertThat(records.event(id, "PreservationEnded.v1")).contains("WITHDRAWN");
    }

    @Test
    void whereThereIsNobodyNothingIsKeptAndTheAgencyLearnsIt() {
        UUID id = UUID.randomUUID();
        AskedFor asked = AskedFor.subscriber(UUID.randomUUID(), "nobody-to-keep@example.org");
        intake.tells(id, intake.preservation(id, asked, LATER), Intake.admission(id));

        await().atMost(SOON).until(() -> records.events(id).contains("NoDataFound.v1"));
        assertThat(records.events(id)).containsExactly("NoDataFound.v1");
    }

    @Test
    void anEmergencyIsKeptAtOnceAndStaysShutUntilItsPaperIsAdmitted() {
        AskedFor asked = emergencyFor("danger@example.org");
        UUID id = emergency(asked);
        await().atMost(SOON).until(() -> records.events(id).contains("PreservationPlaced.v1"));
        Desk rita = new Desk(Tokens.rita(), id);
        assertThat(rita.state()).isEqualTo("EMERGENCY_PRESERVED");
        rita.take().then().statusCode(409);
        rita.grant("[\"SUBSCRIBER\"]", "[0]").then().statusCode(409);
        assertThatThrownBy(() ->
                        records.byHand("UPDATE casefile SET state = 'OPEN', version = version + 1 WHERE id = ?", id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("before its paper was admitted");
        given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/cases/{id}/documents/{document}", id, id)
                .then()
                .statusCode(200);

        intake.tells(id, intake.paper(id, asked.underOrder(UUID.randomUUID())), Intake.admission(id));

        await().atMost(SOON).until(() -> rita.state().equals("OPEN"));
        assertThat(records.events(id)).contains("CaseOpened.v1", "ConfidentialityOrderRecorded.v1");
        rita.allChecksPassed().grant("[\"SUBSCRIBER\"]", "[0]").then().statusCode(200);
        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
        await().atMost(SOON).until(() -> records.events(id).contains("PreservationEnded.v1"));
        assertThat(records.event(id, "PreservationEnded.v1")).contains("PRODUCED");
        assertThat(records.events(id)).containsOnlyOnce("CaseOpened.v1", "PreservationPlaced.v1");
    }

    @Test
    void anEmergencyWithoutAPaperOrWithOneThatIsNotAdmittedIsLetGo() {
        UUID without = emergency(emergencyFor("without@example.org"));
        AskedFor asked = emergencyFor("refused-paper@example.org");
        UUID refused = emergency(asked);

        intake.tells(without, new EmergencyUnfounded(without, Instant.now()));
        intake.tells(
                refused,
                intake.paper(refused, asked),
                new DataRequestRefused(
                        refused, List.of(RefusalReason.INSTRUMENT_INSUFFICIENT), "rules", Instant.now()));

        for (UUID id : List.of(without, refused)) {
            await().atMost(SOON).until(() -> new Desk(Tokens.rita(), id).state().equals("UNFOUNDED"));
            await().atMost(SOON).until(() -> records.events(id).contains("PreservationEnded.v1"));
            assertThat(records.event(id, "PreservationEnded.v1")).contains("UNFOUNDED");
            assertThat(records.events(id)).doesNotContain("CaseOpened.v1");
        }
    }

    @Test
    void aProviderThatSaysYesTwiceIsToldOfOnce() {
        UUID id = preserved("twice-kept@example.org", LATER);
        await().atMost(SOON).until(() -> records.events(id).contains("PreservationPlaced.v1"));

        preservations.placed(filings.get(id), LATER, 1);

        assertThat(records.events(id)).containsExactly("PreservationPlaced.v1");
    }

    private UUID preserved(String identifier, Instant keepUntil) {
        TheProvider.knows(identifier, "acc_" + identifier);
        return preserved(AskedFor.subscriber(UUID.randomUUID(), identifier), keepUntil);
    }

    private UUID preserved(AskedFor asked, Instant keepUntil) {
        UUID id = UUID.randomUUID();
        intake.tells(id, intake.preservation(id, asked, keepUntil), Intake.admission(id));
        await().atMost(SOON).until(() -> preservations.of(id).isPresent());
        return id;
    }

    private AskedFor emergencyFor(String identifier) {
        TheProvider.knows(
                identifier,
                "acc_" + identifier,
                new Item("acc_" + identifier, "SUBSCRIBER", AskedFor.FROM.plusSeconds(60), "x"));
        return AskedFor.subscriber(intake.certifiedAgency(KEYS), identifier);
    }

    private UUID emergency(AskedFor asked) {
        UUID id = UUID.randomUUID();
        intake.tells(id, intake.emergency(id, asked), Intake.admission(id));
        await().atMost(SOON).until(() -> cases.find(id).isPresent());
        return id;
    }
}

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
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
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

    @Inject
    DataSource dataSource;

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
    void whatARequestAsksForIsKeptBeyondItsTermUntilThatRequestIsAnswered() {
        UUID agency = intake.certifiedAgency(KEYS);
        UUID id = kept(agency, "asked@example.org", Instant.now().plusSeconds(2));
        UUID production = asksFor(id, agency, "asked@example.org");
        await().atMost(SOON)
                .until(() -> preservations
                        .of(id)
                        .orElseThrow()
                        .keepUntil()
                        .isBefore(Instant.now().minusSeconds(1)));
        intake.everythingIsOutUntil(Instant.now(), kafka);
        await().during(Duration.ofSeconds(1)).until(() -> TheProvider.letGo(id) == 0);

        grantSubscriber(production);

        await().atMost(SOON).until(() -> records.events(id).contains("PreservationEnded.v1"));
        assertThat(records.event(id, "PreservationEnded.v1")).contains("PRODUCED");
        assertThat(TheProvider.letGo(id)).isEqualTo(1);
    }

    @Test
    void aRequestThatCameToNothingLeavesTheTermAsItIsAndAnotherOneMayAsk() {
        UUID agency = intake.certifiedAgency(KEYS);
        UUID id = kept(agency, "again@example.org", LATER);
        UUID refused = UUID.randomUUID();
        intake.tells(
                refused,
                intake.filed(refused, AskedFor.subscriber(agency, "again@example.org")),
                new DataRequestRefused(
                        refused, List.of(RefusalReason.INSTRUMENT_INSUFFICIENT), "rules", Instant.now()));
        intake.tells(id, new PreservationSuperseded(id, refused, Instant.now()));
        UUID denied = asksFor(id, agency, "again@example.org");
        deny(denied);
        UUID withdrawn = asksFor(id, agency, "again@example.org");
        intake.tells(withdrawn, new DataRequestWithdrawn(withdrawn, Instant.now()));
        await().atMost(SOON)
                .until(() -> new Desk(Tokens.rita(), withdrawn).state().equals("WITHDRAWN"));
        intake.everythingIsOutUntil(Instant.now(), kafka);

        await().during(Duration.ofSeconds(2)).until(() -> TheProvider.letGo(id) == 0);
        assertThat(preservations.of(id).orElseThrow().releaseReason()).isNull();
        Instant longer = LATER.plusSeconds(86_400);
        intake.tells(id, new PreservationExtended(id, longer, Instant.now()));
        await().atMost(SOON).until(() -> longer.toString().equals(TheProvider.keepsUntil(id)));

        grantSubscriber(asksFor(id, agency, "again@example.org"));

        await().atMost(SOON).until(() -> records.events(id).contains("PreservationEnded.v1"));
        assertThat(records.event(id, "PreservationEnded.v1")).contains("PRODUCED");
    }

    @Test
    void whatADeniedRequestAskedForIsLetGoWhenItsOwnTermIsOver() {
        UUID agency = intake.certifiedAgency(KEYS);
        UUID id = kept(agency, "own-term@example.org", Instant.now().plusSeconds(2));
        deny(asksFor(id, agency, "own-term@example.org"));
        await().atMost(SOON)
                .until(() -> preservations
                        .of(id)
                        .orElseThrow()
                        .keepUntil()
                        .isBefore(Instant.now().minusSeconds(1)));

        intake.everythingIsOutUntil(Instant.now(), kafka);

        await().atMost(SOON).until(() -> records.events(id).contains("PreservationEnded.v1"));
        assertThat(records.event(id, "PreservationEnded.v1")).contains("EXPIRED");
    }

    /// Whatever becomes of up to three requests that ask for the data, held against a slow and simple-minded reference.
    @Test
    void overAllHistoriesOnlyAnAnswerEndsAPreservationEarly() throws SQLException {
        Random random = new Random(20_261_123);
        UUID agency = UUID.randomUUID();
        for (int history = 0; history < 60; history++) {
            boolean over = random.nextInt(4) == 0;
            boolean withdrawn = random.nextInt(6) == 0;
            List<Fate> fates = random.ints(random.nextInt(4), 0, Fate.values().length)
                    .mapToObj(index -> Fate.values()[index])
                    .toList();

            assertThat(fateOf(agency, over, withdrawn, fates))
                    .as("over=%s withdrawn=%s %s", over, withdrawn, fates)
                    .isEqualTo(reference(over, withdrawn, fates));
        }
    }

    private enum Fate {
        NOT_HEARD_OF,
        AWAITED,
        REFUSED,
        UNDER_WAY,
        DENIED,
        WITHDRAWN,
        DISCLOSED,
        NO_DATA
    }

    private static String reference(boolean over, boolean withdrawn, List<Fate> fates) {
        boolean goesOn = false;
        boolean answered = false;
        for (Fate fate : fates) {
            switch (fate) {
                case NOT_HEARD_OF, AWAITED, UNDER_WAY -> goesOn = true;
                case DISCLOSED, NO_DATA -> answered = true;
                case REFUSED, DENIED, WITHDRAWN -> {}
            }
        }
        if (goesOn) {
            return "KEPT";
        }
        return withdrawn ? "WITHDRAWN" : answered ? "PRODUCED" : over ? "EXPIRED" : "KEPT";
    }

    /// The rows as they stand after such a history, in a transaction that is taken back before any worker sees them.
    private String fateOf(UUID agency, boolean over, boolean withdrawn, List<Fate> fates) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                UUID kept = UUID.randomUUID();
                statement.execute("ALTER TABLE casefile DISABLE TRIGGER USER");
                file(statement, agency, kept, "PRESERVATION", "ADMITTED");
                statement.execute("INSERT INTO preservation (request_id, keep_until, withdrawn_at) VALUES ('" + kept
                        + "', now() + interval '" + (over ? -1 : 1) + " day', " + (withdrawn ? "now()" : "NULL") + ")");
                for (Fate fate : fates) {
                    UUID production = UUID.randomUUID();
                    statement.execute("INSERT INTO takeover VALUES ('" + kept + "', '" + production + "')");
                    switch (fate) {
                        case NOT_HEARD_OF -> {}
                        case AWAITED -> file(statement, agency, production, "PRODUCTION", "AWAITED");
                        case REFUSED -> file(statement, agency, production, "PRODUCTION", "REFUSED");
                        case UNDER_WAY -> openCase(statement, agency, production, "OPEN", "");
                        case WITHDRAWN -> openCase(statement, agency, production, "WITHDRAWN", "ended_at = now()");
                        case DENIED ->
                            openCase(
                                    statement,
                                    agency,
                                    production,
                                    "DENIED",
                                    REVIEWED + ", recommendation = 'DENY', reason_code = 'OVERBROAD'");
                        case DISCLOSED, NO_DATA ->
                            openCase(
                                    statement,
                                    agency,
                                    production,
                                    fate.name(),
                                    REVIEWED + ", recommendation = 'GRANT', granted_categories = asked_categories, "
                                            + "granted_accounts = '{0}', granted_from = now() - interval '1 day', "
                                            + "granted_to = now(), grant_outcome = 'GRANTED'");
                    }
                }
                try (var found = statement.executeQuery(
                        "SELECT coalesce(reason, 'KEPT') FROM preservation_fate WHERE request_id = '" + kept + "'")) {
                    assertThat(found.next()).isTrue();
                    return found.getString(1);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private static final String REVIEWED =
            "ended_at = now(), reviewer = 'r', reviewer_name = 'r', assigned_at = now(), "
                    + "recommended_by = 'r', recommended_by_name = 'r', recommended_at = now(), rules_version = 'x'";

    private static void file(Statement statement, UUID agency, UUID id, String kind, String admission)
            throws SQLException {
        boolean kept = kind.equals("PRESERVATION");
        statement.execute("INSERT INTO filed_request (id, agency_id, country, kind, instrument_class, categories, "
                + "accounts_named, particulars_bucket, particulars_key, particulars_sha256, particulars_bytes, "
                + "instrument_bucket, instrument_key, instrument_sha256, instrument_bytes, keep_until, admission, "
                + "filed_at) VALUES ('" + id + "', '" + agency + "', 'DE', '" + kind + "', "
                + (kept ? "NULL" : "'SUMMONS'") + ", '{SUBSCRIBER}', 1, 'b', '" + id + "', '" + "0".repeat(64)
                + "', 1, 'b', '" + id + "i', '" + "0".repeat(64) + "', 1, " + (kept ? "now()" : "NULL") + ", '"
                + admission + "', now())");
    }

    private static void openCase(Statement statement, UUID agency, UUID id, String state, String rest)
            throws SQLException {
        file(statement, agency, id, "PRODUCTION", "ADMITTED");
        statement.execute("INSERT INTO casefile (id, asked_categories, accounts_named, opened_at) VALUES ('" + id
                + "', '{SUBSCRIBER}', 1, now())");
        if (!rest.isEmpty()) {
            statement.execute("UPDATE casefile SET state = '" + state + "', " + rest + " WHERE id = '" + id + "'");
        }
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
    void whetherThereIsSomebodyIsNotToldByKeeping() {
        UUID id = UUID.randomUUID();
        AskedFor asked = AskedFor.subscriber(UUID.randomUUID(), "nobody-to-keep@example.org");
        intake.tells(id, intake.preservation(id, asked, LATER), Intake.admission(id));

        await().atMost(SOON).until(() -> records.events(id).contains("PreservationPlaced.v1"));
        assertThat(records.events(id)).containsExactly("PreservationPlaced.v1");
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

    private UUID kept(UUID agency, String identifier, Instant keepUntil) {
        String account = "acc_" + identifier;
        TheProvider.knows(identifier, account, new Item(account, "SUBSCRIBER", AskedFor.FROM.plusSeconds(60), "x"));
        UUID id = preserved(AskedFor.subscriber(agency, identifier), keepUntil);
        await().atMost(SOON).until(() -> records.events(id).contains("PreservationPlaced.v1"));
        return id;
    }

    private UUID asksFor(UUID preservation, UUID agency, String identifier) {
        UUID production = UUID.randomUUID();
        AskedFor asked = AskedFor.subscriber(agency, identifier);
        intake.tells(production, intake.filed(production, asked), Intake.admission(production));
        intake.tells(preservation, new PreservationSuperseded(preservation, production, Instant.now()));
        await().atMost(SOON).until(() -> cases.find(production).isPresent());
        await().atMost(SOON)
                .until(() -> records.database()
                        .first(
                                "SELECT 1 AS one FROM takeover WHERE production_id = ?",
                                row -> row.number("one"),
                                production)
                        .isPresent());
        return production;
    }

    private static void deny(UUID production) {
        new Desk(Tokens.rita(), production)
                .allChecksPassed()
                .recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\"}}")
                .then()
                .statusCode(200);
    }

    private static void grantSubscriber(UUID production) {
        Desk rita = new Desk(Tokens.rita(), production).allChecksPassed();
        rita.grant("[\"SUBSCRIBER\"]", "[0]").then().statusCode(200);
        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
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

package dev.daylight.review.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAmended;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.review.casefile.CaseSealing;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Finding what is sealed.
@QuarkusTest
class SearchTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Inject
    CaseSealing sealing;

    @Test
    void aCaseIsFoundByItsAccountItsNotesAndWhatTheAgencyAnswers() {
        String account = "found-" + UUID.randomUUID() + "@search.example";
        UUID id = aCase(account);
        UUID other = aCase("somebody-else@search.example");
        Desk rita = new Desk(Tokens.rita(), id);
        rita.writing().body("{\"text\":\"Zwischenhalt im Hotel\"}").post("/v1/cases/{id}/notes", id);
        UUID amendment = UUID.randomUUID();
        intake.tells(
                id,
                new DataRequestAmended(
                        id,
                        amendment,
                        null,
                        null,
                        intake.sealed(SealContexts.amendmentText(amendment), "Nachtrag Xylophon"),
                        Instant.now()));

        await().atMost(SOON).until(() -> found(Tokens.rita(), "xylophon").contains(id));
        assertThat(found(Tokens.rita(), account.toUpperCase())).containsExactly(id);
        assertThat(found(Tokens.rita(), account.substring(0, account.indexOf('@'))))
                .containsExactly(id);
        assertThat(found(Tokens.rita(), "hotel zwischenhalt")).containsExactly(id);
        assertThat(found(Tokens.rita(), "Js1234/26")).contains(id, other);
        assertThat(found(Tokens.rita(), "hotel nowhere")).isEmpty();
        assertThat(search(Tokens.otto(), "hotel").statusCode()).isEqualTo(403);
        assertThat(search(Tokens.aria(), "hotel").statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyFindsACaseInWhichTheyDeclaredAConflict() {
        String account = "conflict-" + UUID.randomUUID();
        UUID id = aCase(account);
        await().atMost(SOON).until(() -> found(Tokens.rita(), account).contains(id));

        new Desk(Tokens.rita(), id)
                .writing()
                .post("/v1/cases/{id}/conflicts", id)
                .then()
                .statusCode(200);

        assertThat(found(Tokens.rita(), account)).isEmpty();
        assertThat(found(Tokens.ritasSecondAccount(), account)).isEmpty();
        assertThat(found(Tokens.of("nina", "reviewer"), account)).containsExactly(id);
    }

    @Test
    void noWordOfACaseOrOfASearchStandsInTheDatabase() {
        String word = "kanarienvogel" + UUID.randomUUID().toString().replace("-", "");
        UUID id = aCase(word);
        await().atMost(SOON).until(() -> found(Tokens.rita(), word).contains(id));

        for (String table : List.of("case_term", "search_work", "audit_entry", "outbox", "queue_entry")) {
            assertThat(records.database()
                            .all(
                                    "SELECT 1 AS n FROM " + table + " r WHERE r::text ILIKE '%" + word + "%'",
                                    row -> row.number("n")))
                    .as(table)
                    .isEmpty();
        }
        assertThat(records.database()
                        .all(
                                "SELECT actor FROM audit_entry WHERE action = 'CASES_SEARCHED' AND detail::text LIKE '%"
                                        + id + "%'",
                                row -> row.text("actor")))
                .contains("sub-rita");
    }

    @Test
    void aShreddedCaseIsFoundNoMoreAndHasNoWordsLeft() {
        String account = "shred-" + UUID.randomUUID();
        UUID id = aCase(account);
        await().atMost(SOON).until(() -> found(Tokens.rita(), account).contains(id));

        QuarkusTransaction.requiringNew().run(() -> sealing.shred(id));

        assertThat(found(Tokens.rita(), account)).isEmpty();
        assertThat(records.database()
                        .all("SELECT digest FROM case_term WHERE case_id = ?", row -> row.text("digest"), id))
                .isEmpty();
    }

    @Test
    void aSearchWithoutWordsIsRefused() {
        for (String body :
                List.of("{}", "{\"words\":\" \"}", "{\"words\":\"...\"}", "{\"words\":1}", "{\"word\":\"x\"}")) {
            Response answer = given().auth()
                    .oauth2(Tokens.rita())
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/cases/search");
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
        }
    }

    private UUID aCase(String account) {
        return intake.admitted(AskedFor.subscriber(UUID.randomUUID(), account));
    }

    private static List<UUID> found(String token, String words) {
        return search(token, words).then().statusCode(200).extract().jsonPath().getList("id", UUID.class);
    }

    private static Response search(String token, String words) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"words\":\"" + words + "\"}")
                .post("/v1/cases/search");
    }
}

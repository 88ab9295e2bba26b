package dev.daylight.review.opening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daylight.contracts.agency.AgencyEvent.AgencyReinstated;
import dev.daylight.contracts.agency.AgencyEvent.AgencyRevoked;
import dev.daylight.contracts.agency.AgencyEvent.AgencySuspended;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAmended;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestWithdrawn;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.review.identity.Agencies;
import dev.daylight.review.identity.Agency.Standing;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What agencies do after they filed a request, and what is done about agencies.
@QuarkusTest
class AfterFilingTest {

    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Inject
    Agencies agencies;

    @AfterEach
    void theProviderIsWell() {
        TheProvider.answersWith(200);
    }

    @Test
    void aCaseThatItsAgencyWithdrawsIsOverAlsoWhenItsDisclosureIsOwedAlready() {
        UUID open = subscriberCase("withdrawn-open@example.org", intake.certifiedAgency(KEYS));
        UUID owed = subscriberCase("withdrawn-owed@example.org", intake.certifiedAgency(KEYS));
        TheProvider.answersWith(503);
        Desk rita = new Desk(Tokens.rita(), owed);
        grant(rita);

        intake.tells(open, new DataRequestWithdrawn(open, Instant.now()));
        intake.tells(owed, new DataRequestWithdrawn(owed, Instant.now()));

        await().atMost(SOON).until(() -> new Desk(Tokens.rita(), open).state().equals("WITHDRAWN"));
        await().atMost(SOON).until(() -> rita.state().equals("WITHDRAWN"));
        TheProvider.answersWith(200);
        await().during(Duration.ofSeconds(1)).until(() -> rita.state().equals("WITHDRAWN"));
        assertThat(records.events(owed)).containsOnlyOnce("CaseWithdrawn.v1").doesNotContain("DisclosureMade.v1");
        new Desk(Tokens.rita(), open).take().then().statusCode(409);
        await().atMost(SOON)
                .until(() -> records.database()
                        .first(
                                "SELECT finished_at IS NOT NULL AS over FROM disclosure_job WHERE case_id = ?",
                                row -> row.text("over"),
                                owed)
                        .filter("t"::equals)
                        .isPresent());
    }

    @Test
    void whatWasDisclosedStaysDisclosedThoughItIsWithdrawnLater() {
        UUID id = subscriberCase("too-late@example.org", intake.certifiedAgency(KEYS));
        Desk rita = new Desk(Tokens.rita(), id);
        grant(rita);
        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));

        intake.tells(id, new DataRequestWithdrawn(id, Instant.now()));

        await().atMost(SOON)
                .until(() -> given().auth()
                        .oauth2(Tokens.otto())
                        .get("/v1/cases/{id}/audit", id)
                        .jsonPath()
                        .getList("action")
                        .contains("REQUEST_WITHDRAWN"));
        assertThat(rita.state()).isEqualTo("DISCLOSED");
        assertThat(records.events(id)).doesNotContain("CaseWithdrawn.v1");
    }

    @Test
    void aQuestionGoesSealedToTheAgencyAndItsAnswerIsListedWithTheCase() {
        UUID id = subscriberCase("asked-back@example.org", intake.certifiedAgency(KEYS));
        Desk rita = new Desk(Tokens.rita(), id);
        ask(rita, "Which account?").then().statusCode(409);
        rita.take().then().statusCode(200);
        ask(rita, " ").then().statusCode(400);
        ask(rita.as(Tokens.aria()), "Which account?").then().statusCode(403);
        ask(rita, "Which account?").then().statusCode(200);
        assertThat(records.event(id, "ClarificationAsked.v1")).doesNotContain("Which account");
        UUID question = UUID.fromString(rita.look().getString("correspondence.clarifications[0].id"));
        assertThat(text(id, question)).isEqualTo("Which account?");

        UUID amendment = UUID.randomUUID();
        intake.tells(
                id,
                new DataRequestAmended(
                        id,
                        amendment,
                        question,
                        intake.sealed(SealContexts.amendmentDocument(amendment), "%PDF more"),
                        intake.sealed(SealContexts.amendmentText(amendment), "The first one."),
                        Instant.now()));

        await().atMost(SOON).until(() -> rita.look().getString("correspondence.clarifications[0].answeredAt") != null);
        assertThat(text(id, amendment)).isEqualTo("The first one.");
        given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/cases/{id}/documents/{amendment}", id, amendment)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.otto())
                .get("/v1/cases/{id}/documents/{amendment}", id, amendment)
                .then()
                .statusCode(403);
        UUID foreign = subscriberCase("foreign@example.org", UUID.randomUUID());
        given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/cases/{id}/documents/{amendment}", foreign, amendment)
                .then()
                .statusCode(404);
    }

    @Test
    void nothingIsGrantedOrDisclosedToASuspendedAgencyUntilItIsReinstated() {
        UUID agency = intake.certifiedAgency(KEYS);
        UUID granted = subscriberCase("suspended@example.org", agency);
        UUID later = subscriberCase("suspended-too@example.org", agency);
        TheProvider.answersWith(503);
        Desk rita = new Desk(Tokens.rita(), granted);
        grant(rita);

        intake.tells(new AgencySuspended(agency, Instant.now()));
        standing(agency, Standing.SUSPENDED);
        TheProvider.answersWith(200);

        await().atMost(SOON).until(() -> "AGENCY_BARRED".equals(rita.look().getString("disclosure.waitingFor")));
        assertThat(rita.state()).isEqualTo("APPROVED");
        Desk second = new Desk(Tokens.rita(), later).allChecksPassed();
        second.grant("[\"SUBSCRIBER\"]", "[0]").then().statusCode(409);
        assertThat(second.look().getString("agency.standing")).isEqualTo("SUSPENDED");
        intake.certify(agency, KEYS, LocalDate.now().plusYears(2));
        assertThat(rita.state()).isEqualTo("APPROVED");

        intake.tells(new AgencyReinstated(agency, Instant.now()));
        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
    }

    @Test
    void anAgencyThatWasStruckOffStaysSo() {
        UUID agency = intake.certifiedAgency(KEYS);
        intake.tells(new AgencyRevoked(agency, Instant.now()));
        standing(agency, Standing.REVOKED);
        intake.tells(new AgencyReinstated(agency, Instant.now()));
        intake.certify(agency, KEYS, LocalDate.now().plusYears(3));
        await().atMost(SOON)
                .until(() -> agencies.find(agency)
                        .orElseThrow()
                        .isCertifiedOn(LocalDate.now().plusYears(2).plusDays(1)));

        assertThat(agencies.find(agency).orElseThrow().standing()).isEqualTo(Standing.REVOKED);
        Desk rita = new Desk(Tokens.rita(), subscriberCase("struck-off@example.org", agency)).allChecksPassed();
        rita.grant("[\"SUBSCRIBER\"]", "[0]").then().statusCode(409);
    }

    private void standing(UUID agency, Standing standing) {
        await().atMost(SOON).until(() -> agencies.find(agency).orElseThrow().standing() == standing);
    }

    private UUID subscriberCase(String identifier, UUID agency) {
        TheProvider.knows(
                identifier,
                "acc_" + identifier,
                new Item("acc_" + identifier, "SUBSCRIBER", AskedFor.FROM.plusSeconds(60), "x"));
        return intake.admitted(AskedFor.subscriber(agency, identifier));
    }

    private static void grant(Desk desk) {
        desk.allChecksPassed().grant("[\"SUBSCRIBER\"]", "[0]").then().statusCode(200);
    }

    private static io.restassured.response.Response ask(Desk desk, String question) {
        return desk.writing()
                .body("{\"question\":\"" + question + "\"}")
                .post("/v1/cases/{id}/clarifications", desk.caseId());
    }

    private static String text(UUID caseId, UUID id) {
        return given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/cases/{id}/texts/{text}", caseId, id)
                .then()
                .statusCode(200)
                .extract()
                .path("text");
    }
}

package dev.daylight.review.challenge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestWithdrawn;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.TheProvider;
import dev.daylight.review.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// While a court is asked nothing leaves, and what it says binds.
@QuarkusTest
class ChallengeTest {

    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final String SUBSCRIBER = "[\"SUBSCRIBER\"]";
    private static final String CHALLENGE = """
            {"ground":"THIRD_COUNTRY_CONFLICT","suspends":"EVERYTHING","court":"Oberlandesgericht Musterstadt",
             "sentence":"Carrying it out would break the law of the country in which the data lie."}""";

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Test
    void nothingIsDecidedOrLeavesWhileAChallengeIsPending() {
        Desk rita = inReview();
        file(rita).then().statusCode(200).body("state", equalTo("CHALLENGED"));

        problem(rita.grant(SUBSCRIBER, "[0]"), 409, "illegal-move");
        problem(rita.recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\"}}"), 409, "illegal-move");
        problem(rita.as(Tokens.aria()).decide("APPROVE"), 409, "illegal-move");
        problem(file(rita), 409, "illegal-move");
        for (String state : new String[] {"APPROVED", "DISCLOSED", "NO_DATA", "DENIED", "RECOMMENDED"}) {
            refusedByHand("does not go from CHALLENGED", "state = '" + state + "'", rita);
        }
        refusedByHand("a challenge is pending", "state = 'IN_REVIEW'", rita);
        assertThat(records.events(rita.caseId())).endsWith("ChallengeFiled.v1");
        assertThat(records.event(rita.caseId(), "ChallengeFiled.v1"))
                .contains("THIRD_COUNTRY_CONFLICT")
                .doesNotContain("Oberlandesgericht", "break the law");
    }

    @Test
    void itsWordsAreSealedAndReadByWhoDecides() {
        Desk rita = inReview();
        file(rita).then().statusCode(200);
        String id = rita.look().getString("challenges[0].id");

        given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/cases/{id}/texts/{text}", rita.caseId(), id)
                .then()
                .statusCode(200)
                .body("text", containsString("Oberlandesgericht"));
        assertThat(rita.look().getString("challenges[0].suspends")).isEqualTo("EVERYTHING");
        assertThat(records.database()
                        .all(
                                "SELECT row_to_json(c)::text AS line FROM challenge c WHERE case_id = ?",
                                row -> row.text("line"),
                                rita.caseId()))
                .singleElement()
                .asString()
                .doesNotContain("Oberlandesgericht", "break the law");
    }

    @Test
    void afterwardsTheCaseIsLookedAtFromTheBeginning() {
        Desk rita = inReview();
        file(rita).then().statusCode(200);
        end(rita, "REJECTED").then().statusCode(200).body("state", equalTo("IN_REVIEW"));

        assertThat(rita.look().getList("checks.outcome")).containsOnlyNulls();
        problem(rita.grant(SUBSCRIBER, "[0]"), 409, "checks-unanswered");
        rita.allChecksPassed().grant(SUBSCRIBER, "[0]").then().statusCode(200);
        assertThat(records.events(rita.caseId())).contains("ChallengeEnded.v1", "CaseGranted.v1");
    }

    @Test
    void whatWasSetAsideCarriesNoGrantAndWhatStandsForLessCarriesLess() {
        Desk aside = inReview();
        file(aside).then().statusCode(200);
        end(aside, "UPHELD").then().statusCode(200);
        problem(aside.allChecksPassed().grant(SUBSCRIBER, "[0]"), 409, "instrument-set-aside");
        refusedByHand("the instrument was set aside", GRANT.formatted("'PARTIALLY_GRANTED'"), aside);

        Desk less = inReview();
        file(less).then().statusCode(200);
        end(less, "UPHELD_IN_PART").then().statusCode(200);
        less.allChecksPassed();
        problem(less.grant(SUBSCRIBER, "[0,1]"), 409, "instrument-set-aside");
        refusedByHand("the instrument was set aside", GRANT.formatted("'GRANTED'"), less);
        less.grant(SUBSCRIBER, "[0]").then().statusCode(200);
    }

    private static final String GRANT =
            "state = 'APPROVED', recommendation = 'GRANT', recommended_by = 'x', recommended_by_name = 'x',"
                    + " recommended_at = now(), granted_categories = asked_categories, granted_accounts = '{0,1}',"
                    + " rules_version = (SELECT max(rules_version) FROM case_check WHERE case_id = casefile.id),"
                    + " granted_from = now(), granted_to = now() + interval '1 day', grant_outcome = %s";

    @Test
    void aChallengeEndsOnceAndStaysAsItWasFiled() {
        Desk rita = inReview();
        file(rita).then().statusCode(200);
        String id = rita.look().getString("challenges[0].id");
        problem(ended(rita, "00000000-0000-4000-8000-000000000000", "UPHELD"), 404, "unknown-challenge");
        ended(rita, id, "DROPPED").then().statusCode(200);

        problem(ended(rita, id, "UPHELD"), 409, "illegal-move");
        assertThatThrownBy(() ->
                        records.byHand("UPDATE challenge SET outcome = 'UPHELD' WHERE case_id = ?", rita.caseId()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("ends once");
    }

    @Test
    void aWithdrawalEndsTheChallengeWithTheCase() {
        Desk rita = inReview();
        file(rita).then().statusCode(200);
        intake.tells(rita.caseId(), new DataRequestWithdrawn(rita.caseId(), Instant.now()));

        await().atMost(Duration.ofSeconds(60)).until(() -> rita.state().equals("WITHDRAWN"));
        assertThat(rita.look().getString("challenges[0].outcome")).isEqualTo("DROPPED");
    }

    @Test
    void theAgencyIsToldThatAGrantWasTakenBack() {
        TheProvider.answersWith(503);
        try {
            Desk rita = inReview().allChecksPassed();
            rita.grant(SUBSCRIBER, "[0]").then().statusCode(200);
            rita.writing()
                    .body("{\"note\":\"Read it again.\"}")
                    .post("/v1/cases/{id}/recall", rita.caseId())
                    .then()
                    .statusCode(200);

            assertThat(records.events(rita.caseId())).endsWith("GrantRecalled.v1");
        } finally {
            TheProvider.answersWith(200);
        }
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "sub-rita"),
                @Claim(key = "preferred_username", value = "rita"),
                @Claim(key = "person", value = "staff-rita")
            })
    void thePageFilesAndEndsAChallenge() {
        Desk rita = inReview();
        String page = page(rita, "en");
        assertThat(page).contains("Challenge the instrument", "Only for less", "Regulation (EU) 2016/679");
        assertThat(page(rita, "zh")).contains("对文书提出异议", "仅限较小范围");

        file(rita).then().statusCode(200);
        assertThat(page(rita, "en")).contains("Pending. Nothing can leave.").doesNotContain("Recommend the grant");
        assertThat(page(rita, "zh")).contains("审理中，不会提供任何数据。");
    }

    private static String page(Desk desk, String language) {
        return given().queryParam("lang", language)
                .get("/console/cases/{id}", desk.caseId())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private Desk inReview() {
        Desk rita = new Desk(
                Tokens.rita(),
                intake.admitted(AskedFor.subscriber(
                        intake.certifiedAgency(KEYS), "challenged1@example.org", "challenged2@example.org")));
        rita.take().then().statusCode(200);
        return rita;
    }

    private static Response file(Desk desk) {
        return desk.writing().body(CHALLENGE).post("/v1/cases/{id}/challenges", desk.caseId());
    }

    private static Response end(Desk desk, String outcome) {
        return ended(desk, desk.look().getString("challenges[0].id"), outcome);
    }

    private static Response ended(Desk desk, String id, String outcome) {
        return desk.writing()
                .body("{\"outcome\":\"" + outcome + "\",\"sentence\":\"As the court said.\"}")
                .post("/v1/cases/{id}/challenges/{challenge}/outcome", desk.caseId(), id);
    }

    private void refusedByHand(String why, String change, Desk desk) {
        assertThatThrownBy(() -> records.byHand(
                        "UPDATE casefile SET version = version + 1, " + change + " WHERE id = ?", desk.caseId()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private static void problem(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("urn:daylight:problem:" + slug));
    }
}

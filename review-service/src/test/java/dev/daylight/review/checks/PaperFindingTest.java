package dev.daylight.review.checks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.DocumentReference.Finding;
import dev.daylight.contracts.DocumentReference.Outcome;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityLiftFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestFiled;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Check;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the machine found of a paper stands where a person decides on it.
@QuarkusTest
class PaperFindingTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final AgencyKeys KEYS = AgencyKeys.madeNow();

    @Inject
    Intake intake;

    @Inject
    Cases cases;

    @Test
    void aBrokenPaperPassesOnlyWithAWordAboutWhy() {
        Desk rita = new Desk(Tokens.rita(), filedWith(new Finding(Outcome.BROKEN, "BROKEN")));
        rita.take().then().statusCode(200);

        assertThat(rita.look().getString("instrumentFinding.outcome")).isEqualTo("BROKEN");
        answer(rita, "{\"outcome\":\"PASSED\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:daylight:problem:note-needed"));
        answer(rita, "{\"outcome\":\"FAILED\",\"note\":\"Another page three.\"}")
                .then()
                .statusCode(200);
        answer(rita, "{\"outcome\":\"PASSED\",\"note\":\"The court sent it again by courier.\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void whatTheMachineCouldNotConfirmIsConfirmedByAPersonWhoSaysHow() {
        for (Finding found : new Finding[] {null, new Finding(Outcome.HUMAN_TO_CHECK, "UNSIGNED")}) {
            Desk rita = new Desk(Tokens.rita(), filedWith(found));
            rita.take().then().statusCode(200);

            answer(rita, "{\"outcome\":\"PASSED\"}").then().statusCode(422);
            answer(rita, "{\"outcome\":\"PASSED\",\"note\":\"The court's registry confirmed it.\"}")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aSignatureThatHoldsNeedsNoWord() {
        Desk rita = new Desk(Tokens.rita(), filedWith(new Finding(Outcome.AUTHENTIC, "AUTHENTIC")));
        rita.take().then().statusCode(200);

        answer(rita, "{\"outcome\":\"PASSED\"}").then().statusCode(200);
    }

    @Test
    void aLiftSaysWhatWasFoundOfItsPaper() {
        UUID order = UUID.randomUUID();
        UUID lift = UUID.randomUUID();
        UUID id = intake.admitted(AskedFor.subscriber(intake.certifiedAgency(KEYS), "lift-found@example.org")
                .underOrder(order));
        Desk rita = new Desk(Tokens.rita(), id);

        DocumentReference paper = intake.sealed(SealContexts.confidentialityLift(lift), "%PDF-1.7 lift")
                .with(new Finding(Outcome.HUMAN_TO_CHECK, "CHANGED_AFTER_SIGNING"));
        intake.tells(id, new ConfidentialityLiftFiled(id, order, lift, paper, Instant.now()));

        await().atMost(SOON)
                .until(() -> "CHANGED_AFTER_SIGNING"
                        .equals(rita.look().getString("confidentialityOrders[0].lifts[0].finding.reason")));
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "sub-rita"),
                @Claim(key = "preferred_username", value = "rita"),
                @Claim(key = "person", value = "staff-rita")
            })
    void thePageSaysItAtTheCheckInTheReadersLanguage() {
        UUID id = filedWith(new Finding(Outcome.BROKEN, "BROKEN"));

        assertThat(page(id, "en")).contains("Broken", "The paper is not the one that was signed.");
        assertThat(page(id, "zh")).contains("已损坏", "该文件并非当初签署的文件。");
    }

    private static String page(UUID id, String language) {
        return given().queryParam("lang", language)
                .get("/console/cases/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private UUID filedWith(Finding finding) {
        UUID id = UUID.randomUUID();
        DataRequestFiled filed =
                intake.filed(id, AskedFor.subscriber(intake.certifiedAgency(KEYS), id + "@example.org"));
        intake.tells(
                id,
                new DataRequestFiled(
                        filed.requestId(),
                        filed.agencyId(),
                        filed.country(),
                        filed.kind(),
                        filed.instrumentClass(),
                        filed.categories(),
                        filed.accountsNamed(),
                        filed.confidentiality(),
                        filed.particulars(),
                        filed.instrument().with(finding),
                        filed.filedAt(),
                        filed.instrumentCode()),
                Intake.admission(id));
        await().atMost(SOON).until(() -> cases.find(id).isPresent());
        return id;
    }

    private static io.restassured.response.Response answer(Desk desk, String body) {
        return desk.writing()
                .body(body)
                .put("/v1/cases/{id}/checks/{check}", desk.caseId(), Check.INSTRUMENT_AUTHENTIC);
    }
}

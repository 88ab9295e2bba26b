package dev.daylight.review.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.daylight.contracts.InstrumentClass;
import dev.daylight.review.casefile.Basis;
import dev.daylight.review.casefile.CaseModel;
import dev.daylight.review.casefile.Check;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What may be answered to each question, and what an answer allows.
@QuarkusTest
class ChecksTest {

    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final String CONTENT = "[\"CONTENT\"]";
    private static final String ALL = "[\"SUBSCRIBER\",\"CONTENT\"]";

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Test
    void theDatabaseAsksTheSameQuestionsAsTheType() {
        List<String> rows = records.database()
                .all(
                        "SELECT question, before_paper, narrows FROM case_question",
                        row -> row.text("question") + row.flag("before_paper") + row.flag("narrows"));

        List<String> typed = new ArrayList<>();
        for (Check check : Check.values()) {
            boolean narrows = check.outcomes().contains(Check.Outcome.PASSED_FOR_LESS);
            for (Basis basis : Basis.values()) {
                if (check.isAskedOn(basis)) {
                    typed.add(check.name() + (basis == Basis.EMERGENCY) + narrows);
                }
            }
        }
        assertThat(rows).containsExactlyInAnyOrderElementsOf(typed);
    }

    @Test
    void theDatabaseKnowsTheSameMovesAsTheModelOfTheCase() {
        List<String> moves = records.database()
                .all(
                        "SELECT from_state, to_state FROM case_move",
                        row -> row.text("from_state") + " " + row.text("to_state"));

        assertThat(moves).containsExactlyInAnyOrderElementsOf(CaseModel.steps());
    }

    @Test
    void whateverDoesNotPassPlainlySaysWhy() {
        Desk rita = taken(content());

        for (Check check : Check.values()) {
            problem(answer(rita, check, "{\"outcome\":\"FAILED\"}"), 422, "note-needed");
            boolean narrows = check.outcomes().contains(Check.Outcome.PASSED_FOR_LESS);
            problem(
                    answer(rita, check, "{\"outcome\":\"PASSED_FOR_LESS\"}"),
                    narrows ? 422 : 400,
                    narrows ? "note-needed" : "invalid-request");
        }
        refusedByHand(
                "what_does_not_pass_has_a_note",
                "INSERT INTO case_check (case_id, question, outcome, answered_by, "
                        + "answered_by_name, answered_at) VALUES (?, 'HUMAN_RIGHTS', 'FAILED', 'r', 'r', now())",
                rita);
        refusedByHand(
                "with yes or no",
                "INSERT INTO case_check (case_id, question, outcome, note_sealed, answered_by, "
                        + "answered_by_name, answered_at) VALUES (?, 'CRIMINAL_CASE', 'PASSED_FOR_LESS', 'n'::bytea, 'r', 'r', now())",
                rita);
    }

    @Test
    void anAnswerForLessAllowsOnlyLess() {
        for (Check check : Check.values()) {
            if (!check.outcomes().contains(Check.Outcome.PASSED_FOR_LESS)) {
                continue;
            }
            Desk rita = new Desk(Tokens.rita(), content()).allChecksPassed();
            rita.check(check, "PASSED_FOR_LESS").then().statusCode(200);

            problem(rita.grant(ALL, "[0,1]"), 409, "checks-passed-for-less");
            refusedByHand(
                    "allow less than was asked",
                    "UPDATE casefile SET version = version + 1, state = 'RECOMMENDED', recommendation = 'GRANT',"
                            + " recommended_by = 'x', recommended_by_name = 'x', recommended_at = now(),"
                            + " rules_version = '1', granted_categories = asked_categories, granted_accounts = '{0,1}',"
                            + " granted_from = now(), granted_to = now() + interval '1 day', grant_outcome = 'GRANTED'"
                            + " WHERE id = ?",
                    rita);
            rita.grant(CONTENT, "[0,1]").then().statusCode(200).body("state", equalTo("RECOMMENDED"));
        }
    }

    @Test
    void nobodyHoldsAPaperToBeWorthMoreThanTheLawDoes() {
        AskedFor asked = AskedFor.content(intake.certifiedAgency(KEYS), "summons@example.org");
        Desk rita = taken(intake.admitted(new AskedFor(
                asked.agency(),
                InstrumentClass.SUMMONS,
                asked.categories(),
                asked.identifiers(),
                asked.period(),
                null)));

        problem(rita.check(Check.INSTRUMENT_SUFFICIENT, "PASSED"), 409, "no-legal-basis");
        rita.check(Check.INSTRUMENT_SUFFICIENT, "PASSED_FOR_LESS").then().statusCode(200);
        assertThat(rita.look().getString("checks.find { it.check == 'INSTRUMENT_SUFFICIENT' }.rulesVersion"))
                .isEqualTo(rita.look().getString("legalBasis.rulesVersion"));
    }

    @Test
    void whatTheLadderSaidUnderOtherRulesCarriesNoGrant() throws SQLException {
        Desk rita = new Desk(Tokens.rita(), content()).allChecksPassed();
        records.byHand(
                "UPDATE case_check SET rules_version = 'of-yesterday' WHERE case_id = ? AND rules_version IS NOT NULL",
                rita.caseId());

        problem(rita.grant(CONTENT, "[0]"), 409, "rules-changed");
        rita.check(Check.INSTRUMENT_SUFFICIENT, "PASSED").then().statusCode(200);
        rita.grant(CONTENT, "[0]").then().statusCode(200);
    }

    private UUID content() {
        return intake.admitted(AskedFor.content(intake.certifiedAgency(KEYS), "c1@example.org", "c2@example.org"));
    }

    private static Desk taken(UUID id) {
        Desk rita = new Desk(Tokens.rita(), id);
        rita.take().then().statusCode(200);
        return rita;
    }

    private static Response answer(Desk desk, Check check, String body) {
        return desk.writing().body(body).put("/v1/cases/{id}/checks/{check}", desk.caseId(), check);
    }

    private void refusedByHand(String why, String sql, Desk desk) {
        assertThatThrownBy(() -> records.byHand(sql, desk.caseId()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private static void problem(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("urn:daylight:problem:" + slug));
    }
}

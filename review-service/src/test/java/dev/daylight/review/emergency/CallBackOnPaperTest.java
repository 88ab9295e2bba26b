package dev.daylight.review.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.daylight.contracts.DataCategory;
import dev.daylight.review.emergency.CallBack.Outcome;
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
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Calling back about a paper: always possible, and where the operator wants it nothing is granted before.
@QuarkusTest
class CallBackOnPaperTest {

    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final String SUBSCRIBER = "[\"SUBSCRIBER\"]";

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Test
    void theOperatorSaysForWhichPapers() {
        Set<DataCategory> content = Set.of(DataCategory.SUBSCRIBER, DataCategory.CONTENT);
        Set<DataCategory> none = Set.of(DataCategory.SUBSCRIBER);

        assertThat(CallBackFor.EMERGENCIES.includes(content)).isFalse();
        assertThat(CallBackFor.CONTENT.includes(content)).isTrue();
        assertThat(CallBackFor.CONTENT.includes(none)).isFalse();
        assertThat(CallBackFor.ALL.includes(none)).isTrue();
    }

    @Test
    void whereACallIsNeededNothingIsGrantedBeforeTheAgencyConfirmed() throws SQLException {
        Desk rita = checked();
        // As the operator's setting has it when the case is opened.
        records.byHand("ALTER TABLE casefile DISABLE TRIGGER USER");
        records.byHand("UPDATE casefile SET call_back_needed = true WHERE id = ?", rita.caseId());
        records.byHand("ALTER TABLE casefile ENABLE TRIGGER USER");

        assertThat(rita.look().getBoolean("callBack.needed")).isTrue();
        problem(rita.grant(SUBSCRIBER, "[0]"), 409, "not-called-back");
        refusedByHand("a grant needs a call-back", rita);
        problem(rita.calledBack("+49 30 9999999", Outcome.CONFIRMED), 422, "not-the-directory-number");
        rita.calledBack(Intake.DIRECTORY_PHONE, Outcome.NO_ANSWER).then().statusCode(200);
        problem(rita.grant(SUBSCRIBER, "[0]"), 409, "not-called-back");
        rita.calledBack(Intake.DIRECTORY_PHONE, Outcome.CONFIRMED).then().statusCode(200);
        assertThat(rita.look().getString("callBack.calls[1].number")).isEqualTo(Intake.DIRECTORY_PHONE);
        rita.grant(SUBSCRIBER, "[0]").then().statusCode(200);
    }

    @Test
    void whatTheAgencyDoesNotKnowOfIsDeniedAsNotVerifiedAlsoWhereNoCallWasNeeded() {
        Desk rita = checked();
        rita.calledBack(Intake.DIRECTORY_PHONE, Outcome.CONFIRMED).then().statusCode(200);
        rita.calledBack(Intake.DIRECTORY_PHONE, Outcome.NOT_CONFIRMED).then().statusCode(200);

        problem(rita.grant(SUBSCRIBER, "[0]"), 409, "call-back-not-confirmed");
        refusedByHand("a grant needs a call-back", rita);
        rita.recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"IDENTITY_NOT_VERIFIED\"}}")
                .then()
                .statusCode(200);
    }

    private Desk checked() {
        UUID id = intake.admitted(AskedFor.subscriber(intake.certifiedAgency(KEYS), "called@example.org"));
        return new Desk(Tokens.rita(), id).allChecksPassed();
    }

    private void refusedByHand(String why, Desk desk) {
        assertThatThrownBy(() -> records.byHand(
                        "UPDATE casefile SET version = version + 1, state = 'APPROVED', recommendation = 'GRANT',"
                                + " recommended_by = 'x', recommended_by_name = 'x', recommended_at = now(),"
                                + " rules_version = (SELECT max(rules_version) FROM case_check"
                                + " WHERE case_id = casefile.id), granted_categories = asked_categories,"
                                + " granted_accounts = '{0}', granted_from = now(),"
                                + " granted_to = now() + interval '1 day', grant_outcome = 'GRANTED' WHERE id = ?",
                        desk.caseId()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private static void problem(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("urn:daylight:problem:" + slug));
    }
}

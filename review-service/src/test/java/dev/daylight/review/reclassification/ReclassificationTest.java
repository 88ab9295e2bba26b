package dev.daylight.review.reclassification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daylight.review.casefile.Basis;
import dev.daylight.review.casefile.Check;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.TheProvider;
import dev.daylight.review.outside.TheProvider.Item;
import dev.daylight.review.outside.Tokens;
import dev.daylight.rules.LegalRules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A paper is what it is, whatever it was called when it was filed.
@QuarkusTest
class ReclassificationTest {

    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final LegalRules RULES = LegalRules.load();
    private static final String SUBSCRIBER = "DE_BESTANDSDATENAUSKUNFT";
    private static final String SEIZURE = "DE_BESCHLAGNAHME";
    private static final Set<Check> ABOUT_THE_INSTRUMENT = Set.of(
            Check.INSTRUMENT_AUTHENTIC, Check.INSTRUMENT_SUFFICIENT, Check.CRIMINAL_CASE, Check.ISSUER_COMPETENT);

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Test
    void theLadderIsRunForWhatThePaperReallyIs() {
        Desk rita = contentOn(SEIZURE).allChecksPassed();
        assertThat(rita.look().getList("legalBasis.categories.suffices")).containsOnly(true);

        reclassify(rita, SUBSCRIBER).then().statusCode(200);

        assertThat(rita.look().getString("legalBasis.instrument.code")).isEqualTo(SUBSCRIBER);
        assertThat(rita.look().getString("instrumentAsFiled.code")).isEqualTo(SEIZURE);
        assertThat(rita.look().getString("instrumentClass"))
                .isEqualTo(RULES.instrument(SUBSCRIBER)
                        .orElseThrow()
                        .instrumentClass()
                        .name());
        problem(rita.check(Check.INSTRUMENT_SUFFICIENT, "PASSED"), 409, "no-legal-basis");
        rita.answer(Basis.PAPER);
        problem(rita.grant("[\"CONTENT\"]", "[0]"), 409, "no-legal-basis");
        rita.grant("[\"SUBSCRIBER\"]", "[0]").then().statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void whatWasAnsweredAboutTheInstrumentIsAskedAnewAndNothingElse() {
        Desk rita = contentOn(SEIZURE).allChecksPassed();
        reclassify(rita, SUBSCRIBER).then().statusCode(200);

        Set<String> open = rita.look().getList("checks.findAll { it.outcome == null }.check", String.class).stream()
                .collect(Collectors.toSet());
        assertThat(open).isEqualTo(ABOUT_THE_INSTRUMENT.stream().map(Enum::name).collect(Collectors.toSet()));
        problem(rita.grant("[\"SUBSCRIBER\"]", "[0]"), 409, "checks-unanswered");
        refusedByHand(
                "no decision without all checks",
                "state = 'DENIED', recommendation = 'DENY', recommended_by = 'x', recommended_by_name = 'x',"
                        + " recommended_at = now(), rules_version = 'x', reason_code = 'OVERBROAD', ended_at = now()",
                rita);
    }

    @Test
    void thePersonIsToldByTheRuleOfTheRealInstrument() throws Exception {
        TheProvider.knows(
                "reclassified@example.org",
                "acc_reclassified",
                new Item("acc_reclassified", "SUBSCRIBER", AskedFor.FROM.plusSeconds(60), "x"));
        Desk rita = new Desk(
                Tokens.rita(),
                intake.admitted(AskedFor.subscriber(intake.certifiedAgency(KEYS), "reclassified@example.org")
                        .on("DE", SEIZURE)));
        rita.take().then().statusCode(200);
        reclassify(rita, SUBSCRIBER).then().statusCode(200);
        rita.answer(Basis.PAPER);
        rita.grant("[\"SUBSCRIBER\"]", "[0]").then().statusCode(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> rita.state().equals("DISCLOSED"));

        var real = RULES.instrument(SUBSCRIBER).orElseThrow();
        for (String event : List.of("InstrumentReclassified.v1", "DisclosureMade.v1")) {
            JsonNode told = new JsonMapper().readTree(records.event(rita.caseId(), event));
            assertThat(told.get("noticeRule").asText())
                    .isEqualTo(real.notice().rule().name());
            assertThat(told.get("noticeProvision").asText())
                    .isEqualTo(real.notice().provision());
            assertThat(told.get("instrumentClass").asText())
                    .isEqualTo(real.instrumentClass().name());
        }
    }

    @Test
    void onlyAReviewSaysWhatThePaperIsAndOnlyWhatTheRulesKnow() throws SQLException {
        Desk rita = contentOn(SEIZURE);
        problem(reclassify(rita, SUBSCRIBER), 409, "illegal-move");
        rita.take().then().statusCode(200);

        problem(reclassify(rita, "US_SEARCH_WARRANT"), 422, "unknown-instrument");
        problem(reclassify(rita, "DE_SICHERUNGSERSUCHEN"), 422, "unknown-instrument");
        problem(reclassify(rita, SEIZURE), 409, "illegal-move");
        problem(
                rita.writing()
                        .body("{\"code\":\"" + SUBSCRIBER + "\",\"note\":\" \"}")
                        .put("/v1/cases/{id}/instrument-type", rita.caseId()),
                422,
                "note-needed");
        rita.allChecksPassed()
                .grant("[\"SUBSCRIBER\",\"CONTENT\"]", "[0]")
                .then()
                .statusCode(200);
        problem(reclassify(rita, SUBSCRIBER), 409, "illegal-move");
        refusedByHand(
                "is found in review",
                "real_instrument_class = 'SUMMONS', real_instrument_code = 'DE_BESTANDSDATENAUSKUNFT'",
                rita);
    }

    private Desk contentOn(String code) {
        return new Desk(
                Tokens.rita(),
                intake.admitted(AskedFor.content(intake.certifiedAgency(KEYS), "paper@example.org")
                        .on("DE", code)));
    }

    private static Response reclassify(Desk desk, String code) {
        return desk.writing()
                .body("{\"code\":\"" + code + "\",\"note\":\"The paper says so in its heading.\"}")
                .put("/v1/cases/{id}/instrument-type", desk.caseId());
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

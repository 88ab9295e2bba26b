package dev.daylight.review.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Two people, whatever their accounts, their roles and their timing.
@QuarkusTest
class FourEyesTest {

    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final String CONTENT = "[\"CONTENT\"]";
    private static final String APPROVED = ", state = 'APPROVED', approved_by = '%s', approved_by_name = 'x',"
            + " approved_by_person = %s, approved_at = now() WHERE id = ?";

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Test
    void oneHumanUnderTwoAccountsIsOneHuman() {
        Desk rita = recommended(Tokens.rita());

        problem(rita.as(Tokens.ritasSecondAccount()).decide("APPROVE"), 403, "own-recommendation");
        problem(rita.as(Tokens.ritasSecondAccount()).decide("RETURN"), 403, "own-recommendation");
        refusedByHand("approver_is_another_person", APPROVED.formatted("sub-rita2", "'staff-rita'"), rita);
        refusedByHand("nobody knows whether these are two people", APPROVED.formatted("sub-aria", "NULL"), rita);
        rita.as(Tokens.aria()).decide("APPROVE").then().statusCode(200);
    }

    @Test
    void nobodyActsUnderAnAccountOfUnknownPersonAndIsTold() {
        Desk unknown = new Desk(Tokens.notEnrolled("temp", "reviewer", "approver"), content());

        problem(unknown.take(), 403, "not-enrolled");
        Desk rita = recommended(Tokens.rita());
        problem(rita.as(Tokens.notEnrolled("temp", "approver")).decide("APPROVE"), 403, "not-enrolled");
        assertThat(unknown.state()).isEqualTo("OPEN");
    }

    @Test
    void whoGetsAnotherRoleAfterRecommendingIsStillWhoRecommended() {
        Desk rita = recommended(Tokens.rita());

        problem(rita.as(Tokens.of("rita", "approver")).decide("APPROVE"), 403, "own-recommendation");
        problem(rita.as(Tokens.of("aria", "reviewer")).decide("APPROVE"), 403, "role-missing");
        assertThat(rita.state()).isEqualTo("RECOMMENDED");
    }

    @Test
    void ofTwoApprovalsAtOnceOneTakesEffect() throws Exception {
        Desk rita = recommended(Tokens.rita());
        String seen = etag(rita);
        List<String> approvers = List.of(Tokens.aria(), Tokens.ravi(), Tokens.of("anna", "approver"));
        var together = new CyclicBarrier(approvers.size());
        List<Integer> answers = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> all = approvers.stream()
                    .map(token -> (Callable<Integer>) () -> {
                        together.await();
                        return approve(rita, token, seen).statusCode();
                    })
                    .toList();
            for (var answer : pool.invokeAll(all)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412);
        assertThat(records.events(rita.caseId())).containsOnlyOnce("CaseGranted.v1");
    }

    @Test
    void aScopeThatWasReplacedIsNotApproved() {
        Desk rita = recommended(Tokens.rita());
        String seen = etag(rita);
        rita.as(Tokens.ravi()).decide("RETURN").then().statusCode(200);
        rita.grant("[\"SUBSCRIBER\",\"CONTENT\"]", "[0,1]").then().statusCode(200);

        problem(approve(rita, Tokens.aria(), seen), 412, "stale-version");
        assertThat(rita.state()).isEqualTo("RECOMMENDED");
        refusedByHand(
                "does not change once it was made",
                ", granted_accounts = '{0}', state = 'APPROVED', approved_by = 'sub-aria', approved_by_name = 'x',"
                        + " approved_by_person = 'staff-aria', approved_at = now() WHERE id = ?",
                rita);
    }

    @Test
    void moreThanTenAccountsNeedTwoPeople() {
        String[] names = IntStream.range(0, 11)
                .mapToObj(number -> "many" + number + "@example.org")
                .toArray(String[]::new);
        AskedFor asked = AskedFor.content(intake.certifiedAgency(KEYS), names);
        Desk few = new Desk(Tokens.rita(), intake.admitted(asked)).allChecksPassed();
        Desk many = new Desk(Tokens.rita(), intake.admitted(asked)).allChecksPassed();

        few.grant("[\"SUBSCRIBER\"]", accounts(10)).then().statusCode(200).body("state", equalTo("APPROVED"));
        many.grant("[\"SUBSCRIBER\"]", accounts(11)).then().statusCode(200).body("state", equalTo("RECOMMENDED"));
        refusedByHand("many_accounts_need_an_approver", ", state = 'APPROVED' WHERE id = ?", many);
        refusedByHand("does not change", ", one_decides_up_to = 99 WHERE id = ?", many);
        many.as(Tokens.aria()).decide("APPROVE").then().statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void aLiftIsNotConfirmedByTheSecondAccountOfWhoProposedIt() throws SQLException {
        UUID order = UUID.randomUUID();
        Desk rita = new Desk(
                Tokens.rita(),
                intake.admitted(AskedFor.subscriber(intake.certifiedAgency(KEYS), "lift-eyes@example.org")
                        .underOrder(order)));
        rita.as(Tokens.ritasSecondAccount()).take().then().statusCode(200);
        rita.take().then().statusCode(200);
        records.byHand(
                "INSERT INTO order_lift (id, order_id, filed_for, paper, filed_at, proposed_by, proposed_by_name,"
                        + " proposed_at) VALUES (?, ?, ?, '{}', now(), 'sub-rita', 'rita', now())",
                UUID.randomUUID(),
                order,
                rita.caseId());

        for (String other : List.of("sub-rita2", "sub-never-seen")) {
            assertThatThrownBy(() -> records.byHand(
                            "UPDATE order_lift SET confirmed_by = '" + other + "', confirmed_by_name = 'x',"
                                    + " confirmed_at = now() WHERE order_id = ?",
                            order))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("another person confirms than who proposed");
        }
    }

    private static String accounts(int count) {
        return IntStream.range(0, count).boxed().toList().toString();
    }

    private Desk recommended(String token) {
        Desk desk = new Desk(token, content()).allChecksPassed();
        desk.grant(CONTENT, "[0,1]").then().statusCode(200).body("state", equalTo("RECOMMENDED"));
        return desk;
    }

    private UUID content() {
        return intake.admitted(AskedFor.content(intake.certifiedAgency(KEYS), "e1@example.org", "e2@example.org"));
    }

    private static String etag(Desk desk) {
        return given().auth()
                .oauth2(Tokens.otto())
                .get("/v1/cases/{id}", desk.caseId())
                .getHeader("ETag");
    }

    private static Response approve(Desk desk, String token, String seen) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-Match", seen)
                .body("{\"outcome\":\"APPROVE\"}")
                .post("/v1/cases/{id}/decision", desk.caseId());
    }

    private void refusedByHand(String why, String change, Desk desk) {
        assertThatThrownBy(() -> records.byHand("UPDATE casefile SET version = version + 1" + change, desk.caseId()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private static void problem(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("urn:daylight:problem:" + slug));
    }
}

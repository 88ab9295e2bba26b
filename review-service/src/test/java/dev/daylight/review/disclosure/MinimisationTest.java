package dev.daylight.review.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.TheProvider;
import dev.daylight.review.outside.TheProvider.Item;
import dev.daylight.review.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Other tests use the same database, so sums are looked at by how they grow.
@QuarkusTest
class MinimisationTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Intake intake;

    @Test
    void theSumGrowsByWhatWasAskedApprovedAndDeliveredAndNamesNobody() {
        TheProvider.knows(
                "sum@example.org",
                "acc_sum",
                new Item("acc_sum", "SUBSCRIBER", AskedFor.FROM.plusSeconds(60), "x"),
                new Item("acc_sum", "SUBSCRIBER", AskedFor.TO, "too late"));
        JsonPath before = sum(Tokens.aria());
        // Two categories of two accounts are asked, one of one is granted.
        UUID id = intake.admitted(
                AskedFor.content(intake.certifiedAgency(AgencyKeys.madeNow()), "sum@example.org", "other@example.org"));
        Desk rita = new Desk(Tokens.rita(), id).allChecksPassed();
        rita.grant("[\"SUBSCRIBER\"]", "[0]").then().statusCode(200);
        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));

        JsonPath after = sum(Tokens.aria());
        assertThat(grown(before, after, "cases")).isGreaterThanOrEqualTo(1);
        assertThat(grown(before, after, "pairsAsked")).isGreaterThanOrEqualTo(4);
        assertThat(grown(before, after, "pairsApproved")).isGreaterThanOrEqualTo(1);
        assertThat(grown(before, after, "pairsAsked") - grown(before, after, "pairsApproved"))
                .isGreaterThanOrEqualTo(3);
        assertThat(grown(before, after, "recordsDelivered")).isGreaterThanOrEqualTo(1);
        assertThat(grown(before, after, "dropped.PERIOD")).isGreaterThanOrEqualTo(1);
        assertThat(after.getDouble("ratio"))
                .isEqualTo(
                        after.getDouble("pairsApproved") / after.getDouble("pairsAsked"),
                        org.assertj.core.data.Offset.offset(1e-6));
        assertThat(after.prettify()).doesNotContain(id.toString(), "acc_sum");
    }

    @Test
    void reviewersDoNotSeeTheSum() {
        given().auth().oauth2(Tokens.rita()).get("/v1/minimisation").then().statusCode(403);
        given().get("/v1/minimisation").then().statusCode(401);
    }

    private static long grown(JsonPath before, JsonPath after, String figure) {
        Number was = before.get(figure);
        Number is = after.get(figure);
        return is.longValue() - (was == null ? 0 : was.longValue());
    }

    private static JsonPath sum(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/minimisation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

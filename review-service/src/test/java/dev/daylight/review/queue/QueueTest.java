package dev.daylight.review.queue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daylight.review.casefile.Cases;
import dev.daylight.review.database.Database;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands in front, what belongs to whom, and how many there are.
@QuarkusTest
class QueueTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Intake intake;

    @Inject
    Cases cases;

    @Inject
    Database database;

    @Test
    void whatIsDueFirstStandsFirstAndWhatStandsStillBehindIt() {
        UUID late = filed("IS", 30);
        UUID soon = filed("IS", 8);
        UUID fresh = filed("IS", 1);
        UUID asked = filed("IS", 9);
        Desk rita = new Desk(Tokens.rita(), asked);
        rita.take().then().statusCode(200);
        rita.writing()
                .body("{\"question\":\"Which account?\"}")
                .post("/v1/cases/{id}/clarifications", asked)
                .then()
                .statusCode(200);

        assertThat(ids("/v1/cases?jurisdiction=IS")).containsExactly(late, soon, fresh, asked);
        assertThat(ids("/v1/cases?jurisdiction=IS&overdue=true")).containsExactly(late);
        assertThat(ids("/v1/cases?jurisdiction=IS&assignment=mine")).containsExactly(asked);
        assertThat(ids("/v1/cases?jurisdiction=IS&assignment=unassigned")).containsExactly(late, soon, fresh);
        assertThat(ids("/v1/cases?jurisdiction=IS&state=IN_REVIEW")).containsExactly(asked);
        assertThat(ids("/v1/cases?jurisdiction=IS&kind=EMERGENCY")).isEmpty();
        var lines = given().auth()
                .oauth2(Tokens.otto())
                .get("/v1/cases?jurisdiction=IS")
                .jsonPath();
        assertThat(lines.getBoolean("[0].overdue")).isTrue();
        assertThat(Duration.parse(lines.getString("[0].left"))).isNegative();
        assertThat(lines.getString("[3].stoppedSince")).isNotNull();
        assertThat(Duration.parse(lines.getString("[3].left"))).isPositive();
        assertThat(lines.getString("[3].reviewer.subject")).isEqualTo("sub-rita");
    }

    @Test
    void pagesFollowEachOtherWithoutDoublesAlsoWhenACaseComesInBetween() {
        List<UUID> all = new ArrayList<>();
        for (int days = 9; days > 2; days--) {
            all.add(filed("LI", days));
        }
        List<UUID> read = new ArrayList<>();
        String address = "/v1/cases?jurisdiction=LI&limit=2";
        while (address != null) {
            Response page = page(address);
            read.addAll(page.jsonPath().getList("id", UUID.class));
            if (read.size() == 2) {
                // In front of everything: nobody who goes on reading meets a line twice for it.
                filed("LI", 40);
            }
            address = next(page);
        }

        assertThat(read).containsExactlyElementsOf(all);
    }

    @Test
    void whatIsOverIsOutOfTheWayAndFoundByItsStateTheLatestFirst() {
        UUID one = denied("MC");
        UUID two = denied("MC");

        assertThat(ids("/v1/cases?jurisdiction=MC")).isEmpty();
        assertThat(ids("/v1/cases?jurisdiction=MC&state=DENIED")).containsExactly(two, one);
        Response first = page("/v1/cases?jurisdiction=MC&state=DENIED&limit=1");
        assertThat(ids(next(first))).containsExactly(one);
    }

    @Test
    void countsAreExactAtEveryMomentWithoutCounting() {
        Desk rita = new Desk(Tokens.of("counting", "reviewer"), filed("AD", 1));
        rita.take().then().statusCode(200);
        UUID free = filed("AD", 2);

        var counts = given().auth().oauth2(rita.token()).get("/v1/cases/counts").jsonPath();
        assertThat(counts.getInt("mine")).isEqualTo(1);
        assertThat(counts.getInt("byCountry.AD")).isEqualTo(2);
        assertThat(counts.getInt("unassigned")).isPositive();
        new Desk(rita.token(), free).take().then().statusCode(200);
        assertThat(given().auth()
                        .oauth2(rita.token())
                        .get("/v1/cases/counts")
                        .jsonPath()
                        .getInt("mine"))
                .isEqualTo(2);
        // Notes are folded while this runs; in one view of the database nothing may be there twice or be lost.
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                database.first("SELECT count(*) AS n FROM queue_count_change", row -> row.number("n")))
                        .hasValue(0L));
        assertThat(database.all("""
                        WITH noted AS (
                          SELECT facet, value, sum(n) AS n FROM (SELECT facet, value, n FROM queue_count
                            UNION ALL SELECT facet, value, change FROM queue_count_change) AS together
                          GROUP BY facet, value HAVING sum(n) <> 0),
                        counted AS (
                          SELECT 'STATE' AS facet, state AS value, count(*) AS n FROM casefile GROUP BY state
                          UNION ALL SELECT 'TO_DO', '', count(*) FROM casefile WHERE waits_for_us(state)
                          UNION ALL SELECT 'REVIEWER', coalesce(reviewer, ''), count(*) FROM casefile
                            WHERE waits_for_us(state) GROUP BY reviewer
                          UNION ALL SELECT 'COUNTRY', f.country, count(*) FROM casefile c JOIN filed_request f USING (id)
                            WHERE waits_for_us(c.state) GROUP BY f.country
                          UNION ALL SELECT 'KIND', f.kind, count(*) FROM casefile c JOIN filed_request f USING (id)
                            WHERE waits_for_us(c.state) GROUP BY f.kind)
                        SELECT facet || ' ' || value AS differs FROM (
                          (TABLE noted EXCEPT TABLE counted) UNION (TABLE counted EXCEPT TABLE noted)) AS difference""", row -> row.text("differs"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=yesterday",
                "after=99999999999999999-not-an-id",
                "after=1-00000000-0000-0000-0000-00000000000g",
                "assignment=everybodys",
                "overdue=maybe",
                "jurisdiction=Germany",
                "kind=URGENT",
                "state=SLEEPING",
                "limit=501"
            })
    void aQuestionThatIsNotUnderstoodIsRefused(String question) {
        given().auth().oauth2(Tokens.otto()).get("/v1/cases?" + question).then().statusCode(400);
    }

    private UUID filed(String country, int daysAgo) {
        UUID id = UUID.randomUUID();
        AskedFor asked = AskedFor.subscriber(UUID.randomUUID(), "queue@example.org");
        intake.tells(
                id,
                intake.filed(
                        id,
                        asked.on(country, (String) null),
                        new Intake.Paper(LocalDate.now(), false, Instant.now().minus(Duration.ofDays(daysAgo)))),
                Intake.admission(id));
        await().atMost(SOON).until(() -> cases.find(id).isPresent());
        return id;
    }

    private UUID denied(String country) {
        UUID id = filed(country, 1);
        new Desk(Tokens.rita(), id)
                .allChecksPassed()
                .recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\"}}")
                .then()
                .statusCode(200);
        return id;
    }

    private static List<UUID> ids(String address) {
        return page(address).jsonPath().getList("id", UUID.class);
    }

    private static Response page(String address) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.rita())
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /// The address in the link to the next page; null on the last one.
    private static String next(Response page) {
        String link = page.getHeader("Link");
        if (link == null) {
            return null;
        }
        URI address = URI.create(link.substring(link.indexOf('<') + 1, link.indexOf('>')));
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}

package dev.daylight.review.confidentiality;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.DocumentReference.Finding;
import dev.daylight.contracts.DocumentReference.Outcome;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityExtensionFiled;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.OrderDesk;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.Tokens;
import dev.daylight.rules.LegalRules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What ends an order earlier, and what does not: reading it, a challenge, one person alone.
@QuarkusTest
class ShorteningTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant LATE = Instant.parse("2099-01-01T00:00:00Z");
    private static final Instant EARLIER = Instant.parse("2098-06-01T00:00:00Z");
    private static final String TO_EARLIER =
            "{\"endsAt\":\"" + EARLIER + "\",\"sentence\":\"The prosecutor wrote that June is enough.\"}";

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Test
    void oneProposesAnEarlierEndAndAnotherPersonConfirms() {
        UUID order = UUID.randomUUID();
        UUID id = caseUnder(order, LATE);
        OrderDesk ravi = new OrderDesk(Tokens.ravi(), order);
        problem(ravi.post("shortenings", TO_EARLIER), 409, "illegal-move");
        ravi.confirm().then().statusCode(200);
        problem(ravi.as(Tokens.aria()).post("shortenings", TO_EARLIER), 403, "role-missing");

        ravi.post("shortenings", TO_EARLIER).then().statusCode(200);
        String shortening = ravi.look().getString("shortenings[0].id");
        String confirmation = "shortenings/" + shortening + "/confirmation";
        assertThat(ravi.look().getString("endsAt")).isEqualTo(LATE.toString());
        problem(ravi.post(confirmation), 403, "own-proposal");
        // The same human under another account name.
        problem(
                ravi.as(Tokens.ofPerson("sub-ravi", "another name", "approver")).post(confirmation),
                403,
                "own-proposal");
        ravi.as(Tokens.aria()).post(confirmation).then().statusCode(200);

        JsonPath now = ravi.look();
        assertThat(now.getString("endsAt")).isEqualTo(EARLIER.toString());
        assertThat(now.getString("phase")).isEqualTo("SHORTENED");
        assertThat(now.getList("timeline.kind"))
                .containsExactly("CLAIMED", "CONFIRMED", "SHORTENING_PROPOSED", "SHORTENED");
        assertThat(now.getString("timeline[2].words.sentence")).contains("June is enough");
        String told = lastTold(id);
        assertThat(told).contains("\"state\":\"CONFIRMED\"", "\"endsAt\":\"" + EARLIER, "\"shortened\":true");
        problem(ravi.as(Tokens.aria()).post(confirmation), 409, "illegal-move");
    }

    @Test
    void anAuthenticPaperOfTheOrderIsEnoughForOnePersonAndAnUnsureOneIsNot() {
        for (Outcome outcome : List.of(Outcome.AUTHENTIC, Outcome.HUMAN_TO_CHECK)) {
            UUID order = UUID.randomUUID();
            UUID id = caseUnder(order, Instant.parse("2097-01-01T00:00:00Z"));
            UUID paper = extend(id, order, LATE, new Finding(outcome, outcome.name()));
            OrderDesk rita = new OrderDesk(Tokens.rita(), order);
            rita.confirm().then().statusCode(200);
            String body = "{\"endsAt\":\"" + EARLIER + "\",\"paper\":\"" + paper + "\",\"sentence\":\"It says so.\"}";

            rita.post("shortenings", body).then().statusCode(200);

            boolean enough = outcome == Outcome.AUTHENTIC;
            assertThat(rita.look().getString("endsAt")).isEqualTo((enough ? EARLIER : LATE).toString());
            problem(
                    rita.post(
                            "shortenings",
                            body.replace(paper.toString(), UUID.randomUUID().toString())),
                    enough ? 409 : 404,
                    enough ? "illegal-move" : "unknown-document");
        }
    }

    @Test
    void theDatabaseShortensNothingWithoutAPaperOrTwoPeople() {
        UUID order = UUID.randomUUID();
        caseUnder(order, LATE);
        OrderDesk rita = new OrderDesk(Tokens.rita(), order);
        rita.confirm().then().statusCode(200);
        rita.post("shortenings", TO_EARLIER).then().statusCode(200);
        String next = "UPDATE confidentiality_order SET revision = revision + 1, ";

        refused("two people", next + "ends_at = '" + EARLIER + "', shortened = true WHERE id = ?", order);
        refused("two people", next + "state = 'LIFTED', ends_at = now() WHERE id = ?", order);
        refused("next revision", "UPDATE confidentiality_order SET examined_at = now() WHERE id = ?", order);
        refused(
                "a_paper_or_two_people",
                "UPDATE order_shortening SET effective_at = now(), effective_revision = 9 WHERE order_id = ?",
                order);
        refused(
                "confirmed_by_another_person",
                "UPDATE order_shortening SET effective_at = now(), effective_revision = 9, confirmed_by = proposed_by,"
                        + " confirmed_by_name = 'x' WHERE order_id = ?",
                order);
        refused(
                "as it was proposed",
                "UPDATE order_shortening SET ends_at = now() + interval '1 day' WHERE order_id = ?",
                order);
        refused(
                "one of the order",
                "INSERT INTO order_shortening (id, order_id, ends_at, paper, proposed_by, proposed_by_name, proposed_at,"
                        + " effective_at, effective_revision) VALUES (gen_random_uuid(), ?, '" + EARLIER
                        + "', gen_random_uuid(), 'a', 'a', now(), now(), 9)",
                order);
        refused("only grows", "UPDATE order_step SET at = now() WHERE order_id = ?", order);
        assertThat(rita.look().getString("endsAt")).isEqualTo(LATE.toString());
    }

    @Test
    void readingThePaperEndsNothingEarlierAndALaterEndIsTaken() {
        UUID order = UUID.randomUUID();
        UUID id = caseUnder(order, EARLIER);
        OrderDesk rita = new OrderDesk(Tokens.rita(), order);
        String reading = OrderDesk.READING;

        problem(rita.confirm("{\"issuer\":\"x\",\"provision\":\" \"}"), 400, "invalid-request");
        rita.confirm(with(reading, "\"endsAt\":\"2050-01-01T00:00:00Z\""))
                .then()
                .statusCode(200);
        assertThat(rita.look().getString("endsAt")).isEqualTo(EARLIER.toString());
        assertThat(rita.look().getString("timeline[1].end")).startsWith("2050");
        assertThat(rita.look().getString("timeline[1].words.issuer")).isEqualTo("Amtsgericht Tiergarten");
        assertThat(rita.look().getString("adverseResult")).isEqualTo("EVIDENCE");

        extend(id, order, Instant.parse("2098-07-01T00:00:00Z"), null);
        rita.confirm(with(reading, "\"endsAt\":\"" + LATE + "\"")).then().statusCode(200);
        assertThat(rita.look().getString("endsAt")).isEqualTo(LATE.toString());
        extend(id, order, Instant.parse("2098-08-01T00:00:00Z"), null);
        rita.confirm(with(reading, "\"namesNoEnd\":true")).then().statusCode(200);
        assertThat(rita.look().getBoolean("withoutEnd")).isTrue();
        assertThat(records.database()
                        .first(
                                "SELECT string_agg(encode(sealed, 'escape'), ' ') AS words FROM order_words WHERE order_id = ?",
                                row -> row.text("words"),
                                order)
                        .orElseThrow())
                .doesNotContain("Tiergarten", "mailbox");
    }

    @Test
    void anExtensionOvertakesAProposalAndIsHeldWhateverItSaid() {
        UUID order = UUID.randomUUID();
        UUID id = caseUnder(order, LATE);
        OrderDesk rita = new OrderDesk(Tokens.rita(), order);
        rita.confirm().then().statusCode(200);
        rita.post("shortenings", TO_EARLIER).then().statusCode(200);
        String step = "shortenings/" + rita.look().getString("shortenings[0].id") + "/confirmation";

        extend(id, order, Instant.parse("2060-01-01T00:00:00Z"), null);

        problem(rita.as(Tokens.aria()).post(step), 409, "illegal-move");
        rita.confirm().then().statusCode(200);
        problem(rita.as(Tokens.aria()).post(step), 409, "illegal-move");
        assertThat(rita.look().getString("endsAt")).isEqualTo(LATE.toString());
    }

    @Test
    void twoPeopleLiftWithoutAPaperAndAChallengeEndsNothingByItself() {
        UUID order = UUID.randomUUID();
        UUID id = caseUnder(order, null);
        OrderDesk rita = new OrderDesk(Tokens.rita(), order);
        rita.confirm().then().statusCode(200);

        rita.post("challenges", "{\"court\":\"AG Köln\",\"ground\":\"No need any more.\"}")
                .then()
                .statusCode(200);
        problem(rita.post("challenges", "{\"court\":\"x\",\"ground\":\"y\"}"), 409, "illegal-move");
        assertThat(rita.look().getBoolean("challenged")).isTrue();
        assertThat(listed("attention=CHALLENGED&limit=200")).contains(order.toString());
        assertThat(rita.look().getString("state")).isEqualTo("CONFIRMED");
        String challenge = rita.look().getString("challenges[0].id");
        rita.post("challenges/" + challenge + "/outcome", "{\"outcome\":\"SET_ASIDE\",\"sentence\":\"File 12\"}")
                .then()
                .statusCode(200);
        assertThat(rita.look().getString("endsAt")).isNull();
        assertThat(rita.look().getString("phase")).isEqualTo("CONFIRMED");

        rita.post("shortenings", "{\"sentence\":\"The court has set it aside.\"}")
                .then()
                .statusCode(200);
        String step = "shortenings/" + rita.look().getString("shortenings[0].id") + "/confirmation";
        problem(rita.as(Tokens.ritasSecondAccount()).post(step), 403, "own-proposal");
        rita.as(Tokens.aria()).post(step).then().statusCode(200);

        assertThat(rita.look().getString("phase")).isEqualTo("LIFTED");
        assertThat(lastTold(id)).contains("\"state\":\"LIFTED\"");
        assertThat(rita.look().getList("timeline.kind"))
                .containsExactly(
                        "CLAIMED", "CONFIRMED", "CHALLENGED", "CHALLENGE_DECIDED", "SHORTENING_PROPOSED", "LIFTED");
    }

    @Test
    void anOrderWithoutEndIsReExaminedEveryYearAndCountedWhenNobodyDid() throws SQLException {
        UUID order = UUID.randomUUID();
        caseUnder(order, null);
        OrderDesk rita = new OrderDesk(Tokens.rita(), order);
        Instant due = Instant.parse(rita.look().getString("reExaminationDue"));
        assertThat(due)
                .isBetween(
                        Instant.now().plus(Duration.ofDays(364)), Instant.now().plus(Duration.ofDays(367)));
        assertThat(listed("attention=WITHOUT_END&limit=200")).contains(order.toString());
        assertThat(listed("attention=RE_EXAMINATION_DUE&limit=200")).doesNotContain(order.toString());

        records.byHand(
                "UPDATE confidentiality_order SET revision = revision + 1, recorded_at = now() - interval '400 days' WHERE id = ?",
                order);
        assertThat(listed("attention=RE_EXAMINATION_DUE&limit=200")).contains(order.toString());
        assertThat(overdue()).isPositive();
        String draft = given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/confidentiality-orders/{id}/challenge-draft?language=en", order)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(draft).contains("DRAFT", order.toString(), "it has stood for 400 days", "no end is named");
        assertThat(draft).doesNotContain("{").doesNotContain("@example.org");

        rita.post("re-examinations", "{\"sentence\":\"The agency says that the case goes on.\"}")
                .then()
                .statusCode(200);

        assertThat(listed("attention=RE_EXAMINATION_DUE&limit=200")).doesNotContain(order.toString());
        assertThat(rita.look().getList("timeline.kind")).contains("RE_EXAMINED");
    }

    @Test
    void whatIsLongerThanAGuidelineIsFlaggedAndNotCutAndWhatHasEndedIsListed() {
        UUID order = UUID.randomUUID();
        intake.admitted(AskedFor.subscriber(UUID.randomUUID(), "flag@example.org")
                .on("US", LegalRules.load().instrument("US_SEARCH_WARRANT").orElseThrow())
                .underOrder(order, LATE));
        OrderDesk rita = new OrderDesk(Tokens.rita(), order);

        assertThat(rita.look().getString("endsAt")).isEqualTo(LATE.toString());
        assertThat(rita.look().getBoolean("aboveMaximum")).isTrue();
        assertThat(rita.look().getString("advised.law")).contains("9-13.700");
        assertThat(listed("attention=ABOVE_MAXIMUM&limit=200")).contains(order.toString());

        UUID ended = UUID.randomUUID();
        caseUnder(ended, Instant.now().minusSeconds(60));
        assertThat(listed("state=EXPIRED&limit=200")).contains(ended.toString()).doesNotContain(order.toString());
        assertThat(new OrderDesk(Tokens.rita(), ended).look().getList("timeline.kind"))
                .containsExactly("CLAIMED", "EXPIRED");
        given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/confidentiality-orders?state=FORGOTTEN")
                .then()
                .statusCode(400);
    }

    @Test
    void ofManyWhoActOnOneOrderAtOnceOneWinsAndTheOrderNeverEndsEarlierThanAllowed() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID order = UUID.randomUUID();
            UUID id = caseUnder(order, LATE);
            OrderDesk rita = new OrderDesk(Tokens.rita(), order);
            rita.confirm().then().statusCode(200);
            rita.post("shortenings", TO_EARLIER).then().statusCode(200);
            String step = "shortenings/" + rita.look().getString("shortenings[0].id") + "/confirmation";
            List<Callable<Integer>> acts = new ArrayList<>();
            for (String token : List.of(Tokens.aria(), Tokens.of("arno", "approver"), Tokens.of("anna", "approver"))) {
                var seen = rita.as(token).writing();
                acts.add(() -> seen.post("/v1/confidentiality-orders/" + order + "/" + step)
                        .statusCode());
            }
            var again = rita.writing().body(OrderDesk.READING);
            acts.add(() -> again.post("/v1/confidentiality-orders/" + order + "/confirmation")
                    .statusCode());
            Instant further = Instant.parse("2098-12-01T00:00:00Z");
            acts.add(() -> {
                extend(id, order, further, null);
                return 0;
            });

            List<Integer> statuses = together(acts);

            assertThat(statuses.subList(0, 3)).allMatch(status -> status == 200 || status == 412 || status == 409);
            long confirmed = statuses.subList(0, 3).stream()
                    .filter(status -> status == 200)
                    .count();
            assertThat(confirmed).isLessThanOrEqualTo(1);
            // The extension holds whichever came first; without the shortening the claim does.
            assertThat(rita.look().getString("endsAt")).isEqualTo((confirmed == 1 ? further : LATE).toString());
            assertThat(rita.look().getString("state")).isEqualTo("CLAIMED");
            // Every step but the first one is a revision.
            assertThat(rita.look().getLong("revision"))
                    .isEqualTo(rita.look().getList("timeline").size());
        }
    }

    private static List<Integer> together(List<Callable<Integer>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<Integer>> running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    private UUID caseUnder(UUID order, @Nullable Instant end) {
        return intake.admitted(
                AskedFor.subscriber(UUID.randomUUID(), "a@example.org").underOrder(order, end));
    }

    private UUID extend(UUID id, UUID order, @Nullable Instant endsAt, @Nullable Finding finding) {
        UUID extension = UUID.randomUUID();
        DocumentReference paper = intake.sealed(SealContexts.confidentialityExtension(extension), "%PDF");
        intake.tells(
                id,
                new ConfidentialityExtensionFiled(
                        id, order, extension, endsAt, finding == null ? paper : paper.with(finding), Instant.now()));
        OrderDesk rita = new OrderDesk(Tokens.rita(), order);
        await().atMost(SOON).until(() -> rita.look().getList("extensions.id").contains(extension.toString()));
        return extension;
    }

    private String lastTold(UUID id) {
        return records.database()
                .all(
                        "SELECT payload FROM outbox WHERE record_key = ? AND event_type = 'ConfidentialityOrderRecorded.v1'"
                                + " ORDER BY id",
                        row -> row.text("payload"),
                        id)
                .getLast();
    }

    private static List<String> listed(String query) {
        return given().auth()
                .oauth2(Tokens.otto())
                .get("/v1/confidentiality-orders?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("id");
    }

    private static double overdue() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("daylight_orders_re_examination_overdue"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private void refused(String rule, String sql, UUID id) {
        assertThatThrownBy(() -> records.byHand(sql, id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(rule);
    }

    private static String with(String reading, String field) {
        return reading.substring(0, reading.length() - 1) + "," + field + "}";
    }

    private static void problem(Response answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:daylight:problem:" + slug);
    }
}

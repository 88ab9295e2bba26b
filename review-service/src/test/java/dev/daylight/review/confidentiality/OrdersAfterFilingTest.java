package dev.daylight.review.confidentiality;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityExtensionFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityLiftFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityOrderFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.PreservationSuperseded;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.OrderDesk;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.Tokens;
import dev.daylight.rules.InstrumentType;
import dev.daylight.rules.LegalRules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Orders that come, grow and are lifted after the request was filed.
@QuarkusTest
class OrdersAfterFilingTest {

    private static final LegalRules RULES = LegalRules.load();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Test
    void anExtensionMakesTheOrderEndLaterAndHasItConfirmedAnew() {
        UUID order = UUID.randomUUID();
        UUID id = caseUnder(order);
        Desk rita = new Desk(Tokens.rita(), id);
        new OrderDesk(Tokens.rita(), order).confirm().then().statusCode(200);

        extend(id, order, LATER);

        await().atMost(SOON).until(() -> "CLAIMED".equals(rita.look().getString("confidentialityOrders[0].state")));
        assertThat(rita.look().getString("confidentialityOrders[0].endsAt")).isEqualTo(LATER.toString());
        extend(id, order, Instant.parse("2026-11-01T00:00:00Z"));
        await().atMost(SOON)
                .until(() -> rita.look()
                                .getList("confidentialityOrders[0].extensions")
                                .size()
                        == 2);
        assertThat(rita.look().getString("confidentialityOrders[0].endsAt")).isEqualTo(LATER.toString());
        assertThatThrownBy(() -> records.byHand("UPDATE confidentiality_order SET ends_at = now() WHERE id = ?", order))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not shortened");
    }

    @Test
    void anOrderEndsBeforeItsTimeOnlyWhenTwoPeopleHaveSeenThePaper() {
        UUID order = UUID.randomUUID();
        UUID id = caseUnder(order);
        UUID lift = lift(id, order);
        Desk ravi = new Desk(Tokens.ravi(), id);
        assertThat(ravi.look().getString("confidentialityOrders[0].state")).isEqualTo("CLAIMED");

        step(ravi, order, lift, "confirmation").then().statusCode(409);
        step(ravi.as(Tokens.aria()), order, lift, "proposal").then().statusCode(403);
        step(ravi, order, lift, "proposal").then().statusCode(200);
        step(ravi, order, lift, "confirmation").then().statusCode(403);
        assertThatThrownBy(() -> records.byHand(
                        "UPDATE order_lift SET confirmed_by = proposed_by, confirmed_by_name = 'x', "
                                + "confirmed_at = now() WHERE id = ?",
                        lift))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("confirmed_by_another_person");
        assertThatThrownBy(() -> records.byHand(
                        "UPDATE confidentiality_order SET state = 'LIFTED', ends_at = now() WHERE id = ?", order))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("two people");
        assertThat(ravi.look().getString("confidentialityOrders[0].state")).isEqualTo("CLAIMED");

        step(ravi.as(Tokens.aria()), order, lift, "confirmation").then().statusCode(200);

        assertThat(ravi.look().getString("confidentialityOrders[0].state")).isEqualTo("LIFTED");
        assertThat(records.events(id).stream().filter("ConfidentialityOrderRecorded.v1"::equals))
                .hasSize(2);
    }

    @Test
    void anExtensionThatComesBetweenTheTwoPeopleSendsTheLiftBackToTheFirst() {
        UUID order = UUID.randomUUID();
        UUID id = caseUnder(order);
        UUID lift = lift(id, order);
        Desk rita = new Desk(Tokens.rita(), id);
        step(rita, order, lift, "proposal").then().statusCode(200);

        extend(id, order, null);

        await().atMost(SOON)
                .until(() -> rita.look()
                                .getList("confidentialityOrders[0].extensions")
                                .size()
                        == 1);
        step(rita.as(Tokens.aria()), order, lift, "confirmation").then().statusCode(409);
        step(rita, order, lift, "proposal").then().statusCode(200);
        step(rita.as(Tokens.aria()), order, lift, "confirmation").then().statusCode(200);
        // The agency prolongs what was lifted: it holds again.
        extend(id, order, LATER);
        await().atMost(SOON).until(() -> "CLAIMED".equals(rita.look().getString("confidentialityOrders[0].state")));
    }

    @Test
    void anOrderThatComesAfterTheRequestIsAClaimAndWhoeverSawTheCaseLooksAgain() {
        UUID id = intake.admitted(AskedFor.subscriber(UUID.randomUUID(), "a@example.org"));
        Desk rita = new Desk(Tokens.rita(), id);
        long before = rita.look().getLong("version");
        UUID order = UUID.randomUUID();
        DocumentReference paper = intake.sealed(SealContexts.confidentialityOrder(order), "%PDF the order");

        intake.tells(
                id,
                new ConfidentialityOrderFiled(id, new ConfidentialityClaim(order, null), paper, paper, Instant.now()));

        await().atMost(SOON).until(() -> records.events(id).contains("ConfidentialityOrderRecorded.v1"));
        assertThat(rita.look().getLong("version")).isGreaterThan(before);
        assertThat(io.restassured.RestAssured.given()
                        .auth()
                        .oauth2(Tokens.rita())
                        .get("/v1/cases/{id}/documents/{order}", id, order)
                        .asString())
                .isEqualTo("%PDF the order");
    }

    @Test
    void theOrderOfAPreservationMovesToTheCaseThatTakesItsDataOverWhicheverIsReadFirst() {
        UUID agency = UUID.randomUUID();
        for (boolean takeoverFirst : new boolean[] {true, false}) {
            UUID preservation = UUID.randomUUID();
            UUID order = UUID.randomUUID();
            AskedFor asked = AskedFor.subscriber(agency, "moved@example.org");
            intake.tells(
                    preservation,
                    intake.preservation(preservation, asked.underOrder(order), LATER),
                    Intake.admission(preservation));
            await().atMost(SOON).until(() -> records.events(preservation).contains("ConfidentialityOrderRecorded.v1"));
            UUID production = UUID.randomUUID();
            var superseded = new PreservationSuperseded(preservation, production, Instant.now());
            if (takeoverFirst) {
                intake.tells(preservation, superseded);
                await().atMost(SOON)
                        .until(() -> records.database()
                                .first(
                                        "SELECT 1 AS one FROM takeover WHERE production_id = ?",
                                        row -> row.number("one"),
                                        production)
                                .isPresent());
            }
            intake.tells(production, intake.filed(production, asked), Intake.admission(production));
            if (!takeoverFirst) {
                await().atMost(SOON).until(() -> records.events(production).contains("CaseOpened.v1"));
                intake.tells(preservation, superseded);
            }

            await().atMost(SOON).until(() -> records.events(production).contains("ConfidentialityOrderRecorded.v1"));
            assertThat(new Desk(Tokens.rita(), production).look().getString("confidentialityOrders[0].id"))
                    .isEqualTo(order.toString());
        }
    }

    @Test
    void anOrderEndsWhenTheLawOfItsInstrumentSaysAndWhatWasClaimedStaysVisible() {
        InstrumentType seizure = RULES.instrument("DE_BESCHLAGNAHME").orElseThrow();
        UUID order = UUID.randomUUID();
        UUID id = intake.admitted(AskedFor.subscriber(UUID.randomUUID(), "long@example.org")
                .on("DE", seizure)
                .underOrder(order, LATER));
        Desk rita = new Desk(Tokens.rita(), id);

        // Held to the longest lawful end, and told with it.
        Instant lawful = Instant.parse(rita.look().getString("confidentialityOrders[0].endsAt"));
        Instant about = Instant.now()
                .atZone(ZoneOffset.UTC)
                .plus(seizure.longestOrder().longest())
                .toInstant();
        assertThat(lawful).isBetween(about.minus(Duration.ofDays(1)), about.plus(Duration.ofDays(2)));
        assertThat(rita.look().getString("confidentialityOrders[0].cut.claimedEnd"))
                .isEqualTo(LATER.toString());
        assertThat(rita.look().getString("confidentialityOrders[0].cut.law")).isNotBlank();
        assertThat(records.event(id, "ConfidentialityOrderRecorded.v1")).contains("\"longestEnd\":\"" + lawful);
        given().auth()
                .oauth2(Tokens.otto())
                .get("/v1/cases/{id}/audit", id)
                .then()
                .statusCode(200)
                .body("action", hasItem("ORDER_CUT"));

        // An extension begins anew and is held to the same measure; confirming changes nothing of it.
        extend(id, order, null);
        await().atMost(SOON)
                .until(() -> rita.look()
                                .getList("confidentialityOrders[0].extensions")
                                .size()
                        == 1);
        assertThat(Instant.parse(rita.look().getString("confidentialityOrders[0].endsAt")))
                .isBetween(lawful, lawful.plus(Duration.ofDays(1)));
        assertThat(rita.look().getString("confidentialityOrders[0].cut.claimedEnd"))
                .isNull();
        new OrderDesk(Tokens.rita(), order).confirm().then().statusCode(200);
        assertThat(rita.look().getString("confidentialityOrders[0].cut.law")).isNotBlank();
    }

    @Test
    void aGuidelineCutsNothing() {
        UUID order = UUID.randomUUID();
        UUID id = intake.admitted(AskedFor.subscriber(UUID.randomUUID(), "guideline@example.org")
                .on("US", RULES.instrument("US_SEARCH_WARRANT").orElseThrow())
                .underOrder(order, LATER));

        assertThat(new Desk(Tokens.rita(), id).look().getString("confidentialityOrders[0].endsAt"))
                .isEqualTo(LATER.toString());
        assertThat(records.event(id, "ConfidentialityOrderRecorded.v1")).doesNotContain("longestEnd\":\"");
    }

    @Test
    void ordersOfWhatIsOnlyKeptAreConfirmedByOneAndLiftedByTwoPeople() {
        UUID order = UUID.randomUUID();
        UUID id = preservationUnder(order);
        UUID lift = UUID.randomUUID();
        intake.tells(
                id,
                new ConfidentialityLiftFiled(
                        id, order, lift, intake.sealed(SealContexts.confidentialityLift(lift), "%PDF"), Instant.now()));
        await().atMost(SOON)
                .until(() -> kept(Tokens.otto(), id)
                                .jsonPath()
                                .getList("orders[0].lifts")
                                .size()
                        == 1);
        String clara = Tokens.of("clara", "compliance-lead");
        String carl = Tokens.of("carl", "compliance-lead");

        OrderDesk desk = new OrderDesk(clara, order);
        given().auth()
                .oauth2(clara)
                .contentType(ContentType.JSON)
                .body(OrderDesk.READING)
                .post("/v1/confidentiality-orders/{id}/confirmation", order)
                .then()
                .statusCode(428);
        desk.as(Tokens.auditor()).confirm().then().statusCode(403);
        var stale = desk.writing().body(OrderDesk.READING);
        desk.as(Tokens.rita()).confirm().then().statusCode(200);
        stale.post("/v1/confidentiality-orders/{id}/confirmation", order).then().statusCode(412);
        assertThat(kept(clara, id).jsonPath().getString("orders[0].state")).isEqualTo("CONFIRMED");

        desk.as(carl).lift(lift, "confirmation").then().statusCode(409);
        desk.lift(lift, "proposal").then().statusCode(200);
        desk.lift(lift, "confirmation").then().statusCode(403);
        desk.as(Tokens.rita()).lift(lift, "confirmation").then().statusCode(403);
        desk.as(carl).lift(lift, "confirmation").then().statusCode(200);

        assertThat(kept(clara, id).jsonPath().getString("orders[0].state")).isEqualTo("LIFTED");
        assertThat(records.events(id).stream().filter("ConfidentialityOrderRecorded.v1"::equals))
                .hasSize(3);
        given().auth()
                .oauth2(clara)
                .get("/v1/preservations/{id}/confidentiality-orders", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void aRequestThatCameToNothingHandsTheOrdersOfThePreservationOnToTheNext() {
        UUID agency = UUID.randomUUID();
        UUID order = UUID.randomUUID();
        UUID id = preservationUnder(order);
        UUID denied = takesOver(id, agency);
        assertThat(kept(Tokens.rita(), id).jsonPath().getList("orders")).isEmpty();
        new Desk(Tokens.rita(), denied)
                .allChecksPassed()
                .recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\"}}")
                .then()
                .statusCode(200);

        UUID next = takesOver(id, agency);

        assertThat(new Desk(Tokens.rita(), denied).look().getList("confidentialityOrders"))
                .isEmpty();
        extend(id, order, null);
        await().atMost(SOON)
                .until(() -> new Desk(Tokens.rita(), next)
                                .look()
                                .getList("confidentialityOrders[0].extensions")
                                .size()
                        == 1);
    }

    private UUID preservationUnder(UUID order) {
        UUID id = UUID.randomUUID();
        AskedFor asked = AskedFor.subscriber(UUID.randomUUID(), "kept-secret@example.org");
        intake.tells(id, intake.preservation(id, asked.underOrder(order), LATER), Intake.admission(id));
        await().atMost(SOON).until(() -> records.events(id).contains("ConfidentialityOrderRecorded.v1"));
        return id;
    }

    private UUID takesOver(UUID preservation, UUID agency) {
        UUID production = intake.admitted(AskedFor.subscriber(agency, "kept-secret@example.org"));
        intake.tells(preservation, new PreservationSuperseded(preservation, production, Instant.now()));
        await().atMost(SOON).until(() -> records.events(production).contains("ConfidentialityOrderRecorded.v1"));
        return production;
    }

    private static Response kept(String token, UUID id) {
        return given().auth().oauth2(token).get("/v1/preservations/{id}/confidentiality-orders", id);
    }

    private UUID caseUnder(UUID order) {
        return intake.admitted(
                AskedFor.subscriber(UUID.randomUUID(), "a@example.org").underOrder(order));
    }

    private void extend(UUID id, UUID order, Instant endsAt) {
        UUID extension = UUID.randomUUID();
        intake.tells(
                id,
                new ConfidentialityExtensionFiled(
                        id,
                        order,
                        extension,
                        endsAt,
                        intake.sealed(SealContexts.confidentialityExtension(extension), "%PDF"),
                        Instant.now()));
    }

    private UUID lift(UUID id, UUID order) {
        UUID lift = UUID.randomUUID();
        intake.tells(
                id,
                new ConfidentialityLiftFiled(
                        id, order, lift, intake.sealed(SealContexts.confidentialityLift(lift), "%PDF"), Instant.now()));
        Desk rita = new Desk(Tokens.rita(), id);
        await().atMost(SOON)
                .until(() ->
                        rita.look().getList("confidentialityOrders[0].lifts").size() == 1);
        return lift;
    }

    private static Response step(Desk desk, UUID order, UUID lift, String step) {
        return new OrderDesk(desk.token(), order).lift(lift, step);
    }
}

package dev.daylight.intake.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daylight.contracts.casefile.CaseEvent.CaseAssigned;
import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Receiver;
import dev.daylight.intake.outside.Requests;
import dev.daylight.intake.outside.ReviewStandIn;
import dev.daylight.intake.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebhookTest {

    @Inject
    Database database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private ReviewStandIn review;
    private Receiver receiver;
    private UUID agency;

    @BeforeEach
    void anAgencyThatListens() {
        review = new ReviewStandIn(kafka);
        receiver = new Receiver();
        agency = Agencies.certified();
    }

    @AfterEach
    void close() {
        as().header("If-Match", String.valueOf(as().get("/v1/webhook").header("ETag")))
                .delete("/v1/webhook");
        receiver.close();
        review.close();
    }

    @Test
    void aChangeOfStatusIsToldSignedAndWithoutNames() throws Exception {
        // Given
        enrol(Receiver.url()).then().statusCode(201).header("ETag", "\"0\"");

        // When
        UUID request = Door.filed(agency);
        review.tells(new CaseOpened(request, agency, "DE", Instant.now()));
        review.tells(new CaseAssigned(request, Instant.now()));

        // Then
        Awaitility.await().until(() -> receiver.calls().size() == 2);
        Receiver.Call last = receiver.calls().getLast();
        assertThat(last.target()).isEqualTo("/hooks?for=daylight");
        assertThat(last.body()).doesNotContain(Requests.CANARY);
        JsonNode body = new ObjectMapper().readTree(last.body());
        assertThat(body.path("type").asText()).isEqualTo("data-request.status-changed");
        assertThat(body.path("dataRequestId").asText()).isEqualTo(request.toString());
        assertThat(body.path("status").asText()).isEqualTo("IN_REVIEW");
        assertThat(body.path("version").asInt())
                .isEqualTo(Door.read(token(), request).<Integer>path("version"));
        assertThat(body.properties()).hasSize(6);
        assertThat(verifies(last)).isTrue();
        Awaitility.await()
                .untilAsserted(() -> as().get("/v1/webhook/deliveries")
                        .then()
                        .body("status", contains("IN_REVIEW", "RECEIVED"))
                        .body("state", contains("DELIVERED", "DELIVERED"))
                        .body("lastOutcome[0]", equalTo("HTTP_204")));
    }

    @Test
    void whatIsNotTakenIsToldAgainWithTheSameId() {
        // Given
        receiver.answers(500);
        enrol(Receiver.url());
        UUID request = Door.filed(agency);
        Awaitility.await().until(() -> receiver.calls().size() == 1);
        Awaitility.await()
                .untilAsserted(() -> as().get("/v1/webhook/deliveries")
                        .then()
                        .body("state", contains("WAITING"))
                        .body("attempts", contains(1))
                        .body("lastOutcome", contains("HTTP_500")));

        // When: it can be taken, and its time has come
        receiver.answers(200);
        due();

        // Then
        Awaitility.await().until(() -> receiver.calls().size() == 2);
        assertThat(receiver.calls().get(1).body())
                .isEqualTo(receiver.calls().get(0).body());
        awaitState(request, "DELIVERED");
    }

    @Test
    void afterADayAMessageIsGivenUpForEverybodyToSee() {
        // Given
        receiver.answers(503);
        enrol(Receiver.url());
        UUID request = Door.filed(agency);
        Awaitility.await().until(() -> receiver.calls().size() == 1);
        awaitState(request, "WAITING");

        // When
        change("UPDATE webhook_message SET queued_at = queued_at - interval '25 hours' WHERE agency_id = '" + agency
                + "'");
        due();

        // Then
        awaitState(request, "GIVEN_UP");
        as().queryParam("state", "GIVEN_UP")
                .get("/v1/webhook/deliveries")
                .then()
                .body("dataRequestId", contains(request.toString()))
                .body("[0].nextAttemptAt", equalTo(null));
    }

    @Test
    void aRedirectIsNotFollowed() {
        // Given
        receiver.redirectsTo(Receiver.url().replace("/hooks", "/elsewhere"));
        enrol(Receiver.url());

        // When
        UUID request = Door.filed(agency);

        // Then
        awaitState(request, "WAITING");
        Awaitility.await()
                .untilAsserted(
                        () -> as().get("/v1/webhook/deliveries").then().body("lastOutcome", contains("HTTP_307")));
        assertThat(receiver.calls()).extracting(Receiver.Call::target).containsExactly("/hooks?for=daylight");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://0177.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://user@agency.example/",
                "https://agency.example./",
                "https://agency.example:22/"
            })
    void anAddressThatIsNoPlainHttpsAddressIsRefused(String url) {
        enrol(url)
                .then()
                .statusCode(422)
                .body("violations.code", contains("NOT_A_WEBHOOK_ADDRESS"))
                .body("violations.pointer", contains("/url"));
    }

    @Test
    void aHostThatNobodyKnowsIsNotEnrolled() {
        enrol("https://nobody.invalid/hook")
                .then()
                .statusCode(422)
                .body("violations.code", contains("NOT_PUBLICLY_REACHABLE"));
        as().get("/v1/webhook").then().statusCode(404).body("type", containsString("webhook-not-enrolled"));
    }

    @Test
    void aWebhookIsReplacedByWhoHasReadIt() {
        // Given
        enrol(Receiver.url()).then().statusCode(201);
        enrol(Receiver.url()).then().statusCode(200).header("ETag", "\"0\"");

        // When and then
        String other = Receiver.url() + "&more";
        enrol(other).then().statusCode(428);
        enrol(as().header("If-Match", "\"7\""), other).then().statusCode(412);
        enrol(as().header("If-Match", "\"0\""), other)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("url", equalTo(other))
                .body("enrolledBy", equalTo("officer-of-" + agency));
    }

    @Test
    void aTestIsSentOnceForEachKey() {
        // Given
        enrol(Receiver.url());
        as().post("/v1/webhook/test").then().statusCode(400);

        // When
        String id = test("k1").then().statusCode(202).extract().path("id");
        test("k1").then().statusCode(202).body("id", equalTo(id));

        // Then
        Awaitility.await().until(() -> receiver.calls().size() == 1);
        assertThat(receiver.calls().getFirst().body())
                .contains("webhook.test", id)
                .doesNotContain("status");
        as().get("/v1/webhook/deliveries").then().body("id", hasSize(1));
    }

    @Test
    void whatWasNotToldIsDroppedWithTheWebhook() {
        // Given
        receiver.answers(500);
        enrol(Receiver.url());
        UUID request = Door.filed(agency);
        awaitState(request, "WAITING");
        Awaitility.await().until(() -> receiver.calls().size() == 1);

        // When
        as().delete("/v1/webhook").then().statusCode(428);
        as().header("If-Match", "\"0\"").delete("/v1/webhook").then().statusCode(204);

        // Then
        as().get("/v1/webhook").then().statusCode(404);
        awaitState(request, "DROPPED");
        UUID unheard = Door.filed(agency);
        assertThat(database.count("SELECT count(*) FROM webhook_message WHERE request_id = ?", unheard))
                .isZero();
    }

    @Test
    void messagesArePagedAndBelongToOneAgency() {
        // Given
        change("INSERT INTO webhook_message (id, agency_id, kind, at, state, queued_at, next_attempt_at, key_digest)"
                + " SELECT gen_random_uuid(), '" + agency + "', 'TEST', now(), 'DROPPED', now(), now(), n::text"
                + " FROM generate_series(1, 60) n");

        // When
        Response first = as().get("/v1/webhook/deliveries");
        String next = first.header("Link").replaceAll("^<([^>]*)>.*", "$1");
        Response second = as().get(next);

        // Then
        List<String> ids = new java.util.ArrayList<>(first.jsonPath().getList("id"));
        ids.addAll(second.jsonPath().getList("id"));
        assertThat(ids).hasSize(60).doesNotHaveDuplicates();
        assertThat(second.header("Link")).isNull();
        as().queryParam("cursor", "nonsense")
                .get("/v1/webhook/deliveries")
                .then()
                .statusCode(422);
        UUID other = Agencies.certified();
        given().auth()
                .oauth2(Tokens.officerOf(other))
                .get("/v1/webhook/deliveries")
                .then()
                .body("", hasSize(0));
        given().auth().oauth2(Tokens.officerOf(other)).get("/v1/webhook").then().statusCode(404);
    }

    @Test
    void twoWorkersDoNotCallTheSameAgencyAtOnce() {
        // Given: somebody else's claim
        enrol(Receiver.url());
        change("UPDATE webhook SET busy_until = now() + interval '3 seconds' WHERE agency_id = '" + agency + "'");

        // When
        UUID request = Door.filed(agency);

        // Then: nothing until that claim has run out, then the message
        assertThat(database.texts("SELECT state FROM webhook_message WHERE request_id = ?", request))
                .containsExactly("WAITING");
        assertThat(receiver.calls()).isEmpty();
        awaitState(request, "DELIVERED");
    }

    /// As an agency would: with nothing but what arrived and the published key.
    private static boolean verifies(Receiver.Call call) throws Exception {
        String parameters = call.headers().get("signature-input").replaceFirst("^daylight=", "");
        String digest = call.headers().get("content-digest");
        assertThat(digest).isEqualTo(MessageSignature.contentDigest(call.body().getBytes(StandardCharsets.UTF_8)));
        String base = "\"@method\": POST\n\"@target-uri\": " + Receiver.url() + "\n\"content-digest\": " + digest
                + "\n\"@signature-params\": " + parameters;
        String keyId = parameters.replaceAll(".*keyid=\"([^\"]*)\".*", "$1");
        Map<String, Object> jwk =
                given().get("/v1/receipt-keys").jsonPath().getMap("keys.find { it.kid == '" + keyId + "' }");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(((OctetKeyPairJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(jwk)).getPublicKey());
        signature.update(base.getBytes(StandardCharsets.US_ASCII));
        return signature.verify(
                Base64.getDecoder().decode(call.headers().get("signature").replaceAll("^daylight=:|:$", "")));
    }

    private void due() {
        change("UPDATE webhook_message SET next_attempt_at = now() WHERE state = 'WAITING' AND agency_id = '" + agency
                + "'");
    }

    private void change(String statement) {
        assertThat(database.refuses(statement)).isEmpty();
    }

    private void awaitState(UUID request, String state) {
        Awaitility.await()
                .until(() -> database.texts("SELECT state FROM webhook_message WHERE request_id = ?", request)
                        .equals(List.of(state)));
    }

    private Response test(String key) {
        return as().header("Idempotency-Key", key).post("/v1/webhook/test");
    }

    private Response enrol(String url) {
        return enrol(as(), url);
    }

    private static Response enrol(RequestSpecification as, String url) {
        return as.contentType("application/json")
                .body(Map.of("url", url, "description", "Case system"))
                .put("/v1/webhook");
    }

    private RequestSpecification as() {
        return given().auth().oauth2(token());
    }

    private String token() {
        return Tokens.officerOf(agency);
    }
}

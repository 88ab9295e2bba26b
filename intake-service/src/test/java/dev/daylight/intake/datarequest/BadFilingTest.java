package dev.daylight.intake.datarequest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Papers;
import dev.daylight.intake.outside.Requests;
import dev.daylight.intake.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent, the answer is a problem with a stable type, and nothing is recorded.
@QuarkusTest
class BadFilingTest {

    @Inject
    Database database;

    private static UUID agency;
    private long before;

    @BeforeEach
    void count() {
        if (agency == null) {
            agency = Agencies.certified();
        }
        before = recorded();
    }

    @AfterEach
    void nothingWasRecorded() {
        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    void jsonThatCannotBeRead() {
        problem(Door.file(agency, "{\"kind\":"), 400, "malformed-json");
    }

    @Test
    void anUnknownField() {
        problem(Door.file(agency, Requests.with(request -> request.put("urgent", "yes"))), 422, "validation-failed")
                .body("violations.pointer", contains("/urgent"))
                .body("violations.code", contains("UNKNOWN_FIELD"));
    }

    @Test
    void aWrongType() {
        problem(Door.file(agency, Requests.with(request -> request.put("caseNumber", 117))), 422, "validation-failed")
                .body("violations.pointer", contains("/caseNumber"))
                .body("violations.code", contains("WRONG_TYPE"));
    }

    @ParameterizedTest
    @CsvSource({
        "/period/to, 2026-08-01T00:00:00Z, ENDS_BEFORE_IT_BEGINS",
        "/categories/0, EVERYTHING, UNKNOWN_VALUE",
        "/instrument/issuedOn, 2999-01-01, IN_THE_FUTURE",
        "/accounts/0/value, nobody, NOT_AN_EMAIL_ADDRESS"
    })
    void aFieldAtFault(String pointer, String value, String fault) {
        problem(
                        Door.file(agency, Requests.with(request -> {
                            int slash = pointer.lastIndexOf('/');
                            var parent = request.at(pointer.substring(0, slash));
                            String last = pointer.substring(slash + 1);
                            if (parent instanceof com.fasterxml.jackson.databind.node.ArrayNode array) {
                                array.set(Integer.parseInt(last), value);
                            } else {
                                ((com.fasterxml.jackson.databind.node.ObjectNode) parent).put(last, value);
                            }
                        })),
                        422,
                        "validation-failed")
                .body("violations.pointer", contains(pointer))
                .body("violations.code", contains(fault));
    }

    @Test
    void anUnknownCategoryIsToldTheAllowedOnes() {
        problem(
                        Door.file(
                                agency,
                                Requests.with(request ->
                                        request.putArray("categories").add("EVERYTHING"))),
                        422,
                        "validation-failed")
                .body("violations[0].sentence", containsString("SUBSCRIBER, IDENTIFICATION, TRAFFIC, CONTENT"));
    }

    @Test
    void aConfidentialityOrderThatIsOver() {
        problem(
                        Door.file(
                                agency,
                                Requests.with(request -> request.putObject("confidentialityOrder")
                                        .put("issuedBy", "Amtsgericht")
                                        .put("reason", "Flight")
                                        .put("endsAt", "2020-01-01T00:00:00Z"))),
                        422,
                        "validation-failed")
                .body("violations.code", contains("ALREADY_OVER"));
    }

    @Test
    void noAccounts() {
        problem(Door.file(agency, Requests.with(request -> request.putArray("accounts"))), 422, "validation-failed")
                .body("violations.pointer", contains("/accounts"));
    }

    @Test
    void anInstrumentThatIsNoPdf() {
        problem(
                Door.file(
                        Tokens.officerOf(agency), key(), Requests.good(), "A letter.".getBytes(StandardCharsets.UTF_8)),
                422,
                "instrument-unreadable");
    }

    @Test
    void anEncryptedInstrument() {
        problem(
                        Door.file(Tokens.officerOf(agency), key(), Requests.good(), Papers.encrypted("")),
                        422,
                        "instrument-unreadable")
                .body("detail", containsString("encrypted"));
    }

    @Test
    void anInstrumentAboveTheLimit() {
        byte[] padded = Arrays.copyOf(Papers.order(), 1024 * 1024 + 1);

        problem(Door.file(Tokens.officerOf(agency), key(), Requests.good(), padded), 413, "instrument-too-large");
    }

    @Test
    void aBodyThatAnnouncesItselfAsTooLarge() throws Exception {
        var response = sendRaw(
                "multipart/form-data; boundary=b", HttpRequest.BodyPublishers.ofByteArray(new byte[4 * 1024 * 1024]));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("urn:daylight:problem:body-too-large");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 17})
    void aBodyThatHidesItsLengthGetsTheSameAnswer(int megabytes) throws Exception {
        // Given: chunked, so that no header announces the length
        var body = HttpRequest.BodyPublishers.ofByteArray(new byte[megabytes * 1024 * 1024]);
        var chunked = HttpRequest.BodyPublishers.fromPublisher(body);

        var response = sendRaw("multipart/form-data; boundary=b", chunked);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body())
                .isEqualTo(sendRaw("multipart/form-data; boundary=b", body).body());
    }

    /// Well below the limit of the form, which has to leave room for a document.
    @ParameterizedTest
    @CsvSource({"request.json, inside", "request.json, around", ", inside", ", around"})
    void aRequestPartAboveItsOwnLimit(String fileName, String where) throws Exception {
        String json = new String(Requests.bytes(Requests.good()), StandardCharsets.UTF_8);
        String space = " ".repeat(300 * 1024);
        String padded = where.equals("inside") ? "{" + space + json.substring(1) : json + space;

        problem(
                send(form -> form.multiPart(
                                "request", fileName, padded.getBytes(StandardCharsets.UTF_8), "application/json")
                        .multiPart("instrument", "order.pdf", Papers.order(), "application/pdf")),
                413,
                "body-too-large");
    }

    @Test
    void aFilingThatHidesItsLengthIsReadLikeAnyOther() throws Exception {
        var form = HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"request\"\r\n"
                        + "Content-Type: application/json\r\n\r\n{}\r\n--b--\r\n"));

        var response = sendRaw("multipart/form-data; boundary=b", form);

        assertThat(response.body())
                .contains("urn:daylight:problem:part-missing")
                .contains("instrument");
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "instrument"})
    void aMissingPart(String missing) {
        problem(
                        send(form -> missing.equals("request")
                                ? form.multiPart("instrument", "order.pdf", Papers.order(), "application/pdf")
                                : form.multiPart("request", null, Requests.bytes(Requests.good()), "application/json")),
                        400,
                        "part-missing")
                .body("detail", containsString(missing));
    }

    @Test
    void aPartThatNobodyAskedFor() {
        problem(send(form -> complete(form).multiPart("agency", "another")), 400, "malformed-request");
    }

    @Test
    void aPartThatComesTwice() {
        problem(
                send(form -> complete(form).multiPart("instrument", "order.pdf", Papers.order(), "application/pdf")),
                400,
                "malformed-request");
    }

    @Test
    void aPartOfTheWrongMediaType() {
        problem(
                send(form -> form.multiPart("request", null, Requests.bytes(Requests.good()), "application/json")
                        .multiPart("instrument", "order.png", Papers.order(), "image/png")),
                415,
                "media-type-unsupported");
        problem(
                send(form -> form.multiPart("request", "request.txt", Requests.bytes(Requests.good()), "text/plain")
                        .multiPart("instrument", "order.pdf", Papers.order(), "application/pdf")),
                415,
                "media-type-unsupported");
    }

    @Test
    void aBodyThatIsNoForm() {
        problem(
                given().auth()
                        .oauth2(Tokens.officerOf(agency))
                        .header("Idempotency-Key", key())
                        .contentType("application/json")
                        .body(Requests.good())
                        .post("/v1/data-requests"),
                415,
                "media-type-unsupported");
    }

    /// What the framework's parser answers with an exception of its own is still the sender's fault.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data; boundary= | x",
                "multipart/form-data; boundary=b | --b~Content-Disposition: form-data~~x~--b--~",
                "multipart/form-data; boundary=b | --b~X-Other: y~~x~--b--~",
                "multipart/form-data; boundary=b | --b~Content-Disposition: form-data; name=\"request\"~Content-Type: bogus bogus~~x~--b--~",
                "multipart/form-data; boundary=b | --b~Content-Disposition: form-data; name=\"request\"~Content-Type: application/json; charset=nope~~x~--b--~"
            })
    void aMalformedFormIsTheSendersFault(String contentType, String body) throws Exception {
        HttpResponse<String> answer =
                sendRaw(contentType, HttpRequest.BodyPublishers.ofString(body.replace("~", "\r\n")));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:daylight:problem:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=b"})
    void aFormThatCannotBeRead(String contentType) throws Exception {
        var response = sendRaw(contentType, HttpRequest.BodyPublishers.ofString("no form at all"));

        assertThat(response.statusCode()).isIn(400, 415);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.body()).contains("urn:daylight:problem:");
    }

    @Test
    void noIdempotencyKey() {
        problem(
                complete(given().auth().oauth2(Tokens.officerOf(agency))).post("/v1/data-requests"),
                400,
                "idempotency-key-missing");
    }

    @Test
    void anIdempotencyKeyThatIsNone() {
        problem(
                Door.file(Tokens.officerOf(agency), "x".repeat(201), Requests.good(), Papers.order()),
                400,
                "idempotency-key-invalid");
    }

    @Test
    void noToken() {
        problem(complete(given()).header("Idempotency-Key", key()).post("/v1/data-requests"), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void aTokenThatIsNotGood() {
        for (String token : new String[] {
            Tokens.expired(agency),
            Tokens.ofAnotherRealm(agency),
            Tokens.forAnotherAudience(agency),
            "nonsense",
            Tokens.officerOf(agency) + "x"
        }) {
            problem(Door.file(token, key(), Requests.good(), Papers.order()), 401, "unauthenticated");
        }
    }

    @Test
    void aRoleThatMayNotFile() {
        problem(
                Door.file(Tokens.person("rita", "reviewer"), key(), Requests.good(), Papers.order()),
                403,
                "role-missing");
    }

    @Test
    void aTokenBehindWhichNoKnownAgencyStands() {
        for (String token : new String[] {
            Tokens.officerWithoutAgency(),
            Tokens.officerWithAgencyClaim("everybody"),
            Tokens.officerOf(UUID.randomUUID())
        }) {
            problem(Door.file(token, key(), Requests.good(), Papers.order()), 403, "agency-unknown");
        }
    }

    @Test
    void addressesAndMethodsThatDoNotExist() {
        String token = Tokens.officerOf(agency);
        problem(given().auth().oauth2(token).get("/v1/nothing"), 404, "not-found");
        problem(given().auth().oauth2(token).delete("/v1/data-requests"), 405, "method-not-allowed");
        problem(
                given().auth().oauth2(token).queryParam("cursor", "no-cursor").get("/v1/data-requests"),
                422,
                "validation-failed");
        problem(given().auth().oauth2(token).get("/nothing"), 404, "not-found");
    }

    private static ValidatableResponse problem(io.restassured.response.Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:" + slug))
                .body("status", equalTo(status));
    }

    private static io.restassured.response.Response send(UnaryOperator<RequestSpecification> parts) {
        return parts.apply(given().auth().oauth2(Tokens.officerOf(agency)).header("Idempotency-Key", key()))
                .post("/v1/data-requests");
    }

    private static RequestSpecification complete(RequestSpecification form) {
        return form.multiPart("request", null, Requests.bytes(Requests.good()), "application/json")
                .multiPart("instrument", "order.pdf", Papers.order(), "application/pdf");
    }

    private static HttpResponse<String> sendRaw(String contentType, HttpRequest.BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/data-requests"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.officerOf(agency))
                .header("Idempotency-Key", key())
                .header("Content-Type", contentType)
                .POST(body)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private long recorded() {
        return database.count("SELECT (SELECT count(*) FROM data_request) + (SELECT count(request_id) FROM filing_key)"
                + " + (SELECT count(*) FROM outbox WHERE topic = 'intake.data-requests.v1')");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

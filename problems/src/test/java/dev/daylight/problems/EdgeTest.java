package dev.daylight.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A service with one resource, met over bare sockets: clients would mend what has to be sent broken.
@QuarkusTest
@WithTestResource(Issuer.class)
class EdgeTest {

    private static final int LIMIT = 64 * 1024;

    record Answer(int status, String head, String body) {

        JsonNode problem() {
            assertThat(head.toLowerCase(java.util.Locale.ROOT)).contains("content-type: application/problem+json");
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new AssertionError(body, e);
            }
        }

        void isProblem(int expected, String slug) {
            assertThat(status).as(head + body).isEqualTo(expected);
            assertThat(problem().path("type").asText()).isEqualTo("urn:daylight:problem:" + slug);
            assertThat(problem().path("status").asInt()).isEqualTo(expected);
            assertThat(problem().path("title").asText()).isNotBlank();
            assertThat(problem().path("detail").asText()).isNotBlank();
        }
    }

    @BeforeEach
    void issuerIsThere() {
        Issuer.comes();
    }

    @AfterEach
    void issuerIsGone() {
        Issuer.goes();
    }

    @Test
    void bodiesOfEitherKindAreTakenUpToTheLimit() throws Exception {
        String body = json(LIMIT);

        assertThat(announced(body).body()).isEqualTo(Integer.toString(LIMIT - 11));
        assertThat(chunked(body).body()).isEqualTo(Integer.toString(LIMIT - 11));
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 130 * 1024, 8 * 1024 * 1024})
    void aLargerBodyGetsTheSameDocumentWhetherOrNotItsLengthIsAnnounced(int bytes) throws Exception {
        Answer announced = announced(json(bytes));
        Answer chunked = chunked(json(bytes));

        announced.isProblem(413, "body-too-large");
        chunked.isProblem(413, "body-too-large");
        assertThat(chunked.body()).isEqualTo(announced.body());
    }

    @Test
    void spaceAroundADocumentCountsAsWell() throws Exception {
        chunked(" ".repeat(LIMIT) + "{}").isProblem(413, "body-too-large");
        announced("{}" + " ".repeat(LIMIT)).isProblem(413, "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/v1/nothing", "/q/nothing"})
    void anUnknownAddressIsNotFound(String path) throws Exception {
        get(path, "").isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/v1/things/%",
                "/v1/things?a=^",
                "/v1/things?a=%zz",
                "/v1/things/%00",
                "/v1/things?a=%00"
            })
    void anAddressThatIsNoneIsRefused(String path) throws Exception {
        get(path, "").isProblem(400, "malformed-request");
    }

    @Test
    void addressesAndHeadersHaveALimit() throws Exception {
        get("/v1/things?a=" + "x".repeat(5000), "").isProblem(414, "address-too-long");
        get("/v1/things", "X-Long: " + "x".repeat(30_000) + "\r\n").isProblem(431, "headers-too-large");
    }

    @Test
    void nobodyIsAskedToAuthenticate() throws Exception {
        get("/v1/things", "").isProblem(401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "a.b.c",
                "x.y",
                "é",
                "..",
                "YQ.YQ.YQ",
                "W10.W10.YQ",
                "e30.e30.YQ",
                "bnVsbA.bnVsbA.YQ",
                "eyJhbGciOjF9.eyJleHAiOiJ4In0.YQ",
                "eyJhbGciOiJSUzI1NiJ9.eyJleHAiOiJ4IiwiYXVkIjoxfQ.YQ"
            })
    void aTokenThatIsNoneIsRefusedWithoutAskingAnyone(String token) throws Exception {
        long before = errors();

        get("/v1/things", "Authorization: Bearer " + token + "\r\n").isProblem(401, "unauthenticated");

        assertThat(Issuer.INTROSPECTIONS).hasValue(0);
        assertThat(errors()).isEqualTo(before);
    }

    @Test
    void withoutTheIdentityProviderNobodyIsToldThatTheirTokenIsBad() throws Exception {
        // Given: the provider was there once
        String token = "Authorization: Bearer " + Issuer.tokenWithNewKey() + "\r\n";
        get("/v1/things", token).isProblem(401, "unauthenticated");
        Issuer.goes();

        // When
        Answer answer = get("/v1/things", token);
        Issuer.comes();

        // Then
        answer.isProblem(503, "identity-provider-unavailable");
        assertThat(answer.head().toLowerCase(java.util.Locale.ROOT)).contains("retry-after: 10");
    }

    private static String json(int bytes) {
        return "{\"text\":\"" + "x".repeat(bytes - 11) + "\"}";
    }

    private static long errors() throws IOException {
        try (var lines = Files.lines(Path.of("target/edge.log"))) {
            return lines.filter(line -> line.contains(" ERROR ")).count();
        }
    }

    private static Answer get(String path, String headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private static Answer announced(String body) throws IOException {
        return send("POST /v1/things HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static Answer chunked(String body) throws IOException {
        StringBuilder request = new StringBuilder("POST /v1/things HTTP/1.1\r\nHost: here\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int from = 0; from < body.length(); from += 4000) {
            String chunk = body.substring(from, Math.min(body.length(), from + 4000));
            request.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return send(request.append("0\r\n\r\n").toString());
    }

    private static Answer send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
        }
    }
}

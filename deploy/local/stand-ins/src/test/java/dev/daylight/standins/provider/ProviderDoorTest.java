package dev.daylight.standins.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daylight.standins.door.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderDoorTest {

    private static final String FILE = "/storage/v1/files/00000000-0000-4000-8000-00000000000f";

    @TempDir
    Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private Provider provider;
    private String account;

    @BeforeEach
    void open() throws Exception {
        Provider.Settings settings = new Provider.Settings(
                0, "secret", true, "127.0.0.1:1", URI.create("http://127.0.0.1:1"), "a", "b", home);
        provider = new Provider(
                settings,
                new FolderlessShelf(),
                new RememberingSink(),
                new MatchesSeen("127.0.0.1:1"),
                Clock.systemUTC());
        provider.open();
        account = json(call("GET", "/world", null, ""))
                .path("accounts")
                .get(0)
                .path("account")
                .asText();
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void nothingIsGivenWithoutTheToken() throws Exception {
        for (String token : new String[] {null, "wrong", ""}) {
            HttpResponse<String> answer =
                    call("POST", "/account-directory/v1/contacts", token, "{\"account\":\"" + account + "\"}");
            assertProblem(answer, 401, "unauthenticated");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
    }

    @Test
    void anIdentifierIsResolvedAndAContactGiven() throws Exception {
        JsonNode person = json(call("GET", "/world", null, "")).path("accounts").get(3);

        JsonNode resolutions = json(call("POST", "/account-directory/v1/resolutions", "secret", """
                {"identifiers":[{"type":"EMAIL","value":"%s"},{"type":"EMAIL","value":"nobody@mail.example"}]}""".formatted(
                        person.path("email").asText())));
        JsonNode contact = json(call(
                "POST",
                "/account-directory/v1/contacts",
                "secret",
                "{\"account\":\"" + person.path("account").asText() + "\"}"));

        assertThat(resolutions.toString())
                .isEqualTo("{\"resolutions\":[{\"index\":0,\"account\":\""
                        + person.path("account").asText() + "\"},{\"index\":1,\"account\":null}]}");
        assertThat(contact.path("email")).isEqualTo(person.path("email"));
        assertThat(contact.path("language")).isEqualTo(person.path("language"));
    }

    @Test
    void anExportIsTheSameHoweverOftenItIsAskedFor() throws Exception {
        String scope = """
                {"exportId":"00000000-0000-4000-8000-0000000000aa","accounts":["%s"],"categories":["SUBSCRIBER","TRAFFIC"],
                 "fields":null,"period":{"from":"2026-09-01T00:00:00Z","to":"2026-10-01T00:00:00Z"}}""".formatted(account);

        HttpResponse<String> first = call("POST", "/records-export/v1/exports", "secret", scope);
        HttpResponse<String> second = call("POST", "/records-export/v1/exports", "secret", scope);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        List<String> lines = first.body().lines().toList();
        assertThat(Json.tree(lines.getFirst().getBytes(StandardCharsets.UTF_8)).fieldNames())
                .toIterable()
                .containsExactly("account", "category", "kind", "at", "fields");
        // Only who reads this line knows that nothing is missing.
        assertThat(lines.getLast()).isEqualTo("{\"end\":true,\"records\":" + (lines.size() - 1) + "}");
    }

    @Test
    void everyFieldOfARecordIsAmongThoseThatItTellsBeforehand() throws Exception {
        JsonNode told =
                json(call("GET", "/records-export/v1/fields", "secret", "")).path("fields");
        for (String category : List.of("SUBSCRIBER", "IDENTIFICATION", "TRAFFIC", "CONTENT")) {
            String scope = """
                    {"exportId":"00000000-0000-4000-8000-0000000000aa","accounts":["%s"],"categories":["%s"],
                     "fields":null,"period":{"from":"2026-01-01T00:00:00Z","to":"2026-10-01T00:00:00Z"}}""".formatted(account, category);
            HttpResponse<String> export = call("POST", "/records-export/v1/exports", "secret", scope);
            for (String line : export.body().lines().toList()) {
                JsonNode record = Json.tree(line.getBytes(StandardCharsets.UTF_8));
                List<String> names = new ArrayList<>();
                told.path(record.path("category").asText()).forEach(name -> names.add(name.asText()));
                assertThat(record.path("fields").fieldNames()).toIterable().isSubsetOf(names);
            }
        }
        assertProblem(call("GET", "/records-export/v1/fields", "wrong", ""), 401, "unauthenticated");
    }

    @Test
    void whatCannotBeReadIsAProblemThatRepeatsNothingOfIt() throws Exception {
        HttpResponse<String> answer = call(
                "POST",
                "/account-directory/v1/resolutions",
                "secret",
                "{\"identifiers\":[{\"type\":\"EMAIL\",\"mail\":\"who@mail.example\"}]}");

        assertProblem(answer, 400, "malformed");
        assertThat(answer.body()).doesNotContain("who@mail.example");
        assertProblem(
                call(
                        "POST",
                        "/records-export/v1/exports",
                        "secret",
                        "{\"exportId\":\"e\",\"accounts\":[\"a\"],"
                                + "\"categories\":[\"TRAFFIC\"],\"period\":{\"from\":\"2026-09-02T00:00:00Z\",\"to\":\"2026-09-01T00:00:00Z\"}}"),
                400,
                "malformed");
    }

    @Test
    void aFileIsStoredOnceAndDeletedOnce() throws Exception {
        String put = FILE + "?account=" + account + "&region=DE&service=STORAGE";

        assertThat(call("PUT", put, "secret", "bytes").statusCode()).isEqualTo(201);
        assertThat(call("PUT", put, "secret", "bytes").statusCode()).isEqualTo(200);
        assertProblem(call("PUT", put, "secret", "other"), 409, "other-content");
        assertThat(json(call("GET", "/storage/v1/files", "secret", ""))
                        .path("stored")
                        .asInt())
                .isEqualTo(1);
        assertThat(call("DELETE", FILE, "secret", "").statusCode()).isEqualTo(204);
        assertThat(call("DELETE", FILE, "secret", "").statusCode()).isEqualTo(204);
        assertProblem(call("PUT", put, "secret", "bytes"), 410, "file-deleted");
    }

    @Test
    void whatIsNotThereOrNotMeantIsToldApart() throws Exception {
        assertProblem(call("DELETE", FILE, "secret", ""), 404, "unknown-file");
        assertProblem(call("PUT", "/storage/v1/files/1?account=" + account, "secret", "b"), 404, "not-found");
        assertProblem(call("PUT", FILE + "?account=acc_nobody", "secret", "b"), 422, "unknown-account");
        assertProblem(call("PUT", FILE + "?account=" + account + "&region=XX", "secret", "b"), 422, "region");
        assertProblem(call("PUT", FILE + "?account=" + account + "&service=FAX", "secret", "b"), 422, "service");
        assertProblem(call("GET", "/nowhere", "secret", ""), 404, "not-found");
        assertProblem(call("GET", "/records-export/v1/exports", "secret", ""), 405, "method-not-allowed");
    }

    private HttpResponse<String> call(String method, String path, String token, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + provider.port() + path))
                .method(method, BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return Json.tree(answer.body().getBytes());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:daylight:problem:" + slug);
    }
}

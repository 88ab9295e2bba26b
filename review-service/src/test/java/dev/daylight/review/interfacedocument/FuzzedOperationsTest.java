package dev.daylight.review.interfacedocument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daylight.review.border.ProblemCatalogue;
import dev.daylight.review.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// Good and spoiled calls of every operation of the document. Nothing that comes in may be the service's own fault, and
/// every refusal is a problem of the catalogue.
///
/// Longer: `-Ddaylight.fuzz.calls=2000 -Ddaylight.fuzz.seed=7`.
@QuarkusTest
class FuzzedOperationsTest {

    private static final int CALLS = Integer.getInteger("daylight.fuzz.calls", 25);
    private static final long SEED = Long.getLong("daylight.fuzz.seed", 20261124);
    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [a-z]+\\.[\\w.$]+\\(|Exception|\\b(java|javax|jakarta|io\\.quarkus|io\\.vertx|org\\.jboss"
                    + "|com\\.fasterxml|dev\\.daylight)\\.[a-z]|SQLSTATE|SELECT .* FROM");
    /// Answered by the HTTP server, which never heard of problems.
    private static final Set<Integer> BEFORE_US = Set.of(414, 431);

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Scenes scenes;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Set<String> slugs = new HashSet<>(ProblemCatalogue.slugs());
    private final Map<String, String> faults = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void nothingThatComesInIsOurFault() throws Exception {
        Scene scene = scenes.ready();
        int sent = 0;
        for (ApiOperation operation : ApiOperation.all()) {
            String token = Tokens.of("fuzz", operation.roles().toArray(String[]::new));
            for (int number = 0; number < CALLS; number++) {
                Spoiled call = new Spoiled(
                        SEED + number * 1_000_003L + operation.row().hashCode(), operation, scene, number == 0);
                sent++;
                judge(operation, call, send(call, token));
            }
        }
        StringBuilder report = new StringBuilder("%d calls, seed %d, faults: %d, answers by status: %s%n"
                .formatted(sent, SEED, faults.size(), statuses));
        faults.values().forEach(fault -> report.append(fault).append('\n'));
        Files.writeString(Path.of("target", "operations-fuzz.txt"), report);
        System.out.print(report);

        assertThat(faults.values()).isEmpty();
        assertThat(statuses.keySet().stream().filter(status -> status >= 500)).isEmpty();
        assertThat(statuses.getOrDefault(200, 0)).as("successes").isPositive();
    }

    @Test
    void aQueryThatTheOperationDoesNotKnowIsRefused() throws Exception {
        Scene scene = scenes.ready();
        for (ApiOperation operation : ApiOperation.all()) {
            if (operation.path().startsWith("/v1/parked-events/")) {
                continue;
            }
            Spoiled good = new Spoiled(SEED, operation, scene, true);
            good.address(good.address() + "?stat=OPEN");
            HttpResponse<String> answer =
                    send(good, Tokens.of("fuzz", operation.roles().toArray(String[]::new)));
            assertThat(answer.statusCode()).as(operation + " " + answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("invalid-request");
        }
    }

    private HttpResponse<String> send(Spoiled call, String token) throws InterruptedException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + call.address()))
                    .timeout(Duration.ofSeconds(30))
                    .method(
                            call.method(),
                            call.body() == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(call.body()));
            call.headers().forEach(request::header);
            request.setHeader("Authorization", call.headers().getOrDefault("Authorization", "Bearer " + token));
            return again(request.build());
        } catch (IllegalArgumentException notSendable) {
            // This client refuses to send it at all.
            return null;
        }
    }

    /// Once more when there is no answer: the server may have closed a connection that this client thought was open.
    private HttpResponse<String> again(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException once) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException broken) {
                throw new IllegalStateException("no answer to " + request, broken);
            }
        }
    }

    private void judge(ApiOperation operation, Spoiled call, HttpResponse<String> answer) {
        int status = answer == null ? 0 : answer.statusCode();
        statuses.merge(status, 1, Integer::sum);
        if (status < 400 || BEFORE_US.contains(status)) {
            return;
        }
        String text = answer.body();
        String what = operation + ", " + call + " -> " + status + " " + text.substring(0, Math.min(300, text.length()));
        if (status >= 500) {
            faults.putIfAbsent(operation + " 5xx", what);
        }
        if (call.method().equals("HEAD")) {
            return;
        }
        if (!answer.headers().firstValue("content-type").orElse("").startsWith("application/problem+json")) {
            faults.putIfAbsent(operation + " no problem", what);
        } else if (!slugs.contains(slug(text))) {
            faults.putIfAbsent(operation + " type", what);
        }
        if (INSIDES.matcher(text).find()) {
            faults.putIfAbsent(operation + " insides", what);
        }
    }

    private static String slug(String text) {
        try {
            JsonNode problem = JSON.readTree(text);
            return problem.path("type").asText().replace("urn:daylight:problem:", "");
        } catch (IOException e) {
            return "";
        }
    }
}

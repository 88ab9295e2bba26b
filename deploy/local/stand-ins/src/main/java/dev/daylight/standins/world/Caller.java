package dev.daylight.standins.world;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daylight.local.SignIn;
import dev.daylight.standins.door.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Calls the services as people and programs do. Every call here may be repeated, so a server that is still starting is
/// asked again.
final class Caller {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int ATTEMPTS = 120;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final SignIn signIn;
    private final Map<String, String> tokens = new HashMap<>();

    /// A refusal that repeating will not change.
    static final class Refused extends IOException {
        Refused(String sentence) {
            super(sentence);
        }
    }

    Caller(SignIn signIn) {
        this.signIn = signIn;
    }

    JsonNode get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    JsonNode json(String method, URI address, String bearer, Object document) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Json.write(document))));
    }

    JsonNode bytes(URI address, String bearer, byte[] bytes) throws IOException, InterruptedException {
        BodyPublisher body = BodyPublishers.ofByteArray(bytes);
        return send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/octet-stream")
                .PUT(body));
    }

    /// Changes what was read a moment ago, and nothing newer.
    JsonNode change(URI address, String bearer, JsonNode read, Map<String, String> document)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + bearer)
                .header("If-Match", "\"" + read.path("version").asLong() + "\"");
        return send(
                document.isEmpty()
                        ? request.POST(BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(Json.write(document))));
    }

    /// A token of one of the realm's sample people, who sign in with password and one-time code.
    String tokenOf(String user) throws IOException, InterruptedException {
        String known = tokens.get(user);
        if (known != null) {
            return known;
        }
        String answer = signIn.tokens(user, SignIn.STRONG);
        String token = Json.tree(answer.getBytes(StandardCharsets.UTF_8))
                .path("access_token")
                .asText();
        tokens.put(user, token);
        return token;
    }

    private JsonNode send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.timeout(TIMEOUT).build();
        String where = request.method() + " " + request.uri();
        IOException last = new IOException(where + " was not tried");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() < 300) {
                    return Json.tree(answer.body());
                }
                if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                    throw new Refused(where + " was refused with " + answer.statusCode() + ": "
                            + new String(answer.body(), StandardCharsets.UTF_8));
                }
                last = new IOException(where + " failed with " + answer.statusCode());
            } catch (Refused refused) {
                throw refused;
            } catch (IOException away) {
                last = new IOException(where + " is not answered: " + away, away);
            }
            Thread.sleep(PAUSE);
        }
        throw last;
    }
}

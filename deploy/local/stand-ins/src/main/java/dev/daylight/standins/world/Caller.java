package dev.daylight.standins.world;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daylight.standins.door.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
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
import java.util.stream.Collectors;

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
    private final URI realm;
    private final Map<String, String> tokens = new HashMap<>();

    /// A refusal that repeating will not change.
    static final class Refused extends IOException {
        Refused(String sentence) {
            super(sentence);
        }
    }

    /// @param realm address of the identity provider's realm
    Caller(URI realm) {
        this.realm = realm;
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

    /// A token of one of the realm's sample people, whose passwords follow a rule that holds in the local stack only.
    String tokenOf(String user) throws IOException, InterruptedException {
        String known = tokens.get(user);
        if (known != null) {
            return known;
        }
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "daylight-cli",
                        "username",
                        user,
                        "password",
                        "daylight-" + user)
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        JsonNode answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        String token = answer.path("access_token").asText();
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

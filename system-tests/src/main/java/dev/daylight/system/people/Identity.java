package dev.daylight.system.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody who can sign in at the identity provider, and the token that comes of it, renewed in good time.
public final class Identity {

    private static final Duration RENEW_BEFORE_THE_END = Duration.ofSeconds(20);

    private final String name;
    private final Addresses addresses;
    private final Http http;
    private final Clock clock;
    private final Map<String, String> grant;
    private @Nullable String token;
    private Instant endOfToken = Instant.EPOCH;

    private Identity(String name, Addresses addresses, Http http, Clock clock, Map<String, String> grant) {
        this.name = name;
        this.addresses = addresses;
        this.http = http;
        this.clock = clock;
        this.grant = grant;
    }

    static Identity person(String username, Addresses addresses, Http http, Clock clock) {
        return new Identity(
                username,
                addresses,
                http,
                clock,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "daylight-cli",
                        "username",
                        username,
                        "password",
                        password(username)));
    }

    static Identity machine(String client, Addresses addresses, Http http, Clock clock) {
        return new Identity(
                client,
                addresses,
                http,
                clock,
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", client + "-secret"));
    }

    /// The password that the local world gives to its people.
    public static String password(String username) {
        return "daylight-" + username;
    }

    public String name() {
        return name;
    }

    public synchronized String token() {
        String current = token;
        if (current == null || clock.instant().isAfter(endOfToken.minus(RENEW_BEFORE_THE_END))) {
            Answer answer = http.call("POST", addresses.realm("/protocol/openid-connect/token"))
                    .body("application/x-www-form-urlencoded", form(grant))
                    .send()
                    .expect(200, "the sign-in of " + name);
            current = answer.json().path("access_token").asText();
            endOfToken =
                    clock.instant().plusSeconds(answer.json().path("expires_in").asLong());
            token = current;
        }
        return current;
    }

    private static byte[] form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }
}

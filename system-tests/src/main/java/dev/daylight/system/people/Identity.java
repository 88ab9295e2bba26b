package dev.daylight.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daylight.local.SignIn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who can sign in at the identity provider, and the token that comes of it, renewed in good time.
public final class Identity {

    private static final Duration RENEW_BEFORE_THE_END = Duration.ofSeconds(20);

    /// How somebody comes by an answer of the token address.
    private interface Grant {
        JsonNode ask();
    }

    private final String name;
    private final Clock clock;
    private final Grant grant;
    private @Nullable String token;
    private Instant endOfToken = Instant.EPOCH;

    private Identity(String name, Clock clock, Grant grant) {
        this.name = name;
        this.clock = clock;
        this.grant = grant;
    }

    /// Signs in with password and one-time code, again and again: a token that was merely renewed would tell of the
    /// first sign-in, which is soon too long ago.
    static Identity person(String username, Addresses addresses, Http http, Clock clock) {
        return person(username, SignIn.STRONG, addresses, http, clock);
    }

    /// @param level of authentication that the person signs in with
    static Identity person(String username, String level, Addresses addresses, Http http, Clock clock) {
        SignIn signIn = new SignIn(addresses.realm(""), clock);
        return new Identity(
                username,
                clock,
                () -> http.insist(
                        "the sign-in of " + username, () -> Json.MAPPER.readTree(signIn.tokens(username, level))));
    }

    /// A program that shows its certificate at the identity provider as well.
    static Identity machine(String client, Addresses addresses, Http http, Clock clock) {
        byte[] form = ("grant_type=client_credentials&client_id=" + client).getBytes(StandardCharsets.US_ASCII);
        return new Identity(
                client,
                clock,
                () -> http.call("POST", addresses.realm("/protocol/openid-connect/token"))
                        .body("application/x-www-form-urlencoded", form)
                        .send()
                        .expect(200, "the sign-in of " + client)
                        .json());
    }

    /// The password that the local world gives to its people.
    public static String password(String username) {
        return SignIn.password(username);
    }

    public String name() {
        return name;
    }

    public synchronized String token() {
        String current = token;
        if (current == null || clock.instant().isAfter(endOfToken.minus(RENEW_BEFORE_THE_END))) {
            JsonNode answer = grant.ask();
            current = answer.path("access_token").asText();
            endOfToken = clock.instant().plusSeconds(answer.path("expires_in").asLong());
            token = current;
        }
        return current;
    }
}

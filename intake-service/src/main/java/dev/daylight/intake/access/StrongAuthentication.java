package dev.daylight.intake.access;

import dev.daylight.intake.problem.IntakeProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Whether a person signed in strongly, and lately (RFC 9470). Asking the identity provider for a level is a wish that
/// a browser can change on its way; only what stands in the token counts.
@ApplicationScoped
class StrongAuthentication {

    /// Clocks differ; a time further ahead than this is no clock's fault.
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    private final Clock clock;
    private final List<String> levels;
    private final Map<SensitiveAction, Duration> longest;

    StrongAuthentication(
            Clock clock,
            @ConfigProperty(name = "daylight.access.strong-levels") List<String> levels,
            @ConfigProperty(name = "daylight.access.filing-within") Duration filing,
            @ConfigProperty(name = "daylight.access.collection-within") Duration collection,
            @ConfigProperty(name = "daylight.access.change-within") Duration change) {
        this.clock = clock;
        this.levels = List.copyOf(levels);
        this.longest = Map.of(
                SensitiveAction.FILING, filing,
                SensitiveAction.COLLECTION, collection,
                SensitiveAction.CHANGE, change);
    }

    /// @throws HttpProblem with the challenge that a client can act on
    void demand(JsonWebToken token, SensitiveAction action) {
        Duration within = longest.getOrDefault(action, Duration.ZERO);
        Object level = token.getClaim("acr");
        if (level == null || !levels.contains(level.toString()) || !fresh(token.getClaim("auth_time"), within)) {
            throw challenge(within);
        }
    }

    /// The claim is a number of the JSON library, which differs between tokens and tests.
    private boolean fresh(@Nullable Object claim, Duration within) {
        if (claim == null || !claim.toString().matches("[0-9]{1,11}")) {
            return false;
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(claim.toString()));
        Instant now = clock.instant();
        return !at.isAfter(now.plus(LEEWAY)) && !at.isBefore(now.minus(within));
    }

    private HttpProblem challenge(Duration within) {
        return IntakeProblem.STRONGER_AUTHENTICATION_NEEDED
                .builder()
                .withDetail("Ask the identity provider for a new token with the acr_values and max_age named in"
                        + " WWW-Authenticate, then repeat the call.")
                .withHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_user_authentication\", acr_values=\"" + String.join(" ", levels)
                                + "\", max_age=\"" + within.toSeconds() + "\"")
                .build();
    }
}

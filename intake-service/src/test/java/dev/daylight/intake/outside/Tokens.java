package dev.daylight.intake.outside;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Access tokens as the identity provider makes them.
public final class Tokens {

    private static final String ISSUER = "https://server.example.com";

    private Tokens() {}

    public static String officerOf(UUID agency) {
        return signed(claims("officer-of-" + agency, "officer").claim("agency", agency.toString()));
    }

    public static String machineOf(UUID agency) {
        return signed(claims("machine-of-" + agency, "agency-machine").claim("agency", agency.toString()));
    }

    /// Somebody of the provider.
    public static String person(String subject, String role) {
        return signed(claims(subject, role));
    }

    public static String officerWithoutAgency() {
        return signed(claims("officer-of-nothing", "officer"));
    }

    public static String officerWithAgencyClaim(String claim) {
        return signed(claims("officer-of-something", "officer").claim("agency", claim));
    }

    public static String expired(UUID agency) {
        return signed(claims("officer-of-" + agency, "officer")
                .claim("agency", agency.toString())
                .issuedAt(Instant.now().minusSeconds(7200))
                .expiresAt(Instant.now().minusSeconds(3600)));
    }

    public static String ofAnotherRealm(UUID agency) {
        return signed(claims("officer-of-" + agency, "officer")
                .claim("agency", agency.toString())
                .issuer("https://other.example.com"));
    }

    public static String forAnotherAudience(UUID agency) {
        return signed(claims("officer-of-" + agency, "officer")
                .claim("agency", agency.toString())
                .audience("something-else"));
    }

    private static JwtClaimsBuilder claims(String subject, String role) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .preferredUserName(subject)
                .audience("daylight-api")
                .claim("realm_access", Map.of("roles", List.of(role)));
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId("1").sign("privateKey.jwk");
    }
}

package dev.daylight.intake.outside;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
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

    /// A machine's token that is bound to no certificate.
    public static String unboundMachineOf(UUID agency) {
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

    /// An enrolled officer or not: of this agency, with this subject.
    public static String officer(UUID agency, String subject) {
        return signed(claims(subject, "officer").claim("agency", agency.toString()));
    }

    public static String officerAtLevel(UUID agency, String level) {
        return signed(claims("officer-of-" + agency, "officer")
                .claim("agency", agency.toString())
                .claim("acr", level));
    }

    public static String boundOfficer(UUID agency, String thumbprint) {
        return signed(claims("officer-of-" + agency, "officer")
                .claim("agency", agency.toString())
                .claim("cnf", Map.of("x5t#S256", thumbprint)));
    }

    /// Somebody who signed in at this level so long ago.
    public static String signedIn(String subject, String role, String level, Duration ago) {
        return signed(claims(subject, role)
                .claim("acr", level)
                .claim("auth_time", Instant.now().minus(ago).getEpochSecond()));
    }

    /// With a password alone.
    public static String weakOfficerOf(UUID agency) {
        return signed(claims("officer-of-" + agency, "officer")
                .claim("agency", agency.toString())
                .claim("acr", "1"));
    }

    /// A machine's token, bound to the certificate with this SHA-256 thumbprint.
    public static String machineOf(UUID agency, String thumbprint) {
        return signed(claims("machine-of-" + agency, "agency-machine")
                .claim("agency", agency.toString())
                .claim("cnf", Map.of("x5t#S256", thumbprint)));
    }

    private static JwtClaimsBuilder claims(String subject, String role) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .preferredUserName(subject)
                .audience("daylight-api")
                .claim("acr", "2")
                .claim("auth_time", Instant.now().getEpochSecond())
                .claim("realm_access", Map.of("roles", List.of(role)));
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId("1").sign("privateKey.jwk");
    }
}

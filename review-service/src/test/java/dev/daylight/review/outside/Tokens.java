package dev.daylight.review.outside;

import io.smallrye.jwt.build.Jwt;
import java.util.List;
import java.util.Map;

/// Access tokens as the identity provider makes them.
public final class Tokens {

    private Tokens() {}

    public static String rita() {
        return of("rita", "reviewer");
    }

    /// Reviewer and approver in one person.
    public static String ravi() {
        return of("ravi", "reviewer", "approver");
    }

    public static String aria() {
        return of("aria", "approver");
    }

    /// Reads cases, and can do nothing to them.
    public static String otto() {
        return of("otto", "compliance-lead");
    }

    /// Sees the trail and nothing else.
    public static String auditor() {
        return of("olga", "auditor");
    }

    public static String officer() {
        return of("weber", "officer");
    }

    public static String of(String name, String... roles) {
        return enrolled(name, "sub-" + name, name, roles);
    }

    /// Another account of Rita's, with the roles of both sides.
    public static String ritasSecondAccount() {
        return enrolled("rita", "sub-rita2", "rita2", "reviewer", "approver");
    }

    /// @param person the human whose account it is
    public static String enrolled(String person, String subject, String name, String... roles) {
        return token(subject, name, Map.of("person", "staff-" + person), roles);
    }

    /// An account of which nobody said whose it is.
    public static String notEnrolled(String name, String... roles) {
        return token("sub-" + name, name, Map.of(), roles);
    }

    public static String ofPerson(String subject, String name, String... roles) {
        return enrolled(name, subject, name, roles);
    }

    private static String token(String subject, String name, Map<String, String> claims, String... roles) {
        return Jwt.claims(Map.<String, Object>copyOf(claims))
                .issuer("https://server.example.com")
                .subject(subject)
                .preferredUserName(name)
                .audience("daylight-api")
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }
}

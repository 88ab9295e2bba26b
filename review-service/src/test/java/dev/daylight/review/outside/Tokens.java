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

    public static String otto() {
        return of("otto", "auditor");
    }

    public static String officer() {
        return of("weber", "officer");
    }

    public static String of(String name, String... roles) {
        return ofPerson("sub-" + name, name, roles);
    }

    public static String ofPerson(String subject, String name, String... roles) {
        return Jwt.issuer("https://server.example.com")
                .subject(subject)
                .preferredUserName(name)
                .audience("daylight-api")
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }
}

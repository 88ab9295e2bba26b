package dev.daylight.intake.outside;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Registers agencies the way the compliance department does.
public final class Agencies {

    public static final String CLARA = "clara";
    public static final String CARL = "carl";

    private Agencies() {}

    public static UUID certified() {
        return certified(UUID.randomUUID());
    }

    /// Does nothing when it is certified already.
    public static UUID certified(UUID agency) {
        register(agency);
        given().auth()
                .oauth2(Tokens.person(CARL, "compliance-lead"))
                .contentType("application/json")
                .body(Map.of("expiresOn", "2099-12-31"))
                .post("/v1/agencies/{id}/certification", agency)
                .then()
                .statusCode(200);
        return agency;
    }

    public static UUID registered() {
        return register(UUID.randomUUID());
    }

    private static UUID register(UUID agency) {
        given().auth()
                .oauth2(Tokens.person(CLARA, "compliance-lead"))
                .contentType("application/json")
                .body(entry())
                .put("/v1/agencies/{id}", agency)
                .then()
                .statusCode(oneOf(200, 201));
        return agency;
    }

    public static Map<String, Object> entry() {
        return new HashMap<>(Map.of(
                "name", "Landeskriminalamt Musterland",
                "country", "DE",
                "kind", "POLICE",
                "legalAuthority", "POG § 12",
                "domain", "lka.musterland.example",
                "directoryPhone", "+4930123456",
                "encryptionCertificate", Certificates.good()));
    }
}

package dev.daylight.intake.outside;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// Files requests as an agency's program does.
public final class Door {

    private Door() {}

    public static Response file(String token, String key, String request, byte[] instrument) {
        return file(given(), token, key, request, instrument);
    }

    /// By another way than the plain one.
    public static Response file(RequestSpecification way, String token, String key, String request, byte[] instrument) {
        return way.auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .multiPart("request", null, Requests.bytes(request), "application/json")
                .multiPart("instrument", "order.pdf", instrument, "application/pdf")
                .post("/v1/data-requests");
    }

    public static Response file(UUID agency, String request) {
        return file(Tokens.officerOf(agency), UUID.randomUUID().toString(), request, Papers.order());
    }

    /// A good request of this agency.
    public static UUID filed(UUID agency) {
        return UUID.fromString(
                file(agency, Requests.good()).then().statusCode(201).extract().path("id"));
    }

    public static Response read(String token, Object id) {
        return given().auth().oauth2(token).get("/v1/data-requests/{id}", id);
    }
}

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

    /// What an officer does about a request after filing it.
    ///
    /// @param what path behind the request's id
    /// @param version the one that was read
    /// @param request JSON part, absent where there is none
    /// @param document PDF part, absent where there is none
    public static Response followUp(
            UUID agency, UUID id, String what, String key, long version, String request, String part, byte[] document) {
        var call = given().auth()
                .oauth2(Tokens.officerOf(agency))
                .header("Idempotency-Key", key)
                .header("If-Match", "\"" + version + "\"");
        if (request != null) {
            call.multiPart("request", null, Requests.bytes(request), "application/json");
        }
        if (document != null) {
            call.multiPart(part, "paper.pdf", document, "application/pdf");
        }
        return call.post("/v1/data-requests/{id}/" + what, id);
    }

    public static Response followUp(UUID agency, UUID id, String what, String request, byte[] document) {
        return followUp(
                agency, id, what, UUID.randomUUID().toString(), version(agency, id), request, "document", document);
    }

    public static long version(UUID agency, UUID id) {
        return ((Number) read(Tokens.officerOf(agency), id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("version"))
                .longValue();
    }

    /// An emergency with its statement.
    public static Response emergency(UUID agency, String request) {
        return given().auth()
                .oauth2(Tokens.officerOf(agency))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("request", null, Requests.bytes(request), "application/json")
                .multiPart("statement", "statement.pdf", Papers.order(), "application/pdf")
                .post("/v1/data-requests");
    }

    public static Response check(UUID agency, String request, String language) {
        return given().auth()
                .oauth2(Tokens.officerOf(agency))
                .header("Accept-Language", language)
                .contentType("application/json")
                .body(Requests.bytes(request))
                .post("/v1/data-requests/check");
    }

    public static Response read(String token, Object id) {
        return given().auth().oauth2(token).get("/v1/data-requests/{id}", id);
    }
}

package dev.daylight.review.outside;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// A person at the REST interface who has just looked at an order.
public record OrderDesk(String token, UUID orderId) {

    public static final String READING = "{\"issuer\":\"Amtsgericht Tiergarten\",\"provision\":\"18 U.S.C. 2705(b)\","
            + "\"adverseResult\":\"EVIDENCE\",\"sentence\":\"He would delete the mailbox.\"}";

    public OrderDesk as(String other) {
        return new OrderDesk(other, orderId);
    }

    public JsonPath look() {
        return given().auth()
                .oauth2(token)
                .get("/v1/confidentiality-orders/{id}", orderId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// With the revision that the order has now.
    public RequestSpecification writing() {
        String etag = given().auth()
                .oauth2(Tokens.otto())
                .get("/v1/confidentiality-orders/{id}", orderId)
                .getHeader("ETag");
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("If-Match", etag);
    }

    public Response confirm() {
        return confirm(READING);
    }

    public Response confirm(String reading) {
        return post("confirmation", reading);
    }

    public Response lift(UUID lift, String step) {
        return writing().post("/v1/confidentiality-orders/{id}/lifts/{lift}/{step}", orderId, lift, step);
    }

    public Response post(String step, String body) {
        return writing().body(body).post("/v1/confidentiality-orders/" + orderId + "/" + step);
    }

    public Response post(String step) {
        return writing().post("/v1/confidentiality-orders/" + orderId + "/" + step);
    }
}

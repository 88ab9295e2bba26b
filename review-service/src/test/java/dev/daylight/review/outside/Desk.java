package dev.daylight.review.outside;

import static io.restassured.RestAssured.given;

import dev.daylight.review.casefile.Basis;
import dev.daylight.review.casefile.Check;
import dev.daylight.review.emergency.CallBack;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A person at the REST interface who has just looked at the case.
public record Desk(String token, UUID caseId) {

    public static final String AS_ASKED =
            "\"period\":{\"from\":\"" + AskedFor.FROM + "\",\"to\":\"" + AskedFor.TO + "\"}";

    public Desk as(String other) {
        return new Desk(other, caseId);
    }

    public JsonPath look() {
        return given().auth()
                .oauth2(token)
                .get("/v1/cases/{id}", caseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public String state() {
        return look().getString("state");
    }

    public Response take() {
        return writing().put("/v1/cases/{id}/assignment", caseId);
    }

    public Response check(Check check, String outcome) {
        return writing()
                .body("{\"outcome\":\"" + outcome + "\",\"note\":\"looked at\"}")
                .put("/v1/cases/{id}/checks/{check}", caseId, check);
    }

    public Desk allChecksPassed() {
        take().then().statusCode(200);
        answer(Basis.PAPER);
        return this;
    }

    /// Those that can be answered before a paper.
    public Desk emergencyChecksPassed() {
        take().then().statusCode(200);
        answer(Basis.EMERGENCY);
        return this;
    }

    /// As well as the law lets it be answered.
    public void answer(Basis basis) {
        for (Check check : Check.askedOn(basis)) {
            check(check, check == Check.INSTRUMENT_SUFFICIENT ? sufficient() : "PASSED")
                    .then()
                    .statusCode(200);
        }
    }

    private String sufficient() {
        List<Boolean> suffices = look().getList("legalBasis.categories.suffices");
        return !suffices.contains(true) ? "FAILED" : suffices.contains(false) ? "PASSED_FOR_LESS" : "PASSED";
    }

    public Response calledBack(String number, CallBack.Outcome outcome) {
        String spokenTo = outcome == CallBack.Outcome.NO_ANSWER ? "" : ",\"spokenTo\":\"KHKin Brandt, KK 11\"";
        return writing()
                .body("{\"number\":\"" + number + "\",\"calledAt\":\"" + Instant.now() + "\",\"outcome\":\"" + outcome
                        + "\"" + spokenTo + "}")
                .post("/v1/cases/{id}/call-backs", caseId);
    }

    public Response recommend(String body) {
        return writing().body(body).post("/v1/cases/{id}/recommendation", caseId);
    }

    public Response grant(String categories, String accounts) {
        return recommend("{\"outcome\":\"GRANT\",\"categories\":" + categories + ",\"accounts\":" + accounts + ","
                + AS_ASKED + "}");
    }

    public Response decide(String outcome) {
        return writing().body("{\"outcome\":\"" + outcome + "\"}").post("/v1/cases/{id}/decision", caseId);
    }

    /// With the version that the case has now.
    public RequestSpecification writing() {
        String etag = given().auth()
                .oauth2(Tokens.otto())
                .get("/v1/cases/{id}", caseId)
                .getHeader("ETag");
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("If-Match", etag);
    }
}

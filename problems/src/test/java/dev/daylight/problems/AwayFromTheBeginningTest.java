package dev.daylight.problems;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Issuer.class)
class AwayFromTheBeginningTest {

    @Test
    void whoSendsNoTokenIsToldSoAllTheSame() {
        given().get("/v1/things").then().statusCode(401).body("type", equalTo("urn:daylight:problem:unauthenticated"));
    }

    @Test
    void aServiceThatNeverMetItsIdentityProviderSaysSo() {
        given().auth()
                .oauth2(Issuer.tokenWithNewKey())
                .get("/v1/things")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "10")
                .body("type", equalTo("urn:daylight:problem:identity-provider-unavailable"));
    }
}

package dev.daylight.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What programs of agencies are written against.
@QuarkusTest
class InterfaceDocumentTest {

    @Test
    void everyOperationIsNamedDescribedAndTellsItsProblems() throws IOException {
        JsonNode document = document();

        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    JsonNode responses = operation.getValue().path("responses");
                    if (!path.getKey().startsWith("/v1/parked-events")) {
                        assertThat(operation.getValue().path("operationId").asText())
                                .as(name)
                                .isNotBlank();
                        assertThat(operation.getValue().path("summary").asText())
                                .as(name)
                                .isNotBlank();
                    }
                    for (String status : new String[] {"401", "403", "503"}) {
                        assertThat(responses
                                        .at("/" + status + "/content/application~1problem+json/schema/$ref")
                                        .asText())
                                .as(name + " " + status)
                                .isEqualTo("#/components/schemas/Problem");
                    }
                }));
    }

    @Test
    void filingIsDescribedDownToItsParts() throws IOException {
        JsonNode filing = document().at("/paths/~1v1~1data-requests/post");

        assertThat(filing.at("/requestBody/content/multipart~1form-data/schema/$ref")
                        .asText())
                .endsWith("/FilingForm");
        assertThat(filing.path("parameters").findValuesAsText("name")).contains("Idempotency-Key");
        for (String status : new String[] {"201", "400", "413", "415", "422"}) {
            assertThat(filing.path("responses").has(status)).as(status).isTrue();
        }
        assertThat(document()
                        .at("/components/schemas/NewDataRequest/properties/categories/items/$ref")
                        .asText())
                .endsWith("/DataCategory");
        assertThat(document().at("/components/schemas/DataCategory/enum").toString())
                .contains("SUBSCRIBER", "CONTENT");
    }

    @Test
    void pagesAreNoInterfaceForPrograms() throws IOException {
        assertThat(document().path("paths").properties())
                .isNotEmpty()
                .allMatch(path -> path.getKey().startsWith("/v1/"));
    }

    @Test
    void theServiceSaysThatItIsWellAndCountsWithoutNames() {
        given().get("/q/health/live").then().statusCode(200);
        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics).doesNotContain("agency=", "0a000000");
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString());
    }
}

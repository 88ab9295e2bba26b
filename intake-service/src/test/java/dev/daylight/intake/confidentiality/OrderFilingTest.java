package dev.daylight.intake.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Papers;
import dev.daylight.intake.outside.Requests;
import dev.daylight.intake.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderFilingTest {

    private static final String ORDER =
            "{\"issuedBy\":\"Court canary-7f3a\",\"reason\":\"Flight canary-7f3a\",\"endsAt\":\"2098-01-01T00:00:00Z\"}";

    @Inject
    Database database;

    @Test
    void anOrderThatComesLaterIsToldAsAClaim() {
        // Given
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);

        // When
        Response filed = file(agency, id);

        // Then
        filed.then().statusCode(201).body("orderId", equalTo(filed.path("id")));
        assertThat(payload(id, "ConfidentialityOrderFiled.v1"))
                .contains("2098-01-01T00:00:00Z", filed.path("orderId"))
                .doesNotContain(Requests.CANARY);
        Door.read(Tokens.officerOf(agency), id)
                .then()
                .body("confidentialityOrders", hasSize(1))
                .body("confidentialityOrders[0].endsAt", equalTo("2098-01-01T00:00:00Z"))
                .body("timeline.what", hasItem("CONFIDENTIALITY_ORDER_FILED"));
    }

    @Test
    void anOrderThatCameWithTheRequestCanBeExtendedAndLifted() {
        // Given
        UUID agency = Agencies.certified();
        UUID id = UUID.fromString(Door.file(
                        agency,
                        Requests.with(request -> request.putObject("confidentialityOrder")
                                .put("issuedBy", "Court")
                                .put("reason", "Flight")
                                .put("endsAt", "2098-01-01T00:00:00Z")))
                .path("id"));
        String order = Door.read(Tokens.officerOf(agency), id).path("confidentialityOrders[0].id");

        // When
        extend(agency, id, order, "{\"endsAt\":\"2099-01-01T00:00:00Z\"}")
                .then()
                .statusCode(201)
                .body("endsAt", equalTo("2099-01-01T00:00:00Z"));
        lift(agency, id, order).then().statusCode(201);

        // Then
        assertThat(events(id)).contains("ConfidentialityExtensionFiled.v1", "ConfidentialityLiftFiled.v1");
        Door.read(Tokens.officerOf(agency), id)
                .then()
                .body("confidentialityOrders[0].endsAt", equalTo("2099-01-01T00:00:00Z"))
                .body("confidentialityOrders[0].liftFiledAt", notNullValue());
        lift(agency, id, order).then().statusCode(409).body("type", equalTo("urn:daylight:problem:order-not-possible"));
        extend(agency, id, order, "{}").then().statusCode(409);
    }

    @Test
    void anExtensionEndsLaterThanTheOrderDidOrNever() {
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);
        String order = file(agency, id).path("orderId");

        extend(agency, id, order, "{\"endsAt\":\"2097-01-01T00:00:00Z\"}")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/endsAt"));
        extend(agency, id, order, "{}").then().statusCode(201).body("endsAt", nullValue());
        // What names no end is not made shorter by an extension.
        extend(agency, id, order, "{\"endsAt\":\"2099-01-01T00:00:00Z\"}")
                .then()
                .statusCode(422);
        assertThat(events(id))
                .filteredOn("ConfidentialityExtensionFiled.v1"::equals)
                .hasSize(1);
    }

    @Test
    void theOrderOfAnotherRequestAndNoOnesAreTheSame() {
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);
        String elsewhere = file(agency, Door.filed(agency)).path("orderId");
        String foreign;
        {
            UUID other = Agencies.certified();
            foreign = file(other, Door.filed(other)).path("orderId");
        }

        List<String> answers = List.of(elsewhere, foreign, UUID.randomUUID().toString(), "no-id").stream()
                .map(order ->
                        lift(agency, id, order).then().statusCode(404).extract().asString())
                .distinct()
                .toList();

        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).contains("confidentiality-order-unknown");
    }

    @Test
    void aRepeatedOrderIsRecordedOnce() {
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);

        Response first =
                Door.followUp(agency, id, "confidentiality-orders", "key", 0, ORDER, "document", Papers.order());
        Response repeat =
                Door.followUp(agency, id, "confidentiality-orders", "key", 0, ORDER, "document", Papers.order());

        assertThat(repeat.asString()).isEqualTo(first.asString());
        assertThat(database.count("SELECT count(*) FROM confidentiality_order WHERE request_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void whatWasRefusedAtTheDoorTakesNoOrders() {
        UUID agency = Agencies.certified();
        UUID id = UUID.fromString(Door.file(agency, Requests.with(request -> request.put("proceeding", "CIVIL")))
                .path("id"));

        file(agency, id).then().statusCode(409);
    }

    private static Response file(UUID agency, UUID id) {
        return Door.followUp(agency, id, "confidentiality-orders", ORDER, Papers.order());
    }

    private static Response extend(UUID agency, UUID id, String order, String request) {
        return Door.followUp(agency, id, "confidentiality-orders/" + order + "/extensions", request, Papers.order());
    }

    private static Response lift(UUID agency, UUID id, String order) {
        return Door.followUp(agency, id, "confidentiality-orders/" + order + "/lifts", null, Papers.order());
    }

    private List<String> events(UUID id) {
        return database.texts("SELECT event_type FROM outbox WHERE record_key = ? ORDER BY id", id);
    }

    private String payload(UUID id, String type) {
        return database.texts("SELECT payload FROM outbox WHERE record_key = ? AND event_type = ?", id, type)
                .getFirst();
    }
}

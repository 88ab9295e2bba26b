package dev.daylight.intake.interfacedocument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daylight.intake.outside.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The compliance department at work, through the service's door, with the bodies that the document gives as examples.
/// Hundreds of agencies are entered here, hence the plain client.
final class Desk {

    // A token lives for five minutes, a run on a busy machine for longer.
    private static Person clara() {
        return lead("clara");
    }

    private static Person carl() {
        return lead("carl");
    }

    private final Sender sender = new Sender();

    static Person lead(String name) {
        return new Person("compliance-lead", Tokens.person(name, "compliance-lead"));
    }

    /// Registered, with an officer and a program who are enrolled.
    UUID registered() {
        UUID agency = UUID.randomUUID();
        put("/v1/agencies/" + agency, clara(), "registerAgency", Map.of());
        enrolled(agency, "officer-of-" + agency, "OFFICER");
        enrolled(agency, "machine-of-" + agency, "MACHINE");
        return agency;
    }

    UUID verified() {
        UUID agency = registered();
        change("/v1/agencies/" + agency, "verification", clara(), "verifyAgency");
        return agency;
    }

    UUID certified() {
        UUID agency = verified();
        change("/v1/agencies/" + agency, "certification", carl(), "certifyAgency");
        return agency;
    }

    void suspend(UUID agency) {
        change("/v1/agencies/" + agency, "suspension", clara(), "suspendAgency");
    }

    void revoke(UUID agency) {
        change("/v1/agencies/" + agency, "revocation", carl(), "revokeAgency");
    }

    String etag(UUID agency) {
        return etag("/v1/agencies/" + agency, clara());
    }

    /// By the compliance department, as the first people of an agency are.
    void enrolled(UUID agency, String subject, String role) {
        UUID id = UUID.randomUUID();
        put(
                "/v1/enrolments/" + id + "?agency=" + agency,
                clara(),
                "proposeEnrolment",
                Map.of("subject", subject, "role", role));
        change("/v1/enrolments/" + id, "confirmation", carl(), null);
    }

    void put(String address, Person person, String operation, Map<String, String> fields) {
        Scene scene = new Scene(person, UUID.randomUUID(), Map.of(), Map.of(), null, new HashMap<>(fields), null);
        succeeds(call("PUT", address, Map.of(), scene.adjusted(example(operation))), person);
    }

    /// @param operation whose first example is sent; null for a call without body
    void change(String address, String what, Person person, String operation) {
        succeeds(
                call(
                        "POST",
                        address + "/" + what,
                        Map.of("If-Match", etag(address, person)),
                        operation == null ? null : example(operation)),
                person);
    }

    String etag(String address, Person person) {
        return sender.send(call("GET", address, Map.of(), null), person).header("etag");
    }

    private static JsonNode example(String operation) {
        return InterfaceOperation.named(operation)
                .examples()
                .values()
                .iterator()
                .next();
    }

    private static Call call(String method, String address, Map<String, String> headers, JsonNode body) {
        return new Call(
                method,
                address,
                headers,
                body == null ? null : "application/json",
                body == null ? null : body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void succeeds(Call call, Person person) {
        Answer answer = sender.send(call, person);
        assertThat(answer.status())
                .as(call.method() + " " + call.address() + " " + answer.text())
                .isBetween(200, 299);
    }
}

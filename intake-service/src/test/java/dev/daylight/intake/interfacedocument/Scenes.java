package dev.daylight.intake.interfacedocument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daylight.contracts.casefile.CaseEvent.CaseAssigned;
import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.ReviewStandIn;
import dev.daylight.sealing.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Sets up, through the service's own doors, what an operation needs to succeed. By its path first, so that a new
/// operation on something known needs no word here; by its name where it needs a special state.
@ApplicationScoped
class Scenes {

    private static final byte[] PACKAGE = "encrypted to the agency".getBytes(StandardCharsets.UTF_8);

    private final ObjectStore store;
    private final Database database;
    private final String kafka;
    private final Sender sender = new Sender();
    private final Desk desk = new Desk();

    Scenes(ObjectStore store, Database database, @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.store = store;
        this.database = database;
        this.kafka = kafka;
    }

    /// @param role of the caller, one that the document allows
    Scene ready(InterfaceOperation operation, String role) {
        if (operation.path().startsWith("/v1/data-requests")) {
            return ofARequest(operation, role);
        }
        if (operation.path().startsWith("/v1/enrolments")) {
            return ofAnEnrolment(operation, role);
        }
        if (operation.path().startsWith("/v1/agencies")) {
            return ofAnAgency(operation, role);
        }
        if (operation.path().startsWith("/v1/webhook")) {
            return ofAWebhook(operation, role);
        }
        if (operation.path().startsWith("/v1/parked-events")) {
            // None is parked here, and a number is no secret.
            Scene scene =
                    new Scene(caller(role, UUID.randomUUID()), UUID.randomUUID(), Map.of("id", "999999999"), null);
            return operation.pathParameters().isEmpty() ? scene : scene.answering("parked-event-unknown");
        }
        throw new AssertionError(operation.name() + ": Scenes does not know what lies under " + operation.path());
    }

    private static Person caller(String role, UUID agency) {
        return switch (role) {
            case "officer" -> Person.officer(agency);
            case "agency-machine" -> Person.machine(agency);
            default -> Person.ofTheProvider(role);
        };
    }

    private Scene ofARequest(InterfaceOperation operation, String role) {
        UUID agency = desk.certified();
        Scene nothing = new Scene(caller(role, agency), agency, Map.of(), null);
        if (!operation.pathParameters().contains("id")) {
            return nothing;
        }
        String example = switch (operation.name()) {
            case "extendPreservation" -> "preservation";
            case "fileEmergencyPaper" -> "emergency";
            default -> operation.pathParameters().contains("orderId") ? "secret" : "production";
        };
        JsonNode filed = file(nothing, example);
        UUID request = UUID.fromString(filed.path("id").asText());
        if (operation.path().contains("/package") || operation.path().contains("/deliver")) {
            disclosed(request, agency);
        }
        Map<String, String> path = new LinkedHashMap<>(Map.of("id", request.toString()));
        if (operation.pathParameters().contains("orderId")) {
            path.put("orderId", filed.at("/confidentialityOrders/0/id").asText());
        }
        if (operation.pathParameters().contains("documentId")) {
            path.put("documentId", filed.at("/documents/0/id").asText());
        }
        if (operation.pathParameters().contains("deliveryId")) {
            path.put("deliveryId", delivery(request, agency));
        }
        Scene scene = nothing.at(path);
        return new Scene(scene.caller(), agency, scene.path(), etag(scene, "/v1/data-requests/" + request));
    }

    private static final String NOBODY_LISTENS_THERE = "https://localhost/daylight";

    private Scene ofAWebhook(InterfaceOperation operation, String role) {
        UUID agency = desk.certified();
        Scene scene = new Scene(caller(role, agency), agency, Map.of(), null).with("url", NOBODY_LISTENS_THERE);
        if (operation.name().equals("enrolWebhook")) {
            return scene;
        }
        Person officer = Person.officer(agency);
        desk.put("/v1/webhook", officer, "enrolWebhook", scene.fields());
        return new Scene(
                scene.caller(), agency, Map.of(), Map.of(), desk.etag("/v1/webhook", officer), scene.fields(), null);
    }

    /// The first delivery of a request, downloaded once: a receipt tells of a download.
    private String delivery(UUID request, UUID agency) {
        Person officer = Person.officer(agency);
        String deliveries = "/v1/data-requests/" + request + "/deliveries";
        String id = sender.send(new Call("GET", deliveries, Map.of(), null, null), officer)
                .json()
                .findPath("id")
                .asText();
        sender.send(new Call("GET", deliveries + "/" + id + "/package", Map.of(), null, null), officer);
        return id;
    }

    private JsonNode file(Scene scene, String example) {
        InterfaceOperation filing = InterfaceOperation.named("fileDataRequest");
        Answer answer =
                sender.send(Calls.of(filing, scene, filing.examples().get(example)), Person.officer(scene.agency()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String id = answer.json().path("id").asText();
        return sender.send(
                        new Call("GET", "/v1/data-requests/" + id, Map.of(), null, null),
                        Person.officer(scene.agency()))
                .json();
    }

    private void disclosed(UUID request, UUID agency) {
        String key = "package-of-" + request;
        store.put("daylight-packages", key, PACKAGE);
        try (ReviewStandIn review = new ReviewStandIn(kafka)) {
            review.tells(new CaseOpened(request, agency, "DE", Instant.now()));
            review.tells(new CaseAssigned(request, Instant.now()));
            review.grants(request, GrantOutcome.GRANTED);
            review.discloses(request, agency, key, PACKAGE);
        }
        Awaitility.await()
                .until(() -> database.texts("SELECT status FROM data_request WHERE id = ?", request)
                        .contains("DISCLOSED"));
    }

    private Scene ofAnEnrolment(InterfaceOperation operation, String role) {
        UUID agency = desk.certified();
        boolean byTheAgency = role.equals("officer");
        String administrator = "administrator-of-" + agency;
        if (byTheAgency) {
            desk.enrolled(agency, administrator, "AGENCY_ADMINISTRATOR");
        }
        Person caller = byTheAgency ? Person.officer(agency, administrator) : Person.ofTheProvider(role);
        Map<String, String> query = byTheAgency ? Map.of() : Map.of("agency", agency.toString());
        UUID id = UUID.randomUUID();
        String newcomer = "newcomer-" + id;
        Scene scene = new Scene(caller, agency, Map.of("id", id.toString()), null)
                .asking(query)
                .with("subject", newcomer);
        if (operation.name().equals("proposeEnrolment")
                || operation.pathParameters().isEmpty()) {
            return scene;
        }
        // By other people than the one who calls then.
        Person first = byTheAgency ? Person.officer(agency) : Desk.lead("first");
        Person second = byTheAgency ? caller : Desk.lead("second");
        String address = "/v1/enrolments/" + id;
        desk.put(
                address + (byTheAgency ? "" : "?agency=" + agency),
                first,
                "proposeEnrolment",
                Map.of("subject", newcomer));
        if (List.of("suspendEnrolment", "reinstateEnrolment").contains(operation.name())) {
            desk.change(address, "confirmation", second, null);
        }
        if (operation.name().equals("reinstateEnrolment")) {
            String other = "other-administrator-of-" + agency;
            if (byTheAgency) {
                desk.enrolled(agency, other, "AGENCY_ADMINISTRATOR");
            }
            desk.change(
                    address, "suspension", byTheAgency ? Person.officer(agency, other) : second, "suspendEnrolment");
        }
        return new Scene(caller, agency, scene.path(), query, desk.etag(address, first), scene.fields(), null);
    }

    private Scene ofAnAgency(InterfaceOperation operation, String role) {
        UUID agency = switch (operation.name()) {
            case "registerAgency" -> UUID.randomUUID();
            case "verifyAgency" -> desk.registered();
            case "certifyAgency" -> desk.verified();
            default -> desk.certified();
        };
        if (operation.name().equals("reinstateAgency")) {
            desk.suspend(agency);
        }
        Person caller = caller(role, agency);
        String version = operation.name().equals("registerAgency") ? null : desk.etag(agency);
        return new Scene(caller, agency, Map.of("agencyId", agency.toString()), version);
    }

    private String etag(Scene scene, String address) {
        return sender.send(new Call("GET", address, Map.of(), null, null), scene.caller())
                .header("etag");
    }
}

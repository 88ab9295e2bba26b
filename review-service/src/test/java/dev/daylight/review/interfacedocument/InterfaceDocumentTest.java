package dev.daylight.review.interfacedocument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What programs are written against.
@QuarkusTest
class InterfaceDocumentTest {

    private final JsonNode rows = rows();

    @Test
    void everyOperationIsNamedDescribedAndShowsItsBodyItsRolesAndItsProblems() {
        List<String> missing = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ApiOperation operation : ApiOperation.all()) {
            String name = operation.node().path("operationId").asText();
            if (name.isBlank() || operation.node().path("summary").asText().isBlank()) {
                missing.add("openapi/operations.json needs a row \"" + operation.row()
                        + "\" with name, roles, summary and problems");
            } else if (!names.add(name)) {
                missing.add(operation.row() + ": another operation is called " + name + " already");
            }
            if (!operation.roles().equals(expected(operation))) {
                missing.add("the row \"" + operation.row() + "\" of openapi/operations.json says that "
                        + expected(operation) + " may call it (field roles), but the code lets " + operation.roles());
            }
            if (operation.hasBody() && operation.example().isMissingNode()) {
                missing.add("the row \"" + operation.row() + "\" of openapi/operations.json needs an example");
            }
            if (operation.roles().isEmpty() && !AuthorizationMatrixTest.PUBLIC.contains(operation.row())) {
                missing.add(operation.row() + " says not which roles may call it (@RolesAllowed)");
            }
            List<Integer> refusals = new ArrayList<>(List.of(400, 401, 403, 503));
            if (!operation.pathParameters().isEmpty()) {
                refusals.add(404);
            }
            if (operation.takes("If-Match")) {
                refusals.addAll(List.of(412, 428));
            }
            if (operation.hasBody()) {
                refusals.addAll(List.of(413, 415));
            }
            for (int status : refusals) {
                if (!operation
                        .node()
                        .at("/responses/" + status + "/content/application~1problem+json/schema/$ref")
                        .asText()
                        .endsWith("/Problem")) {
                    missing.add(operation.row() + ": " + status + " is no problem document");
                }
                if (!operation.problemsOf(status).contains("`")) {
                    missing.add(operation.row() + ": " + status + " names no slug");
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(names).hasSizeGreaterThan(25);
    }

    /// Written by hand: whom the code lets in is not the measure of itself.
    private Set<String> expected(ApiOperation operation) {
        Set<String> roles = new HashSet<>();
        rows.path(operation.row()).path("roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private static JsonNode rows() {
        try (InputStream file = InterfaceDocumentTest.class.getResourceAsStream("/openapi/operations.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void pagesAreNoInterfaceForPrograms() {
        assertThat(ApiOperation.all())
                .isNotEmpty()
                .allMatch(operation -> operation.path().startsWith("/v1/"));
    }
}

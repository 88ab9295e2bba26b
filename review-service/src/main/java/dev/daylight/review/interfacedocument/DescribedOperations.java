package dev.daylight.review.interfacedocument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/// Puts the rows of `openapi/operations.json` into the document. What an annotation says already stays.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescribedOperations implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "`invalid-request`, `malformed-request`: the request is not understood.",
            "401", "`unauthenticated`: no token, an expired one, or one of another issuer or audience.",
            "403", "`role-missing`: the role does not allow it.",
            "406", "`not-acceptable`: Accept names nothing that this operation answers with.",
            "503",
                    "`database-away`, `temporarily-unavailable`, `identity-provider-unavailable`: nothing was done; try"
                            + " again.");
    private static final Map<String, String> WITH_A_BODY = Map.of(
            "400", "`malformed-json`: the body is no JSON document.",
            "413", "`body-too-large`",
            "415", "`media-type-unsupported`");
    private static final Map<String, String> WITH_A_VERSION = Map.of(
            "403", "`not-enrolled`: nobody knows whose account this is.",
            "412", "`stale-version`: it has changed since you read it.",
            "428", "`if-match-missing`: If-Match names the version that you saw.");

    private final JsonNode rows = read();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths();
        if (paths == null || paths.getPathItems() == null) {
            return;
        }
        // Pages are no interface for programs.
        paths.getPathItems().keySet().stream()
                .filter(path -> !path.startsWith("/v1/"))
                .toList()
                .forEach(paths::removePathItem);
        paths.getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> describe(method, path, operation)));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, problem());
    }

    private void describe(PathItem.HttpMethod method, String path, Operation operation) {
        JsonNode row = rows.path(method + " " + path);
        if (operation.getOperationId() == null && row.has("name")) {
            operation.setOperationId(row.path("name").asText());
        }
        if (isBlank(operation.getSummary()) && row.has("summary")) {
            operation.setSummary(row.path("summary").asText());
        }
        if (isBlank(operation.getDescription()) && row.has("description")) {
            operation.setDescription(row.path("description").asText());
        }
        if (row.path("roles").isArray() && row.path("roles").isEmpty()) {
            // For everybody; the scanner names the roles of the class all the same.
            operation.setSecurity(List.of());
        } else if (operation.getSecurity() != null) {
            operation.setSecurity(operation.getSecurity().stream()
                    .map(DescribedOperations::named)
                    .toList());
        }
        var body = operation.getRequestBody();
        if (body != null && body.getContent() != null && row.has("example")) {
            body.getContent().getMediaTypes().values().forEach(media -> {
                if (media.getExample() == null
                        && (media.getExamples() == null || media.getExamples().isEmpty())) {
                    media.setExample(new ObjectMapper().convertValue(row.path("example"), Object.class));
                }
            });
        }
        refusals(operation, row.path("problems"));
    }

    private static void refusals(Operation operation, JsonNode own) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        EVERYWHERE.forEach((status, text) -> add(responses, status, text));
        if (operation.getRequestBody() != null) {
            WITH_A_BODY.forEach((status, text) -> add(responses, status, text));
        }
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (parameters.stream().anyMatch(parameter -> "If-Match".equalsIgnoreCase(parameter.getName()))) {
            WITH_A_VERSION.forEach((status, text) -> add(responses, status, text));
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            add(responses, "404", "`not-found`: there is nothing at this address.");
        }
        own.properties()
                .forEach(problem ->
                        add(responses, problem.getKey(), problem.getValue().asText()));
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(asProblem());
            }
        });
    }

    private static void add(APIResponses responses, String status, String text) {
        APIResponse known = responses.getAPIResponse(status);
        if (known == null) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(text));
        } else {
            String said = known.getDescription();
            known.setDescription(said == null || !said.contains("`") ? text : said + " " + text);
        }
    }

    private static Content asProblem() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM)));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .description("RFC 9457. Decide by type; it is lasting.")
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("type", text("urn:daylight:problem: and a slug"))
                .addProperty("title", text("For people"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What is special about this occurrence; nothing personal"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.OBJECT)
                                        .addProperty("pointer", text("JSON pointer (RFC 6901)"))
                                        .addProperty("sentence", text("What to do"))))
                .addRequired("type")
                .addRequired("status");
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    /// Roles that are chosen by configuration are named as they are, not as the expression that chooses them.
    private static SecurityRequirement named(SecurityRequirement requirement) {
        SecurityRequirement named = OASFactory.createSecurityRequirement();
        requirement
                .getSchemes()
                .forEach((scheme, roles) -> named.addScheme(
                        scheme, roles.stream().map(DescribedOperations::role).toList()));
        return named;
    }

    private static String role(String role) {
        return role.startsWith("${") && role.endsWith("}")
                ? ConfigProvider.getConfig()
                        .getOptionalValue(role.substring(2, role.length() - 1), String.class)
                        .orElse(role)
                : role;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static JsonNode read() {
        try (InputStream file = DescribedOperations.class.getResourceAsStream("/openapi/operations.json")) {
            if (file == null) {
                throw new IllegalStateException("openapi/operations.json is not there");
            }
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

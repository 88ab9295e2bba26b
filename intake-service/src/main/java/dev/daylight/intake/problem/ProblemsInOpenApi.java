package dev.daylight.intake.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Says once for all operations what every refusal looks like, and which ones each of them may meet, so that the
/// resources only name what is special about theirs. Leaves out what is no interface for programs: the pages.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "`malformed-json`, `malformed-request`: the request cannot be read.",
            "401",
                    "`unauthenticated`: no token, an expired one, or one of another issuer or audience. `stronger-authentication-needed`: a change or a download by a person who did not sign in with a second factor lately; WWW-Authenticate names the acr_values and max_age to ask the identity provider for (RFC 9470). `certificate-does-not-fit`: a program's token without its client certificate (RFC 8705).",
            "403",
                    "`role-missing`: the role does not allow it. `agency-unknown`: no agency known to us stands behind the token. `officer-not-enrolled`: the agency has not enrolled the subject named in the answer. `agency-suspended`, `agency-not-certified`: nothing can be changed, and no package downloaded. `agency-revoked`: nothing is answered any more.",
            "406", "`not-acceptable`: Accept names nothing that this operation can answer with.",
            "429", "`too-many-requests`: come back after Retry-After.",
            "503",
                    "`temporarily-unavailable`, `identity-provider-unavailable`: nothing was recorded; come back after Retry-After.");

    private static final Map<String, String> WITH_A_BODY = Map.of(
            "413", "`body-too-large`",
            "415", "`media-type-unsupported`: the body is of another type than the one that is read.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths();
        if (paths == null || paths.getPathItems() == null) {
            return;
        }
        paths.getPathItems().keySet().stream()
                .filter(path -> !path.startsWith("/v1/"))
                .toList()
                .forEach(paths::removePathItem);
        paths.getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(this::complete));
    }

    private void complete(Operation operation) {
        var responses = operation.getResponses();
        EVERYWHERE.forEach((status, description) -> {
            APIResponse known = responses.getAPIResponse(status);
            if (known == null
                    || known.getDescription() == null
                    || known.getDescription().length() < 20) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
            } else if (!status.equals("400")) {
                // What is special about the operation comes on top.
                known.setDescription(description + " " + known.getDescription());
            }
        });
        if (operation.getRequestBody() != null) {
            WITH_A_BODY.forEach((status, description) -> {
                if (responses.getAPIResponse(status) == null) {
                    responses.addAPIResponse(
                            status, OASFactory.createAPIResponse().description(description));
                }
            });
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(problem());
            }
        });
    }

    /// What every refusal looks like.
    public static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }
}

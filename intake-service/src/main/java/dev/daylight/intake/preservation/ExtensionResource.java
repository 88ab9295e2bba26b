package dev.daylight.intake.preservation;

import dev.daylight.intake.followup.FollowUpCall;
import dev.daylight.intake.followup.FollowUpKind;
import dev.daylight.intake.followup.FollowUpRepresentation;
import dev.daylight.intake.followup.FollowUpRequests;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/data-requests/{id}")
@RolesAllowed({"officer", "agency-machine"})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Data requests")
class ExtensionResource {

    private final Extending extending;
    private final FollowUpRequests requests;

    ExtensionResource(Extending extending, FollowUpRequests requests) {
        this.extending = extending;
        this.requests = requests;
    }

    @POST
    @Path("extension")
    @Operation(
            operationId = "extendPreservation",
            summary = "Extend a preservation",
            description = "Once, by as much as the law of the instrument allows, before the term is over. Needs"
                    + " no body.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description =
                    "Made up by you, one for each call; a repeat with the same key gets the first answer" + " again.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the request as you have read it.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "Recorded. ETag is the request's new version.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FollowUpRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`data-request-unknown`")
    @APIResponse(
            responseCode = "409",
            description = "`extension-not-possible`: no preservation, over, or extended before.")
    @APIResponse(responseCode = "412", description = "`stale`: it has changed since; read it again.")
    @APIResponse(responseCode = "422", description = "`idempotency-key-reused`: the key stands for something else.")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing.")
    public Response extend(@PathParam("id") String id) {
        FollowUpCall call = requests.call(FollowUpKind.EXTENSION, id);
        return FollowUpRepresentation.created(extending.extend(call), requests.language());
    }
}

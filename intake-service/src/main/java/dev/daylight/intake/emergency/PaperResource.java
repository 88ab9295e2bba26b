package dev.daylight.intake.emergency;

import dev.daylight.intake.followup.FollowUpCall;
import dev.daylight.intake.followup.FollowUpKind;
import dev.daylight.intake.followup.FollowUpRepresentation;
import dev.daylight.intake.followup.FollowUpRequests;
import dev.daylight.intake.problem.BodyLimits;
import dev.daylight.intake.problem.FormParts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Encoding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

@Path("/v1/data-requests/{id}")
@RolesAllowed({"officer", "agency-machine"})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Data requests")
class PaperResource {

    private static final String REQUEST = "request";
    private static final String INSTRUMENT = "instrument";

    private final PaperFiling papers;
    private final FollowUpRequests requests;
    private final BodyLimits limits;

    PaperResource(PaperFiling papers, FollowUpRequests requests, BodyLimits limits) {
        this.limits = limits;
        this.papers = papers;
        this.requests = requests;
    }

    /// The form, for the OpenAPI document only.
    @Schema(
            name = "PaperForm",
            requiredProperties = {REQUEST, INSTRUMENT})
    record PaperForm(
            NewPaper request,

            @Schema(type = SchemaType.STRING, format = "binary", description = "The paper as a PDF.")
            String instrument) {}

    @POST
    @Path("paper")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "fileEmergencyPaper",
            summary = "Bring the paper that an emergency owes",
            description = "The admission rules look at it: when they let it in, the request is one like any other from"
                    + " then on. When they refuse it, the answer names the `reasons`; a refused paper counts as none,"
                    + " and a better one may come while the time for it runs. Without a paper in time that was let in"
                    + " the emergency is marked as unfounded, counted and published.")
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
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = PaperForm.class),
                            encoding = {
                                @Encoding(name = "request", contentType = "application/json"),
                                @Encoding(name = "instrument", contentType = "application/pdf")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Recorded. ETag is the request's new version.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FollowUpRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`data-request-unknown`")
    @APIResponse(responseCode = "409", description = "`paper-not-possible`: no emergency, too late, or there already.")
    @APIResponse(responseCode = "412", description = "`stale`: it has changed since; read it again.")
    @APIResponse(responseCode = "413", description = "`body-too-large`, `instrument-too-large`")
    @APIResponse(responseCode = "415", description = "`media-type-unsupported`")
    @APIResponse(
            responseCode = "422",
            description = "`validation-failed`: see violations. `instrument-unreadable`: not a PDF that a person"
                    + " could read. `idempotency-key-reused`: the key stands for something else.")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing.")
    public Response file(@PathParam("id") String id, MultipartFormDataInput form) {
        FormParts parts = new FormParts(form);
        parts.allowOnly(Set.of(REQUEST, INSTRUMENT));
        byte[] request = parts.bytes(REQUEST, MediaType.APPLICATION_JSON, limits.jsonLimit());
        byte[] instrument = parts.document(INSTRUMENT);
        FollowUpCall call = requests.call(FollowUpKind.PAPER, id, request, instrument);
        return FollowUpRepresentation.created(papers.file(call, request, instrument), requests.language());
    }
}

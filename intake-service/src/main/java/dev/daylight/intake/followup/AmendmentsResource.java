package dev.daylight.intake.followup;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Encoding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

@Path("/v1/data-requests/{id}")
@RolesAllowed({"officer", "agency-machine"})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Data requests")
class AmendmentsResource {

    private static final String REQUEST = "request";
    private static final String DOCUMENT = "document";

    private final Amending amending;
    private final FollowUpRequests requests;
    private final BodyLimits limits;

    AmendmentsResource(Amending amending, FollowUpRequests requests, BodyLimits limits) {
        this.limits = limits;
        this.amending = amending;
        this.requests = requests;
    }

    /// The form, for the OpenAPI document only.
    @Schema(name = "AmendmentForm", requiredProperties = REQUEST)
    record AmendmentForm(
            NewAmendment request,

            @Schema(
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "A PDF; left out when the answer is text alone.")
            String document) {}

    @POST
    @Path("amendments")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "amendDataRequest",
            summary = "Add to a request, or answer a question",
            description = "A text, a document, or both; with `clarificationId` it answers a question of review,"
                    + " and the"
                    + " clock of the deadline runs on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = AmendmentForm.class),
                            encoding = {
                                @Encoding(name = "request", contentType = "application/json"),
                                @Encoding(name = "document", contentType = "application/pdf")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Recorded. ETag is the request's new version.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FollowUpRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`data-request-unknown`")
    @APIResponse(responseCode = "409", description = "`request-is-over`: nothing can be added any more.")
    public Response amend(@PathParam("id") String id, MultipartFormDataInput form) {
        FormParts parts = new FormParts(form);
        parts.allowOnly(Set.of(REQUEST, DOCUMENT));
        byte[] request = parts.bytes(REQUEST, MediaType.APPLICATION_JSON, limits.jsonLimit());
        byte[] document = parts.has(DOCUMENT) ? parts.document(DOCUMENT) : new byte[0];
        FollowUpCall call = requests.call(FollowUpKind.AMENDMENT, id, request, document);
        return FollowUpRepresentation.created(amending.amend(call, request, document), requests.language());
    }

    @POST
    @Path("withdrawal")
    @Operation(
            operationId = "withdrawDataRequest",
            summary = "Withdraw a request",
            description = "Your side becomes CANCELLED at once; the provider's side follows when the case is"
                    + " closed. What was disclosed before stays"
                    + " disclosed.")
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
            description = "`request-is-over`: it has come to its end, or was withdrawn before.")
    public Response withdraw(@PathParam("id") String id) {
        FollowUpCall call = requests.call(FollowUpKind.WITHDRAWAL, id);
        return FollowUpRepresentation.created(amending.withdraw(call), requests.language());
    }
}

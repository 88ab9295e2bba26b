package dev.daylight.intake.confidentiality;

import dev.daylight.intake.datarequest.NewDataRequest;
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
import java.nio.charset.StandardCharsets;
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
class OrdersResource {

    private static final String REQUEST = "request";
    private static final String DOCUMENT = "document";

    private final OrderFiling orders;
    private final FollowUpRequests requests;
    private final BodyLimits limits;

    OrdersResource(OrderFiling orders, FollowUpRequests requests, BodyLimits limits) {
        this.limits = limits;
        this.orders = orders;
        this.requests = requests;
    }

    /// The forms, for the OpenAPI document only.
    @Schema(
            name = "ConfidentialityOrderForm",
            requiredProperties = {REQUEST, DOCUMENT})
    record OrderForm(
            NewDataRequest.Secrecy request,

            @Schema(type = SchemaType.STRING, format = "binary", description = "The order as a PDF.")
            String document) {}

    @Schema(
            name = "ConfidentialityExtensionForm",
            requiredProperties = {REQUEST, DOCUMENT})
    record ExtensionForm(
            NewExtension request,

            @Schema(type = SchemaType.STRING, format = "binary", description = "The paper that extends it.")
            String document) {}

    @Schema(name = "ConfidentialityLiftForm", requiredProperties = DOCUMENT)
    record LiftForm(
            @Schema(type = SchemaType.STRING, format = "binary", description = "The paper that lifts it.")
            String document) {}

    @POST
    @Path("confidentiality-orders")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "fileConfidentialityOrder",
            summary = "File a confidentiality order",
            description = "For an order that came after the request. It holds the notice from the moment it is"
                    + " recorded, until"
                    + " review has looked at it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = OrderForm.class),
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
    @APIResponse(responseCode = "409", description = "`request-is-over`: it was not admitted.")
    public Response file(@PathParam("id") String id, MultipartFormDataInput form) {
        FormParts parts = new FormParts(form);
        parts.allowOnly(Set.of(REQUEST, DOCUMENT));
        byte[] request = parts.bytes(REQUEST, MediaType.APPLICATION_JSON, limits.jsonLimit());
        byte[] document = parts.document(DOCUMENT);
        FollowUpCall call = requests.call(FollowUpKind.CONFIDENTIALITY_ORDER, id, request, document);
        return FollowUpRepresentation.created(orders.file(call, request, document), requests.language());
    }

    @POST
    @Path("confidentiality-orders/{orderId}/extensions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "extendConfidentialityOrder",
            summary = "Say that an order was extended",
            description = "It holds the notice from the moment it is recorded. An extension ends later than the"
                    + " order did.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ExtensionForm.class),
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
    @APIResponse(responseCode = "404", description = "`data-request-unknown`, `confidentiality-order-unknown`")
    @APIResponse(responseCode = "409", description = "`order-not-possible`: you said that it was lifted.")
    public Response extend(
            @PathParam("id") String id, @PathParam("orderId") String orderId, MultipartFormDataInput form) {
        FormParts parts = new FormParts(form);
        parts.allowOnly(Set.of(REQUEST, DOCUMENT));
        byte[] request = parts.bytes(REQUEST, MediaType.APPLICATION_JSON, limits.jsonLimit());
        byte[] document = parts.document(DOCUMENT);
        FollowUpCall call =
                requests.call(FollowUpKind.CONFIDENTIALITY_EXTENSION, id, bytes(orderId), request, document);
        return FollowUpRepresentation.created(orders.extend(call, orderId, request, document), requests.language());
    }

    @POST
    @Path("confidentiality-orders/{orderId}/lifts")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "liftConfidentialityOrder",
            summary = "Say that an order was lifted",
            description =
                    "It frees nothing by itself: two people of the compliance department look at the paper" + " first.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = LiftForm.class),
                            encoding = {@Encoding(name = "document", contentType = "application/pdf")}))
    @APIResponse(
            responseCode = "201",
            description = "Recorded. ETag is the request's new version.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FollowUpRepresentation.class)))
    @APIResponse(responseCode = "404", description = "`data-request-unknown`, `confidentiality-order-unknown`")
    @APIResponse(responseCode = "409", description = "`order-not-possible`: you said so before.")
    public Response lift(
            @PathParam("id") String id, @PathParam("orderId") String orderId, MultipartFormDataInput form) {
        FormParts parts = new FormParts(form);
        parts.allowOnly(Set.of(DOCUMENT));
        byte[] document = parts.document(DOCUMENT);
        FollowUpCall call = requests.call(FollowUpKind.CONFIDENTIALITY_LIFT, id, bytes(orderId), document);
        return FollowUpRepresentation.created(orders.lift(call, orderId, document), requests.language());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

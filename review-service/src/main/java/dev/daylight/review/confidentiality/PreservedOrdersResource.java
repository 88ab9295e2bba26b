package dev.daylight.review.confidentiality;

import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.review.audit.Reads;
import dev.daylight.review.border.Caller;
import dev.daylight.review.border.IfMatch;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Orders of a preservation that no request has taken over: the same steps by the same people as in a case.
@Path("/v1/preservations/{id}/confidentiality-orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REVIEWER, Roles.COMPLIANCE_LEAD})
class PreservedOrdersResource {

    private final Orders orders;
    private final Lifts lifts;
    private final Reads reads;
    private final Caller caller;

    PreservedOrdersResource(Orders orders, Lifts lifts, Reads reads, Caller caller) {
        this.orders = orders;
        this.lifts = lifts;
        this.reads = reads;
        this.caller = caller;
    }

    record Confirmation(@NotNull OrderState state) {}

    /// What every write answers with: the version for the next one.
    record Changed(UUID id, long version) {}

    @GET
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.COMPLIANCE_LEAD})
    public Response all(@PathParam("id") UUID id) {
        OrdersOfPreservation found = orders.ofPreservation(id).orElseThrow(PreservedOrdersResource::unknown);
        reads.ofCase(id, caller.person(), "orders of a preservation");
        return Response.ok(found)
                .header(HttpHeaders.ETAG, IfMatch.tag(found.version()))
                .build();
    }

    @PUT
    @Path("{orderId}")
    public Response confirm(
            @PathParam("id") UUID id,
            @PathParam("orderId") UUID orderId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Confirmation body) {
        long version = IfMatch.version(ifMatch);
        return switch (body.state()) {
            case CONFIRMED -> answer(id, orders.confirmOfPreservation(id, orderId, version, caller.person()));
            case CLAIMED, LIFTED ->
                throw new Objection(
                        Kind.ILLEGAL_MOVE, "An order can be confirmed here, neither taken back nor lifted.");
        };
    }

    @POST
    @Path("{orderId}/lifts/{liftId}/proposal")
    public Response propose(
            @PathParam("id") UUID id,
            @PathParam("orderId") UUID orderId,
            @PathParam("liftId") UUID liftId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        long version = IfMatch.version(ifMatch);
        return answer(id, lifts.proposeOfPreservation(id, orderId, liftId, version, caller.person()));
    }

    @POST
    @Path("{orderId}/lifts/{liftId}/confirmation")
    @RolesAllowed({Roles.APPROVER, Roles.COMPLIANCE_LEAD})
    public Response confirmLift(
            @PathParam("id") UUID id,
            @PathParam("orderId") UUID orderId,
            @PathParam("liftId") UUID liftId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        long version = IfMatch.version(ifMatch);
        return answer(id, lifts.confirmOfPreservation(id, orderId, liftId, version, caller.person()));
    }

    private static Response answer(UUID id, long version) {
        return Response.ok(new Changed(id, version))
                .header(HttpHeaders.ETAG, IfMatch.tag(version))
                .build();
    }

    private static Objection unknown() {
        return new Objection(Kind.UNKNOWN_CASE, "There is no such preservation.");
    }
}

package dev.daylight.review.confidentiality;

import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.review.border.Caller;
import dev.daylight.review.border.IfMatch;
import dev.daylight.review.border.Roles;
import dev.daylight.review.border.Written;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/// Confirming an order, and lifting one: a reviewer proposes, an approver who is somebody else confirms.
@Path("/v1/cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.REVIEWER)
class OrdersResource {

    private final Orders orders;
    private final Lifts lifts;
    private final Caller caller;

    OrdersResource(Orders orders, Lifts lifts, Caller caller) {
        this.orders = orders;
        this.lifts = lifts;
        this.caller = caller;
    }

    record Body(@NotNull OrderState state) {}

    @PUT
    @Path("{id}/confidentiality-orders/{orderId}")
    public Response confirm(
            @PathParam("id") UUID id,
            @PathParam("orderId") UUID orderId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Body body) {
        long version = IfMatch.version(ifMatch);
        return switch (body.state()) {
            case CONFIRMED -> Written.answer(orders.confirm(id, orderId, version, caller.person()));
            case CLAIMED, LIFTED ->
                throw new Objection(
                        Kind.ILLEGAL_MOVE, "An order can be confirmed here, neither taken back nor lifted.");
        };
    }

    @POST
    @Path("{id}/confidentiality-orders/{orderId}/lifts/{liftId}/proposal")
    public Response propose(
            @PathParam("id") UUID id,
            @PathParam("orderId") UUID orderId,
            @PathParam("liftId") UUID liftId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Written.answer(lifts.propose(id, orderId, liftId, IfMatch.version(ifMatch), caller.person()));
    }

    @POST
    @Path("{id}/confidentiality-orders/{orderId}/lifts/{liftId}/confirmation")
    @RolesAllowed(Roles.APPROVER)
    public Response confirmLift(
            @PathParam("id") UUID id,
            @PathParam("orderId") UUID orderId,
            @PathParam("liftId") UUID liftId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Written.answer(lifts.confirm(id, orderId, liftId, IfMatch.version(ifMatch), caller.person()));
    }
}

package dev.daylight.review.console;

import dev.daylight.review.border.Caller;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.confidentiality.Lifts;
import dev.daylight.review.confidentiality.Orders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// The forms beside the orders of a preservation that no request has taken over.
@Path("/console/preservations/{id}/confidentiality-orders/{orderId}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.REVIEWER, Roles.COMPLIANCE_LEAD})
class PreservationForms {

    private final Pages pages;
    private final Orders orders;
    private final Lifts lifts;
    private final Caller caller;

    PreservationForms(Pages pages, Orders orders, Lifts lifts, Caller caller) {
        this.pages = pages;
        this.orders = orders;
        this.lifts = lifts;
        this.caller = caller;
    }

    @POST
    public Response confirm(
            @PathParam("id") UUID id,
            @PathParam("orderId") UUID orderId,
            @FormParam("version") @Nullable String version,
            @BeanParam Reader reader) {
        return act(id, version, reader, seen -> orders.confirmOfPreservation(id, orderId, seen, caller.person()));
    }

    @POST
    @Path("lifts/{liftId}/proposal")
    public Response propose(
            @PathParam("id") UUID id,
            @PathParam("orderId") UUID orderId,
            @PathParam("liftId") UUID liftId,
            @FormParam("version") @Nullable String version,
            @BeanParam Reader reader) {
        return act(
                id, version, reader, seen -> lifts.proposeOfPreservation(id, orderId, liftId, seen, caller.person()));
    }

    @POST
    @Path("lifts/{liftId}/confirmation")
    @RolesAllowed({Roles.APPROVER, Roles.COMPLIANCE_LEAD})
    public Response confirmLift(
            @PathParam("id") UUID id,
            @PathParam("orderId") UUID orderId,
            @PathParam("liftId") UUID liftId,
            @FormParam("version") @Nullable String version,
            @BeanParam Reader reader) {
        return act(
                id, version, reader, seen -> lifts.confirmOfPreservation(id, orderId, liftId, seen, caller.person()));
    }

    @ServerExceptionMapper
    public Response refused(Objection objection, HttpHeaders headers) {
        return Answering.refused(objection, headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, HttpHeaders headers) {
        return Answering.forbidden(headers);
    }

    private Response act(UUID id, @Nullable String version, Reader reader, LongConsumer write) {
        try {
            write.accept(ConsoleForms.seen(version));
            return Response.seeOther(URI.create("/console/preservations/" + id)).build();
        } catch (Objection e) {
            return Answering.page(e.kind().status(), pages.preservation(id, e, reader.language()));
        }
    }
}

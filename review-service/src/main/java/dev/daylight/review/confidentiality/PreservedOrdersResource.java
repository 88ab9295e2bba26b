package dev.daylight.review.confidentiality;

import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.review.audit.Person;
import dev.daylight.review.audit.Reads;
import dev.daylight.review.border.Caller;
import dev.daylight.review.border.IfMatch;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which orders hang on something that is only kept. What is done with one is the same as in a case ([OrdersResource]).
@Path("/v1/preservations/{id}/confidentiality-orders")
@Produces(MediaType.APPLICATION_JSON)
class PreservedOrdersResource {

    private final Orders orders;
    private final Reads reads;
    private final Caller caller;

    PreservedOrdersResource(Orders orders, Reads reads, Caller caller) {
        this.orders = orders;
        this.reads = reads;
        this.caller = caller;
    }

    record Held(UUID preservationId, long version, List<Line> orders) {}

    record Line(
            UUID id,
            long revision,
            OrderState state,
            @Nullable Instant endsAt,
            @Nullable Person confirmedBy,
            List<ConfidentialityOrder.Lift> lifts) {}

    @GET
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.COMPLIANCE_LEAD})
    public Response all(@PathParam("id") UUID id) {
        OrdersOfPreservation found = orders.ofPreservation(id)
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_CASE, "There is no such preservation."));
        reads.ofCase(id, caller.person(), "orders of a preservation");
        return Response.ok(new Held(
                        id,
                        found.version(),
                        found.orders().stream()
                                .map(order -> new Line(
                                        order.id(),
                                        order.revision(),
                                        order.state(),
                                        order.endsAt(),
                                        order.confirmedBy(),
                                        order.lifts()))
                                .toList()))
                .header(HttpHeaders.ETAG, IfMatch.tag(found.version()))
                .build();
    }
}

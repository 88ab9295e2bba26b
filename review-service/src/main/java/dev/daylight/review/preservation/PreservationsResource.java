package dev.daylight.review.preservation;

import dev.daylight.review.audit.Reads;
import dev.daylight.review.border.Caller;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/// Looking at what is kept, and for how long. Nothing can be done about it here but to its orders.
@Path("/v1/preservations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.COMPLIANCE_LEAD})
class PreservationsResource {

    private static final int MOST = 500;

    private final Preservations preservations;
    private final Reads reads;
    private final Caller caller;

    PreservationsResource(Preservations preservations, Reads reads, Caller caller) {
        this.preservations = preservations;
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    public List<Preservation> latest() {
        List<Preservation> found = preservations.latest(MOST);
        reads.ofList(found.stream().map(Preservation::requestId).toList(), caller.person(), "preservations");
        return found;
    }

    @GET
    @Path("{requestId}")
    public Preservation one(@PathParam("requestId") UUID requestId) {
        Preservation found = preservations
                .of(requestId)
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_CASE, "There is no such preservation."));
        reads.ofCase(requestId, caller.person(), "preservation");
        return found;
    }
}

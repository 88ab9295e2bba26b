package dev.daylight.review.conflict;

import dev.daylight.review.border.Caller;
import dev.daylight.review.border.IfMatch;
import dev.daylight.review.border.Roles;
import dev.daylight.review.border.Written;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Declaring a conflict of interest. No reason is asked for: it is often the private thing itself.
@Path("/v1/cases/{id}/conflicts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
class ConflictsResource {

    private final Declaring declaring;
    private final Caller caller;

    ConflictsResource(Declaring declaring, Caller caller) {
        this.declaring = declaring;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Declare a conflict of interest",
            description = "From then on the caller has no part in the case and reads nothing of it. What the caller was"
                    + " working on goes back to everybody's pile. It cannot be taken back.")
    @APIResponse(responseCode = "200", description = "Where the case stands now")
    public Response declare(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Written.answer(declaring.declare(id, IfMatch.version(ifMatch), caller.person()));
    }
}

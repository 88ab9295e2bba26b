package dev.daylight.review.emergency;

import dev.daylight.review.border.Caller;
import dev.daylight.review.border.IfMatch;
import dev.daylight.review.border.PlainText;
import dev.daylight.review.border.Roles;
import dev.daylight.review.border.Written;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Recording that an agency was called back. Whoever is signed in is who called.
@Path("/v1/cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.REVIEWER)
class CallBackResource {

    private final CallBacks callBacks;
    private final Caller caller;

    CallBackResource(CallBacks callBacks, Caller caller) {
        this.callBacks = callBacks;
        this.caller = caller;
    }

    /// @param number the number that was dialled
    /// @param spokenTo who answered; absent when nobody did
    record Body(
            @NotNull String number,
            @NotNull Instant calledAt,
            CallBack.@NotNull Outcome outcome,
            @Nullable String spokenTo) {

        /// Personal.
        @Override
        public String toString() {
            return "Body[" + outcome + "]";
        }
    }

    @POST
    @Path("{id}/call-backs")
    public Response record(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Body body) {
        return Written.answer(callBacks.record(
                id,
                IfMatch.version(ifMatch),
                new Call(body.number(), body.calledAt(), body.outcome(), PlainText.of("spokenTo", body.spokenTo())),
                caller.person()));
    }
}

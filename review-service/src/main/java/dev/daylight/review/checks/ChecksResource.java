package dev.daylight.review.checks;

import dev.daylight.review.border.Caller;
import dev.daylight.review.border.IfMatch;
import dev.daylight.review.border.PlainText;
import dev.daylight.review.border.Roles;
import dev.daylight.review.border.Written;
import dev.daylight.review.casefile.Check;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answering a question.
@Path("/v1/cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.REVIEWER)
class ChecksResource {

    private final AnsweringChecks answering;
    private final Caller caller;

    ChecksResource(AnsweringChecks answering, Caller caller) {
        this.answering = answering;
        this.caller = caller;
    }

    record Body(@NotNull Check.Outcome outcome, @Nullable String note) {}

    @PUT
    @Path("{id}/checks/{check}")
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("check") Check check,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Body body) {
        return Written.answer(answering.answer(
                id,
                IfMatch.version(ifMatch),
                check,
                body.outcome(),
                PlainText.of("note", body.note()),
                caller.person()));
    }
}

package dev.daylight.review.reclassification;

import dev.daylight.review.border.Caller;
import dev.daylight.review.border.IfMatch;
import dev.daylight.review.border.PlainText;
import dev.daylight.review.border.Roles;
import dev.daylight.review.border.Written;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Saying which instrument the paper of a case is.
@Path("/v1/cases/{id}/instrument-type")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.REVIEWER)
class ReclassificationResource {

    private final Reclassifying reclassifying;
    private final Caller caller;

    ReclassificationResource(Reclassifying reclassifying, Caller caller) {
        this.reclassifying = reclassifying;
        this.caller = caller;
    }

    /// @param code of the legal rules, such as `US_SUBPOENA`
    record Body(@NotNull String code, @NotNull String note) {}

    @PUT
    @Operation(
            summary = "Say that the paper is another instrument",
            description = "The law is run anew for it, and what was answered about the instrument is asked anew.")
    @APIResponse(responseCode = "200", description = "The case has this instrument now.")
    public Response reclassify(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Body body) {
        String note = PlainText.of("note", body.note());
        if (note == null) {
            throw new Objection(Kind.NOTE_NEEDED);
        }
        return Written.answer(
                reclassifying.reclassify(id, IfMatch.version(ifMatch), body.code(), note, caller.person()));
    }
}

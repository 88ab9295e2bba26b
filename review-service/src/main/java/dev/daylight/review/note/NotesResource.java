package dev.daylight.review.note;

import dev.daylight.review.border.Caller;
import dev.daylight.review.border.IfMatch;
import dev.daylight.review.border.PlainText;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Private notes of reviewers and approvers.
@Path("/v1/cases/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
class NotesResource {

    private final Notes notes;
    private final Caller caller;

    NotesResource(Notes notes, Caller caller) {
        this.notes = notes;
        this.caller = caller;
    }

    record Text(@Nullable String text) {
        @Override
        public String toString() {
            return "Text[]";
        }
    }

    @GET
    @Operation(summary = "Read the notes of a case; that they were read stands in the trail")
    public List<Note> read(@PathParam("id") UUID id) {
        return notes.of(id, caller.person());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a note for colleagues; it never leaves the house")
    @APIResponse(responseCode = "201", description = "Kept, sealed")
    public Response write(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Text body) {
        long version = IfMatch.version(ifMatch);
        String text = PlainText.of("text", body.text());
        if (text == null) {
            throw new Objection(Kind.INVALID_REQUEST, "A note says something.");
        }
        UUID note = notes.write(id, version, text, caller.person());
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("id", note))
                .build();
    }
}

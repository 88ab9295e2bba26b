package dev.daylight.review.correspondence;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asking the agency, and reading what it sent. Documents may be hostile and are handed on as they are, as a download.
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
class CorrespondenceResource {

    private final Clarifications clarifications;
    private final LaterDocuments documents;
    private final Caller caller;

    CorrespondenceResource(Clarifications clarifications, LaterDocuments documents, Caller caller) {
        this.clarifications = clarifications;
        this.documents = documents;
        this.caller = caller;
    }

    record Question(@Nullable String question) {}

    record Words(UUID id, String text) {
        @Override
        public String toString() {
            return "Words[" + id + "]";
        }
    }

    @POST
    @Path("{id}/clarifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REVIEWER)
    public Response ask(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Question body) {
        long version = IfMatch.version(ifMatch);
        String question = PlainText.of("question", body.question());
        if (question == null) {
            throw new Objection(Kind.INVALID_REQUEST, "A clarification asks a question.");
        }
        return Written.answer(clarifications.ask(id, version, question, caller.person()));
    }

    @GET
    @Path("{id}/texts/{textId}")
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
    public Words text(@PathParam("id") UUID id, @PathParam("textId") UUID textId) {
        return new Words(textId, documents.text(id, textId, caller.person()));
    }

    @GET
    @Path("{id}/documents/{documentId}")
    @Produces(LaterDocumentFile.PDF)
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
    public Response document(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        return LaterDocumentFile.answer(documentId, documents.pdf(id, documentId, caller.person()));
    }
}

package dev.daylight.review.search;

import dev.daylight.review.border.Caller;
import dev.daylight.review.border.PlainText;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.queue.QueueLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Search. By POST, since addresses end up in logs.
@Path("/v1/cases/search")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.REVIEWER)
class SearchResource {

    private final Searching searching;
    private final Caller caller;

    SearchResource(Searching searching, Caller caller) {
        this.searching = searching;
        this.caller = caller;
    }

    record Sought(@Nullable String words) {
        @Override
        public String toString() {
            return "Sought[]";
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Find cases by words in their particulars, letters and notes",
            description = "All of the words have to stand in a case, in any order, or the whole of it as one without"
                    + " spaces and signs. Whole words are found; of mail addresses also each part. At most a hundred.")
    @APIResponse(responseCode = "200", description = "The cases, in the order of the queue")
    public List<QueueLine> search(@NotNull @Valid Sought body) {
        String words = PlainText.of("words", body.words());
        if (words == null) {
            throw new Objection(Kind.INVALID_REQUEST, "A search has words.");
        }
        return searching.search(words, caller.person());
    }
}

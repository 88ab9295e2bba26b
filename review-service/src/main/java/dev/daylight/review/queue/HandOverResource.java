package dev.daylight.review.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.review.border.Caller;
import dev.daylight.review.border.IfMatch;
import dev.daylight.review.border.PlainText;
import dev.daylight.review.border.Roles;
import dev.daylight.review.border.Written;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.queue.ManyCases.Act;
import dev.daylight.review.queue.ManyCases.Chosen;
import dev.daylight.review.queue.ManyCases.Outcome;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Giving cases to others and back, one or many at a time.
@Path("/v1/cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.REVIEWER)
class HandOverResource {

    private final HandingOver handingOver;
    private final ManyCases manyCases;
    private final Caller caller;

    HandOverResource(HandingOver handingOver, ManyCases manyCases, Caller caller) {
        this.handingOver = handingOver;
        this.manyCases = manyCases;
        this.caller = caller;
    }

    /// @param to subject of a colleague; absent for everybody's pile
    record HandOver(@Nullable String to, @Nullable String note) {
        @Override
        public String toString() {
            return "HandOver[]";
        }
    }

    record Many(
            @NotNull Act act,
            @NotNull List<@NotNull Chosen> cases,
            @Nullable String to,
            @Nullable String note) {
        @Override
        public String toString() {
            return "Many[" + act + "]";
        }
    }

    /// @param problem why not, as the last part of the problem type
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            UUID id,
            Outcome outcome,
            @Nullable String problem,
            @Nullable Long version) {}

    @POST
    @Path("{id}/hand-over")
    @Operation(
            summary = "Hand a case over to a colleague, or give it back to everybody's pile",
            description = "Only who works on it does that. The note is sealed and shown to reviewers and approvers.")
    @APIResponse(responseCode = "200", description = "Where the case stands now")
    public Response handOver(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HandOver body) {
        long version = IfMatch.version(ifMatch);
        String note = PlainText.of("note", body.note());
        String to = body.to();
        return Written.answer(
                to == null
                        ? handingOver.release(id, version, note, caller.person())
                        : handingOver.handOver(id, version, to, note, caller.person()));
    }

    @POST
    @Path("many")
    @Operation(
            summary = "Take, hand over or give back many cases",
            description = "Each case is named with the version that was seen, and has an answer of its own.")
    @APIResponse(responseCode = "200", description = "One answer for each case, in the same order")
    public List<Answer> many(@NotNull @Valid Many body) {
        if (body.cases().stream().anyMatch(one -> one.id() == null)) {
            throw new Objection(Kind.INVALID_REQUEST, "Each case is named by its id.");
        }
        return manyCases
                .act(body.act(), body.cases(), body.to(), PlainText.of("note", body.note()), caller.person())
                .stream()
                .map(done -> new Answer(
                        done.id(),
                        done.outcome(),
                        done.reason() == null ? null : done.reason().slug(),
                        done.version()))
                .toList();
    }
}

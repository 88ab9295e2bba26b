package dev.daylight.review.challenge;

import dev.daylight.contracts.casefile.ChallengeOutcome;
import dev.daylight.contracts.datarequest.RefusalReason;
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

/// Challenging an instrument, and recording what came of it.
@Path("/v1/cases/{id}/challenges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.REVIEWER)
class ChallengeResource {

    private final Challenges challenges;
    private final Caller caller;

    ChallengeResource(Challenges challenges, Caller caller) {
        this.challenges = challenges;
        this.caller = caller;
    }

    /// @param court to which court or authority it goes; sealed, as the sentence is
    record Body(
            @NotNull RefusalReason ground,
            Challenge.@NotNull Suspends suspends,
            @NotNull String court,
            @NotNull String sentence) {

        Challenge.Filing filing() {
            return new Challenge.Filing(
                    ground,
                    suspends,
                    written(PlainText.of("court", court)),
                    written(PlainText.of("sentence", sentence)));
        }

        @Override
        public String toString() {
            return "Body[" + ground + "]";
        }
    }

    record OutcomeBody(
            @NotNull ChallengeOutcome outcome, @Nullable String sentence) {
        @Override
        public String toString() {
            return "OutcomeBody[" + outcome + "]";
        }
    }

    @POST
    @Operation(summary = "Challenge the instrument", description = "Nothing leaves until the challenge has ended.")
    @APIResponse(responseCode = "200", description = "The case is challenged.")
    public Response file(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Body body) {
        return Written.answer(challenges.file(id, IfMatch.version(ifMatch), body.filing(), caller.person()));
    }

    @POST
    @Path("{challengeId}/outcome")
    @Operation(
            summary = "Record how the challenge ended",
            description = "The case returns to review, and every check is answered anew.")
    @APIResponse(responseCode = "200", description = "The case is in review.")
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("challengeId") UUID challengeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OutcomeBody body) {
        return Written.answer(challenges.end(
                id,
                challengeId,
                IfMatch.version(ifMatch),
                body.outcome(),
                PlainText.of("sentence", body.sentence()),
                caller.person()));
    }

    private static String written(@Nullable String text) {
        if (text == null) {
            throw new Objection(Kind.INVALID_REQUEST, "A challenge names its court and its reasons.");
        }
        return text;
    }
}

package dev.daylight.review.console;

import dev.daylight.contracts.casefile.ChallengeOutcome;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.review.border.Caller;
import dev.daylight.review.border.PlainText;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.challenge.Challenge;
import dev.daylight.review.challenge.Challenges;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// The forms about challenges.
@Path("/console/cases/{id}/challenges")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.REVIEWER)
class ChallengeForms {

    private final Pages pages;
    private final Challenges challenges;
    private final Caller caller;

    ChallengeForms(Pages pages, Challenges challenges, Caller caller) {
        this.pages = pages;
        this.challenges = challenges;
        this.caller = caller;
    }

    @POST
    public Response file(
            @PathParam("id") UUID id,
            @FormParam("version") @Nullable String version,
            @FormParam("ground") @Nullable String ground,
            @FormParam("suspends") @Nullable String suspends,
            @FormParam("court") @Nullable String court,
            @FormParam("sentence") @Nullable String sentence,
            @BeanParam Reader reader) {
        return act(
                id,
                version,
                reader,
                seen -> challenges.file(
                        id,
                        seen,
                        new Challenge.Filing(
                                chosen(RefusalReason.class, ground),
                                chosen(Challenge.Suspends.class, suspends),
                                written("court", court),
                                written("sentence", sentence)),
                        caller.person()));
    }

    @POST
    @Path("{challengeId}")
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("challengeId") UUID challengeId,
            @FormParam("version") @Nullable String version,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("sentence") @Nullable String sentence,
            @BeanParam Reader reader) {
        return act(
                id,
                version,
                reader,
                seen -> challenges.end(
                        id,
                        challengeId,
                        seen,
                        chosen(ChallengeOutcome.class, outcome),
                        PlainText.of("sentence", sentence),
                        caller.person()));
    }

    @ServerExceptionMapper
    public Response refused(Objection objection, HttpHeaders headers) {
        return Answering.refused(objection, headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, HttpHeaders headers) {
        return Answering.forbidden(headers);
    }

    private Response act(UUID id, @Nullable String version, Reader reader, LongConsumer write) {
        try {
            write.accept(ConsoleForms.seen(version));
            return Response.seeOther(URI.create("/console/cases/" + id)).build();
        } catch (Objection e) {
            return Answering.page(e.kind().status(), pages.casePage(id, e, reader.language()));
        }
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, @Nullable String name) {
        for (E known : type.getEnumConstants()) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        throw new Objection(Kind.INVALID_REQUEST);
    }

    private static String written(String field, @Nullable String text) {
        String written = PlainText.of(field, text);
        if (written == null) {
            throw new Objection(Kind.INVALID_REQUEST);
        }
        return written;
    }
}

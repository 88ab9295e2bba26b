package dev.daylight.review.console;

import dev.daylight.review.border.Caller;
import dev.daylight.review.border.PlainText;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Check;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.checks.AnsweringChecks;
import dev.daylight.review.correspondence.Clarifications;
import dev.daylight.review.decision.Decisions;
import dev.daylight.review.decision.Recommending;
import dev.daylight.review.emergency.CallBacks;
import dev.daylight.review.queue.Assigning;
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
import java.util.function.LongFunction;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// What the forms of the case page send. Every form says which version of the case it was made from; what is refused
/// comes back as the page of the case as it is now, with the reason on top.
@Path("/console")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.REVIEWER)
class ConsoleForms {

    private final Pages pages;
    private final Assigning assigning;
    private final AnsweringChecks answering;
    private final Clarifications clarifications;
    private final CallBacks callBacks;
    private final Recommending recommending;
    private final Decisions decisions;
    private final Caller caller;

    ConsoleForms(
            Pages pages,
            Assigning assigning,
            AnsweringChecks answering,
            Clarifications clarifications,
            CallBacks callBacks,
            Recommending recommending,
            Decisions decisions,
            Caller caller) {
        this.pages = pages;
        this.assigning = assigning;
        this.answering = answering;
        this.clarifications = clarifications;
        this.callBacks = callBacks;
        this.recommending = recommending;
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @Path("cases/{id}/assignment")
    public Response take(
            @PathParam("id") UUID id, @FormParam("version") @Nullable String version, @BeanParam Reader reader) {
        return act(id, version, reader, seen -> assigning.assign(id, seen, caller.person()));
    }

    @POST
    @Path("cases/{id}/checks/{check}")
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("check") Check check,
            @FormParam("version") @Nullable String version,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("note") @Nullable String note,
            @BeanParam Reader reader) {
        return act(
                id,
                version,
                reader,
                seen -> answering.answer(
                        id, seen, check, outcome(outcome), PlainText.of("note", note), caller.person()));
    }

    @POST
    @Path("cases/{id}/clarifications")
    public Response ask(
            @PathParam("id") UUID id,
            @FormParam("version") @Nullable String version,
            @FormParam("question") @Nullable String question,
            @BeanParam Reader reader) {
        return act(id, version, reader, seen -> clarifications.ask(id, seen, asked(question), caller.person()));
    }

    @POST
    @Path("cases/{id}/call-backs")
    public Response calledBack(@PathParam("id") UUID id, @BeanParam CallBackForm form, @BeanParam Reader reader) {
        return act(id, form.version, reader, seen -> callBacks.record(id, seen, form.call(), caller.person()));
    }

    @POST
    @Path("cases/{id}/recommendation")
    public Response recommend(@PathParam("id") UUID id, @BeanParam RecommendationForm form, @BeanParam Reader reader) {
        return act(
                id, form.version, reader, seen -> recommending.recommend(id, seen, form.proposal(), caller.person()));
    }

    @POST
    @Path("cases/{id}/approval")
    @RolesAllowed(Roles.APPROVER)
    public Response approve(
            @PathParam("id") UUID id,
            @FormParam("version") @Nullable String version,
            @FormParam("note") @Nullable String note,
            @BeanParam Reader reader) {
        return act(
                id, version, reader, seen -> decisions.approve(id, seen, PlainText.of("note", note), caller.person()));
    }

    @POST
    @Path("cases/{id}/return")
    @RolesAllowed(Roles.APPROVER)
    public Response giveBack(
            @PathParam("id") UUID id,
            @FormParam("version") @Nullable String version,
            @FormParam("note") @Nullable String note,
            @BeanParam Reader reader) {
        return act(
                id, version, reader, seen -> decisions.giveBack(id, seen, PlainText.of("note", note), caller.person()));
    }

    @POST
    @Path("cases/{id}/recall")
    public Response recall(
            @PathParam("id") UUID id,
            @FormParam("version") @Nullable String version,
            @FormParam("note") @Nullable String note,
            @BeanParam Reader reader) {
        return act(
                id, version, reader, seen -> decisions.recall(id, seen, PlainText.of("note", note), caller.person()));
    }

    @ServerExceptionMapper
    public Response refused(Objection objection, HttpHeaders headers) {
        return Answering.refused(objection, headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, HttpHeaders headers) {
        return Answering.forbidden(headers);
    }

    private Response act(UUID id, @Nullable String version, Reader reader, LongFunction<CaseFile> write) {
        try {
            write.apply(seen(version));
            return Response.seeOther(URI.create("/console/cases/" + id)).build();
        } catch (Objection e) {
            return Answering.page(e.kind().status(), pages.casePage(id, e, reader.language()));
        }
    }

    static long seen(@Nullable String version) {
        if (version == null || !version.matches("\\d{1,18}")) {
            throw new Objection(Kind.STALE_VERSION);
        }
        return Long.parseLong(version);
    }

    private static String asked(@Nullable String question) {
        String text = PlainText.of("question", question);
        if (text == null) {
            throw new Objection(Kind.INVALID_REQUEST);
        }
        return text;
    }

    private static Check.Outcome outcome(@Nullable String outcome) {
        for (Check.Outcome known : Check.Outcome.values()) {
            if (known.name().equals(outcome)) {
                return known;
            }
        }
        throw new Objection(Kind.INVALID_REQUEST);
    }
}

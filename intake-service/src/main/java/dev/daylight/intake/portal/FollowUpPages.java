package dev.daylight.intake.portal;

import dev.daylight.intake.agency.Caller;
import dev.daylight.intake.confidentiality.NewExtension;
import dev.daylight.intake.confidentiality.OrderFiling;
import dev.daylight.intake.datarequest.NewDataRequest;
import dev.daylight.intake.emergency.NewPaper;
import dev.daylight.intake.emergency.PaperFiling;
import dev.daylight.intake.followup.Amending;
import dev.daylight.intake.followup.FollowUpCall;
import dev.daylight.intake.followup.FollowUpKind;
import dev.daylight.intake.followup.NewAmendment;
import dev.daylight.intake.preservation.Extending;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.FormParts;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.Precondition;
import dev.daylight.intake.problem.StrictJson;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/// Everything that can be done about a request after it was filed, by hand.
@Path("/portal/requests/{id}/follow-ups")
@RolesAllowed("officer")
@Produces(MediaType.TEXT_HTML)
class FollowUpPages {

    private final Amending amending;
    private final OrderFiling orders;
    private final Extending extending;
    private final PaperFiling papers;
    private final CaseDesk desk;
    private final Caller caller;
    private final PageWriter pages;
    private final UriInfo address;

    FollowUpPages(
            Amending amending,
            OrderFiling orders,
            Extending extending,
            PaperFiling papers,
            CaseDesk desk,
            Caller caller,
            PageWriter pages,
            UriInfo address) {
        this.amending = amending;
        this.orders = orders;
        this.extending = extending;
        this.papers = papers;
        this.desk = desk;
        this.caller = caller;
        this.pages = pages;
        this.address = address;
    }

    /// Where a reload or a change of language lands after a form came back with faults.
    @GET
    public Response caseAgain(@PathParam("id") String id) {
        return Response.seeOther(address.getBaseUriBuilder()
                        .path("portal/requests/{id}")
                        .replaceQuery(address.getRequestUri().getRawQuery())
                        .build(id))
                .build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response followUp(
            @PathParam("id") String id,
            MultipartFormDataInput multipart,
            @HeaderParam(PageWriter.WATCHED) @Nullable String watched) {
        FormParts parts = new FormParts(multipart);
        pages.demandOurs(parts);
        FollowUpKind kind = kind(parts);
        String about = parts.field("about").orElse("");
        try {
            carryOut(kind, id, about, parts);
        } catch (HttpProblem problem) {
            if (IntakeProblem.of(problem) == IntakeProblem.DATA_REQUEST_UNKNOWN) {
                throw problem;
            }
            return desk.show(problem.getStatusCode(), id, FollowUpDraft.failed(kind.name() + about, parts, problem));
        }
        return PageWriter.goOn(URI.create("/portal/requests/" + id + "?done=" + kind.name()), watched != null);
    }

    private void carryOut(FollowUpKind kind, String id, String about, FormParts parts) {
        byte[] document = parts.upload("document");
        switch (kind) {
            case AMENDMENT -> {
                byte[] body = StrictJson.write(
                        new NewAmendment(given(parts, FormField.TEXT), about.isEmpty() ? null : about));
                amending.amend(call(kind, id, parts, body, document), body, document);
            }
            case WITHDRAWAL -> {
                demandConfirmed(parts);
                amending.withdraw(call(kind, id, parts));
            }
            case EXTENSION -> extending.extend(call(kind, id, parts));
            case PAPER -> {
                FilingDraft draft = FilingDraft.sent(parts);
                byte[] body = StrictJson.write(new NewPaper(draft.paper(), draft.secrecy()));
                papers.file(call(kind, id, parts, body, document), body, document);
            }
            case CONFIDENTIALITY_ORDER -> {
                byte[] body = StrictJson.write(new NewDataRequest.Secrecy(
                        given(parts, FormField.SECRECY_BY),
                        given(parts, FormField.SECRECY_REASON),
                        moment(parts, FormField.SECRECY_ENDS)));
                orders.file(call(kind, id, parts, body, document), body, document);
            }
            case CONFIDENTIALITY_EXTENSION -> {
                byte[] body = StrictJson.write(new NewExtension(moment(parts, FormField.ENDS_AT)));
                orders.extend(call(kind, id, parts, bytes(about), body, document), about, body, document);
            }
            case CONFIDENTIALITY_LIFT -> orders.lift(call(kind, id, parts, bytes(about), document), about, document);
        }
    }

    private FollowUpCall call(FollowUpKind kind, String id, FormParts form, byte[]... parts) {
        return new FollowUpCall(
                caller.agency(),
                caller.subject(),
                id,
                kind,
                "portal:" + pages.key(form),
                new Precondition(form.field("version")
                        .map(version -> "\"" + version + "\"")
                        .orElse(null)),
                FollowUpCall.digest(kind, id, parts));
    }

    /// Taking a request back cannot be taken back.
    private static void demandConfirmed(FormParts parts) {
        if (parts.field("confirmed").isEmpty()) {
            throw IntakeProblem.VALIDATION_FAILED.because("See violations.", List.of(Fault.REQUIRED.at("/confirmed")));
        }
    }

    private static FollowUpKind kind(FormParts parts) {
        FollowUpKind kind = new Findings().oneOf("/what", parts.field("what").orElse(null), FollowUpKind.class);
        if (kind == null) {
            throw IntakeProblem.FORM_NOT_OURS.because("Open the form again; nothing was filed.");
        }
        return kind;
    }

    private static @Nullable String given(FormParts parts, FormField field) {
        return parts.field(field.id()).filter(text -> !text.isBlank()).orElse(null);
    }

    private static @Nullable String moment(FormParts parts, FormField field) {
        return FilingDraft.utc(parts.field(field.id()).orElse(""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

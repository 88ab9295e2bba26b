package dev.daylight.intake.portal;

import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.agency.Caller;
import dev.daylight.intake.enrolment.Colleagues;
import dev.daylight.intake.enrolment.EnrolmentRepresentation;
import dev.daylight.intake.enrolment.EnrolmentRole;
import dev.daylight.intake.enrolment.EnrolmentState;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.FormParts;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.Precondition;
import dev.daylight.intake.webhook.AgencyWebhook;
import dev.daylight.intake.webhook.MessageRepresentation;
import dev.daylight.intake.webhook.WebhookRepresentation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/// Who may act for the agency, and where its program hears of changes. Who may do what of this, the services behind it
/// decide; the page only leaves out what they would refuse.
@Path("/portal/colleagues")
@RolesAllowed("officer")
@Produces(MediaType.TEXT_HTML)
class ColleaguePages {

    private static final int MESSAGES = 10;

    private final Colleagues colleagues;
    private final AgencyWebhook webhook;
    private final Caller caller;
    private final PageWriter pages;
    private final UriInfo address;

    ColleaguePages(Colleagues colleagues, AgencyWebhook webhook, Caller caller, PageWriter pages, UriInfo address) {
        this.colleagues = colleagues;
        this.webhook = webhook;
        this.caller = caller;
        this.pages = pages;
        this.address = address;
    }

    /// What the page's forms do; the names stand in the forms.
    private enum Task {
        PROPOSE,
        CONFIRM,
        SUSPEND,
        REINSTATE,
        REMOVE,
        ENROL_WEBHOOK,
        REMOVE_WEBHOOK,
        TEST_WEBHOOK
    }

    @GET
    public Response show() {
        return show(200, FollowUpDraft.none(null));
    }

    /// Where a reload or a change of language lands after a form came back with faults.
    @GET
    @Path("changes")
    public Response again() {
        return Response.seeOther(address.getBaseUriBuilder()
                        .path("portal/colleagues")
                        .replaceQuery(address.getRequestUri().getRawQuery())
                        .build())
                .build();
    }

    @POST
    @Path("changes")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response change(MultipartFormDataInput multipart) {
        FormParts parts = new FormParts(multipart);
        pages.demandOurs(parts);
        Task task = new Findings().oneOf("/what", parts.field("what").orElse(null), Task.class);
        if (task == null) {
            throw IntakeProblem.FORM_NOT_OURS.because("Open the form again; nothing was filed.");
        }
        String about = parts.field("about").orElse("");
        try {
            carryOut(task, about, parts);
        } catch (HttpProblem problem) {
            return show(problem.getStatusCode(), FollowUpDraft.failed(task.name() + about, parts, problem));
        }
        return Response.seeOther(URI.create("/portal/colleagues")).build();
    }

    private void carryOut(Task task, String about, FormParts parts) {
        AgencyId agency = caller.agency();
        String by = caller.subject();
        Precondition read = new Precondition(
                parts.field("version").map(version -> "\"" + version + "\"").orElse(null));
        switch (task) {
            case PROPOSE ->
                colleagues.propose(
                        id(pages.key(parts)),
                        agency,
                        by,
                        new Colleagues.Proposed(
                                field(parts, FormField.SUBJECT),
                                field(parts, FormField.NAME),
                                field(parts, FormField.EMAIL),
                                field(parts, FormField.BADGE)));
            case CONFIRM, SUSPEND, REINSTATE, REMOVE ->
                colleagues.change(
                        about,
                        agency,
                        by,
                        Colleagues.Change.valueOf(task.name()),
                        field(parts, FormField.REASON),
                        read);
            case ENROL_WEBHOOK ->
                webhook.enrol(agency, by, field(parts, FormField.URL), field(parts, FormField.DESCRIPTION), read);
            case REMOVE_WEBHOOK -> webhook.remove(agency, by, read);
            case TEST_WEBHOOK -> webhook.test(agency, by, "portal:" + pages.key(parts));
        }
    }

    private Response show(int status, FollowUpDraft draft) {
        List<EnrolmentRepresentation> people = colleagues.of(caller.agency(), caller.subject());
        Optional<WebhookRepresentation> enrolled = webhook.read(caller.agency(), caller.subject());
        List<MessageRepresentation> messages =
                enrolled.isEmpty() ? List.of() : webhook.messages(caller.agency(), caller.subject());
        ColleaguesView view = new ColleaguesView(
                people,
                people.stream().anyMatch(this::isOwnAsAdministrator),
                caller.subject(),
                enrolled.orElse(null),
                messages.stream().limit(MESSAGES).toList());
        return pages.page(
                status,
                PortalPages.colleagues(pages.language(), pages.visitor(), view, draft, pages.form(pages.newKey())));
    }

    private boolean isOwnAsAdministrator(EnrolmentRepresentation person) {
        return person.subject().equals(caller.subject())
                && person.role() == EnrolmentRole.AGENCY_ADMINISTRATOR
                && person.state() == EnrolmentState.ENROLLED;
    }

    private static UUID id(String key) {
        return AgencyId.parse(key)
                .map(AgencyId::value)
                .orElseThrow(() -> IntakeProblem.FORM_NOT_OURS.because("Open the form again; nothing was filed."));
    }

    private static @Nullable String field(FormParts parts, FormField field) {
        return parts.field(field.id()).filter(text -> !text.isBlank()).orElse(null);
    }
}

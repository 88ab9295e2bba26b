package dev.daylight.intake.portal;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.intake.access.RecordsRefusal;
import dev.daylight.intake.access.Sensitive;
import dev.daylight.intake.access.SensitiveAction;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.agency.Caller;
import dev.daylight.intake.datarequest.DataRequestFiling;
import dev.daylight.intake.datarequest.Filing;
import dev.daylight.intake.datarequest.FilingAnswer;
import dev.daylight.intake.problem.FormParts;
import dev.daylight.intake.problem.StrictJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/// Filing by hand, through the same door as programs.
@Path("/portal")
@RolesAllowed("officer")
@Produces(MediaType.TEXT_HTML)
class FilingPages {

    private final DataRequestFiling filing;
    private final FilingCheck check;
    private final Caller caller;
    private final PageWriter pages;
    private final UriInfo address;

    FilingPages(DataRequestFiling filing, FilingCheck check, Caller caller, PageWriter pages, UriInfo address) {
        this.filing = filing;
        this.check = check;
        this.caller = caller;
        this.pages = pages;
        this.address = address;
    }

    @GET
    @Path("requests/new")
    public Response form(@QueryParam("preservation") @Nullable String preservation) {
        FilingDraft draft = FilingDraft.empty(pages.today());
        return form(
                200,
                AgencyId.parse(preservation)
                        .map(id -> draft.takingOver(id.value().toString()))
                        .orElse(draft),
                pages.newKey());
    }

    /// Where a reload or a change of language lands after a form came back with faults.
    @GET
    @Path("requests")
    public Response formAgain() {
        return Response.seeOther(address.getBaseUriBuilder()
                        .path("portal/requests/new")
                        .replaceQuery(address.getRequestUri().getRawQuery())
                        .build())
                .build();
    }

    /// What the script asks while the form is filled in. Nothing is stored.
    @POST
    @Path("check")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RecordsRefusal
    @Sensitive(SensitiveAction.FILING)
    public Response check(MultipartFormDataInput multipart) {
        FormParts parts = new FormParts(multipart);
        pages.demandOurs(parts);
        return pages.page(
                200, PortalPages.verdict(check.check(caller.agency(), FilingDraft.sent(parts), pages.language())));
    }

    @POST
    @Path("requests")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RecordsRefusal
    @Sensitive(SensitiveAction.FILING)
    public Response file(MultipartFormDataInput multipart, @HeaderParam(PageWriter.WATCHED) @Nullable String watched) {
        FormParts parts = new FormParts(multipart);
        pages.demandOurs(parts);
        FilingDraft draft = FilingDraft.sent(parts);
        String key = pages.key(parts);
        if (parts.field("more").isPresent()) {
            return form(200, draft.withMoreRows(), key);
        }
        if (parts.field("check").isPresent()) {
            return form(200, draft.with(check.check(caller.agency(), draft, pages.language())), key);
        }
        byte[] request = StrictJson.write(draft.request());
        return switch (filing.file(new Filing(
                caller.agency(),
                caller.subject(),
                "portal:" + key,
                request,
                parts.upload("instrument"),
                draft.kind() == DataRequestKind.EMERGENCY))) {
            case FilingAnswer.Recorded recorded ->
                PageWriter.goOn(
                        URI.create("/portal/requests/" + recorded.asFiled().id()), watched != null);
            case FilingAnswer.Faulty faulty -> form(422, draft.with(faulty.violations()), key);
            case FilingAnswer.InstrumentUnfit unfit -> form(422, draft.with(unfit.reason()), key);
            case FilingAnswer.InstrumentTooLarge _ -> form(413, draft.withTooLargeFile(), key);
            case FilingAnswer.WrongDocument wrong ->
                throw new IllegalStateException("the form names the document that it sends: " + wrong.needed());
            // A key of its own for what now stands in the form; the reader is told that the first one was filed.
            case FilingAnswer.KeyReused _ -> form(422, draft.withReusedKey(), pages.newKey());
        };
    }

    private Response form(int status, FilingDraft draft, String key) {
        return pages.page(status, PortalPages.file(pages.language(), pages.visitor(), draft, pages.form(key)));
    }
}

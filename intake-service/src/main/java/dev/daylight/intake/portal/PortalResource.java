package dev.daylight.intake.portal;

import dev.daylight.intake.access.RecordsRefusal;
import dev.daylight.intake.access.Sensitive;
import dev.daylight.intake.access.SensitiveAction;
import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.Agency;
import dev.daylight.intake.agency.AgencyStatus;
import dev.daylight.intake.agency.Caller;
import dev.daylight.intake.datarequest.DataRequestFiling;
import dev.daylight.intake.datarequest.DataRequestReading;
import dev.daylight.intake.datarequest.Filing;
import dev.daylight.intake.datarequest.FilingAnswer;
import dev.daylight.intake.datarequest.RequestSearch;
import dev.daylight.intake.delivery.PackageCollection;
import dev.daylight.intake.delivery.PackageResponse;
import dev.daylight.intake.problem.BodyLimits;
import dev.daylight.intake.problem.FormParts;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.StrictJson;
import dev.daylight.messaging.Ids;
import dev.daylight.pages.Language;
import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

@Path("/portal")
@RolesAllowed("officer")
@Produces(MediaType.TEXT_HTML)
class PortalResource {

    private final DataRequestFiling filing;
    private final DataRequestReading reading;
    private final PackageCollection collection;
    private final Agencies agencies;
    private final Caller caller;
    private final OidcSession session;
    private final BodyLimits limits;
    private final Ids ids;
    private final Clock clock;
    private final UriInfo address;
    private final HttpHeaders headers;

    PortalResource(
            DataRequestFiling filing,
            DataRequestReading reading,
            PackageCollection collection,
            Agencies agencies,
            Caller caller,
            OidcSession session,
            BodyLimits limits,
            Ids ids,
            Clock clock,
            UriInfo address,
            HttpHeaders headers) {
        this.filing = filing;
        this.reading = reading;
        this.collection = collection;
        this.agencies = agencies;
        this.caller = caller;
        this.session = session;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
        this.address = address;
        this.headers = headers;
    }

    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        DataRequestReading.Page page = reading.list(caller.agency(), caller.subject(), RequestSearch.newest(cursor));
        List<RequestLine> lines = page.requests().stream()
                .map(request ->
                        new RequestLine(request.id(), reading.caseNumber(request), request.status(), request.filedAt()))
                .toList();
        return page(200, PortalPages.list(language(), visitor(), lines, page.next()));
    }

    @GET
    @Path("requests/new")
    public Response form(@CookieParam(FormToken.COOKIE) @Nullable String cookie) {
        return form(
                200,
                FilingDraft.empty(today()),
                FormToken.keep(cookie),
                ids.next().toString());
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

    @POST
    @Path("requests")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RecordsRefusal
    @Sensitive(SensitiveAction.FILING)
    public Response file(@CookieParam(FormToken.COOKIE) @Nullable String cookie, MultipartFormDataInput multipart) {
        FormParts parts = new FormParts(multipart);
        if (!FormToken.fits(cookie, parts.field(FormToken.FIELD).orElse(null))) {
            throw IntakeProblem.FORM_NOT_OURS.because("Open the form again; nothing was filed.");
        }
        FilingDraft draft = FilingDraft.sent(parts);
        String token = FormToken.keep(cookie);
        String key = parts.field("idempotency-key")
                .filter(sent -> sent.length() <= 100)
                .orElse("");
        if (key.isBlank()) {
            throw IntakeProblem.FORM_NOT_OURS.because("Open the form again; nothing was filed.");
        }
        if (parts.field("more").isPresent()) {
            return form(200, draft.withMoreRows(), token, key);
        }
        byte[] request = StrictJson.write(draft.request());
        return switch (filing.file(
                new Filing(caller.agency(), caller.subject(), "portal:" + key, request, parts.upload("instrument")))) {
            case FilingAnswer.Recorded recorded ->
                Response.seeOther(URI.create(
                                "/portal/requests/" + recorded.asFiled().id()))
                        .build();
            case FilingAnswer.Faulty faulty -> form(422, draft.with(faulty.violations()), token, key);
            case FilingAnswer.InstrumentUnfit unfit -> form(422, draft.with(unfit.reason()), token, key);
            case FilingAnswer.InstrumentTooLarge _ -> form(413, draft.withTooLargeFile(), token, key);
            case FilingAnswer.WrongDocument wrong ->
                throw new IllegalStateException("the form files no emergencies, which need a " + wrong.needed());
            // A key of its own for what now stands in the form; the reader is told that the first one was filed.
            case FilingAnswer.KeyReused _ ->
                form(422, draft.withReusedKey(), token, ids.next().toString());
        };
    }

    @GET
    @Path("requests/{id}")
    public Response request(@PathParam("id") String id) {
        DataRequestReading.Opened opened = reading.open(caller.agency(), caller.subject(), id);
        return page(
                200,
                PortalPages.request(language(), visitor(), opened.request(), opened.particulars(), opened.steps()));
    }

    @GET
    @Path("requests/{id}/package")
    @Sensitive(SensitiveAction.COLLECTION)
    @Produces({"application/pkcs7-mime", MediaType.TEXT_HTML})
    public Response download(@PathParam("id") String id) {
        return PackageResponse.of(collection.collect(caller.agency(), caller.subject(), id), id);
    }

    @HEAD
    @Path("requests/{id}/package")
    public Response lookAtPackage() {
        throw PackageResponse.onlyByGet();
    }

    /// Forgets this session, so that the next page leads to the identity provider, which asks for the second factor.
    @GET
    @Path("sign-in-again")
    public Response signInAgain() {
        session.logout().await().indefinitely();
        return Response.seeOther(URI.create("/portal")).build();
    }

    private Response form(int status, FilingDraft draft, String token, String key) {
        FilingForm form = new FilingForm(token, key, limits.instrumentLimit() / (1024 * 1024));
        Response page = page(status, PortalPages.file(language(), visitor(), draft, form));
        return Response.fromResponse(page)
                .cookie(FormToken.cookie(token, secure()))
                .build();
    }

    private Response page(int status, TemplateInstance page) {
        Response.ResponseBuilder response = Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.setLocale(Locale.forLanguageTag(language().code())).render());
        if (ReaderLanguage.chosenNow(address) != null) {
            response.cookie(ReaderLanguage.cookie(language(), secure()));
        }
        return response.build();
    }

    private Visitor visitor() {
        Agency agency = agencies.require(caller.agency());
        return new Visitor(caller.greetingName(), agency.name(), agency.status(today()) == AgencyStatus.CERTIFIED);
    }

    private Language language() {
        return ReaderLanguage.of(address, headers);
    }

    private boolean secure() {
        return "https".equals(address.getBaseUri().getScheme());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

package dev.daylight.review.console;

import dev.daylight.pages.Language;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.border.Caller;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.SealedDocuments;
import dev.daylight.review.correspondence.LaterDocuments;
import dev.daylight.review.image.NotShown;
import dev.daylight.review.image.Renderer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Papers page by page, as pictures. Each page that somebody looks at is in the trail.
@Path("/console/cases/{id}/papers/{paper}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
class PapersConsole {

    private static final Logger LOG = Logger.getLogger(PapersConsole.class);
    private static final String INSTRUMENT = "instrument";
    private static final int TO_READ = 1_500_000;
    private static final int TO_LOOK_CLOSELY = 8_000_000;

    private final Cases cases;
    private final SealedDocuments documents;
    private final LaterDocuments laterDocuments;
    private final Renderer renderer;
    private final AuditTrail auditTrail;
    private final Caller caller;

    PapersConsole(
            Cases cases,
            SealedDocuments documents,
            LaterDocuments laterDocuments,
            Renderer renderer,
            AuditTrail auditTrail,
            Caller caller) {
        this.cases = cases;
        this.documents = documents;
        this.laterDocuments = laterDocuments;
        this.renderer = renderer;
        this.auditTrail = auditTrail;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "console")
    static final class Pages {
        private Pages() {}

        static native TemplateInstance paper(PaperPage view, Language language);
    }

    /// @param pages 0 when the paper cannot be shown
    /// @param download where the paper itself is
    record PaperPage(UUID caseId, String paper, int page, int pages, String download) {

        public boolean isShown() {
            return pages > 0;
        }

        public @Nullable Integer previous() {
            return page > 1 ? page - 1 : null;
        }

        public @Nullable Integer next() {
            return page < pages ? page + 1 : null;
        }
    }

    @GET
    @Path("{page}")
    public Response page(
            @PathParam("id") UUID id,
            @PathParam("paper") String paper,
            @PathParam("page") String page,
            @BeanParam Reader reader) {
        int number = number(page);
        String base = "/console/cases/" + id + "/";
        PaperPage view = new PaperPage(
                id,
                paper,
                number,
                count(pdf(id, paper), number),
                base + (paper.equals(INSTRUMENT) ? INSTRUMENT : "documents/" + paper));
        Language language = reader.language();
        return Answering.page(200, Pages.paper(view, language).setLocale(language.code()));
    }

    /// @param size `large` for whoever looks closely
    @GET
    @Path("{page}/image")
    @Produces("image/png")
    public Response image(
            @PathParam("id") UUID id,
            @PathParam("paper") String paper,
            @PathParam("page") String page,
            @QueryParam("size") @Nullable String size) {
        int number = number(page);
        byte[] pdf = pdf(id, paper);
        auditTrail.recordAhead(id, Action.PAGE_SHOWN, caller.person(), Map.of("paper", paper, "page", number));
        try {
            byte[] png = renderer.render(pdf, number, "large".equals(size) ? TO_LOOK_CLOSELY : TO_READ)
                    .png();
            if (png == null) {
                throw new Objection(Kind.UNKNOWN_DOCUMENT);
            }
            return Response.ok(png, "image/png")
                    .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                    .header("Cross-Origin-Resource-Policy", "same-origin")
                    .build();
        } catch (NotShown e) {
            LOG.warnf("paper not shown case=%s reason=%s", id, e.getMessage());
            return Response.status(422).build();
        }
    }

    private int count(byte[] pdf, int page) {
        try {
            int pages = renderer.render(pdf, 0, TO_READ).pages();
            if (page > pages) {
                throw new Objection(Kind.UNKNOWN_DOCUMENT);
            }
            return pages;
        } catch (NotShown e) {
            return 0;
        }
    }

    private byte[] pdf(UUID id, String paper) {
        if (paper.equals(INSTRUMENT)) {
            return documents.instrument(cases.get(id).filing(), caller.person());
        }
        if (!paper.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new Objection(Kind.UNKNOWN_DOCUMENT);
        }
        return laterDocuments.pdf(id, UUID.fromString(paper), caller.person());
    }

    private static int number(String page) {
        if (!page.matches("[1-9]\\d{0,3}")) {
            throw new Objection(Kind.UNKNOWN_DOCUMENT);
        }
        return Integer.parseInt(page);
    }

    @ServerExceptionMapper
    public Response refused(Objection objection, HttpHeaders headers) {
        return Answering.refused(objection, headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, HttpHeaders headers) {
        return Answering.forbidden(headers);
    }
}

package dev.daylight.review.console;

import dev.daylight.pages.Language;
import dev.daylight.review.audit.ReadingTheTrail;
import dev.daylight.review.audit.TrailEntry;
import dev.daylight.review.border.Caller;
import dev.daylight.review.border.Roles;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.trail.Asked;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// The auditor's pages: the trail by case, person and period, and its export.
@Path("/console/trail")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.AUDITOR)
class TrailConsole {

    private static final int LINES = 50;

    private final ReadingTheTrail trail;
    private final Caller caller;

    TrailConsole(ReadingTheTrail trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "console")
    static final class Pages {
        private Pages() {}

        static native TemplateInstance trail(TrailPage view, Language language);
    }

    /// One entry as a table shows it.
    record Line(TrailEntry entry) {

        /// Codes, figures and ids, the same in every language.
        public List<String> detail() {
            return new TreeMap<>(entry.detail())
                    .entrySet().stream()
                            .map(part -> part.getKey() + " "
                                    + (part.getValue() instanceof List<?> list && list.size() > 3
                                            ? list.size()
                                            : part.getValue()))
                            .toList();
        }
    }

    /// @param older the rest of the address of the next page; absent at the end
    record TrailPage(
            Asked asked,
            List<Line> lines,
            String query,
            @Nullable String older) {}

    @GET
    public Response page(
            @BeanParam Asked asked, @QueryParam("before") @Nullable String before, @BeanParam Reader reader) {
        Long from = before != null && before.matches("\\d{1,18}") ? Long.valueOf(before) : null;
        var found = trail.page(asked.filter(), from, LINES, caller.person());
        String query = "case=" + encoded(asked.caseId()) + "&person=" + encoded(asked.person()) + "&from="
                + encoded(asked.from()) + "&to=" + encoded(asked.to());
        TrailPage view = new TrailPage(
                asked,
                found.entries().stream().map(Line::new).toList(),
                query,
                found.next() == null ? null : query + "&before=" + found.next());
        Language language = reader.language();
        return Answering.page(200, Pages.trail(view, language).setLocale(language.code()));
    }

    @GET
    @Path("export")
    @Produces("application/x-ndjson")
    public Response export(@BeanParam Asked asked) {
        StreamingOutput lines = trail.export(asked.filter(), caller.person())::writeTo;
        return Response.ok(lines, "application/x-ndjson")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.ndjson\"")
                .build();
    }

    @ServerExceptionMapper
    public Response refused(Objection objection, HttpHeaders headers) {
        return Answering.refused(objection, headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, HttpHeaders headers) {
        return Answering.forbidden(headers);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

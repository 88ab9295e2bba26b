package dev.daylight.reporting.dashboard;

import dev.daylight.pages.Language;
import dev.daylight.reporting.report.FigureTexts;
import dev.daylight.reporting.report.Published;
import dev.daylight.reporting.tally.Quarter;
import dev.daylight.reporting.tally.Tallies;
import dev.daylight.reporting.tally.Tallies.Tally;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The page that everybody sees.
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class DashboardResource {

    @CheckedTemplate(basePath = "dashboard")
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(DashboardPage view, Language language);

        static native TemplateInstance missing(String quarter, Language language);
    }

    private final Tallies tallies;

    DashboardResource(Tallies tallies) {
        this.tallies = tallies;
    }

    @GET
    @Operation(hidden = true)
    public Response newest(
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context Request request) {
        return page(Optional.empty(), tallies.now(), Language.of(lang, acceptLanguage), request);
    }

    @GET
    @Path("{quarter:[0-9]{4}-Q[1-4]}")
    @Operation(hidden = true)
    public Response quarter(
            @PathParam("quarter") String written,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context Request request) {
        Language language = Language.of(lang, acceptLanguage);
        Tally tally = tallies.now();
        Quarter quarter = Quarter.parse(written).orElseThrow();
        if (tally.sheet().quarters().contains(quarter)) {
            return page(Optional.of(quarter), tally, language, request);
        }
        String missing = Templates.missing(wording(language).quarter(quarter), language)
                .setLocale(language.code())
                .render();
        return Response.status(Response.Status.NOT_FOUND)
                .entity(missing)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }

    private static Response page(Optional<Quarter> quarter, Tally tally, Language language, Request request) {
        FigureTexts texts = MessageBundles.get(FigureTexts.class, Localized.Literal.of(language.code()));
        DashboardPage view = DashboardPage.of(tally, quarter, wording(language), texts);
        String html = Templates.page(view, language).setLocale(language.code()).render();
        return Published.answer(request, html)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }

    private static Wording wording(Language language) {
        return new Wording(language, MessageBundles.get(PageTexts.class, Localized.Literal.of(language.code())));
    }
}

package dev.daylight.intake.portal;

import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.pages.Language;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/// On the portal's addresses a problem is a page. The code behind pages throws the same problems as the interface for
/// programs; only here they part.
@Provider
class ProblemPage implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof HttpProblem problem)
                || !request.getUriInfo().getPath().startsWith("/portal")) {
            return;
        }
        Language language = ReaderLanguage.of(
                request.getUriInfo(), request.getCookies(), request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String page = PortalPages.problem(language, IntakeProblem.of(problem))
                .setLocale(Locale.forLanguageTag(language.code()))
                .render();
        response.setEntity(page, null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }
}

package dev.daylight.intake.portal;

import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.pages.Language;
import dev.daylight.problems.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Locale;

/// On the portal's addresses a problem is a page. The code behind pages throws the same problems as the interface for
/// programs; only here they part.
@Provider
class ProblemPage implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getUriInfo().getPath().startsWith("/portal")) {
            return;
        }
        switch (response.getEntity()) {
            case HttpProblem problem -> show(IntakeProblem.of(problem), subject(problem), request, response);
            case Problem problem ->
                show(IntakeProblem.of(URI.create(problem.type()), problem.status()), "", request, response);
            case null, default -> {}
        }
    }

    /// Their own subject id, for whoever has to tell it to a colleague.
    private static String subject(HttpProblem problem) {
        return problem.getParameters().get("subject") instanceof String subject ? subject : "";
    }

    private static void show(
            IntakeProblem problem, String subject, ContainerRequestContext request, ContainerResponseContext response) {
        Language language = ReaderLanguage.of(
                request.getUriInfo(), request.getCookies(), request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String page = PortalPages.problem(language, problem, subject)
                .setLocale(Locale.forLanguageTag(language.code()))
                .render();
        response.setEntity(page, null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }
}

package dev.daylight.review.console;

import dev.daylight.pages.Language;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Remembers a language that was chosen on a page of the console, until the browser is closed.
class LanguageCookie {

    @ServerResponseFilter
    public void remember(ContainerRequestContext request, ContainerResponseContext response) {
        String chosen = request.getUriInfo().getQueryParameters().getFirst("lang");
        if (chosen == null || !request.getUriInfo().getPath().startsWith("/console")) {
            return;
        }
        response.getHeaders()
                .add(
                        HttpHeaders.SET_COOKIE,
                        new NewCookie.Builder(Reader.COOKIE)
                                .value(Language.of(chosen, null).code())
                                .path("/console")
                                .httpOnly(true)
                                .sameSite(NewCookie.SameSite.LAX)
                                .build());
    }
}

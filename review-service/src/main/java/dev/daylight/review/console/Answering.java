package dev.daylight.review.console;

import dev.daylight.pages.Language;
import dev.daylight.review.casefile.Objection;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Pages with the status that tells the truth, also when nothing could be shown.
final class Answering {

    private Answering() {}

    static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page.render())
                .build();
    }

    static Response refused(Objection objection, HttpHeaders headers) {
        Language language = language(headers);
        return page(
                objection.kind().status(),
                Templates.refused(objection.kind(), language).setLocale(language.code()));
    }

    static Response forbidden(HttpHeaders headers) {
        Language language = language(headers);
        return page(403, Templates.forbidden(language).setLocale(language.code()));
    }

    private static Language language(HttpHeaders headers) {
        Cookie remembered = headers.getCookies().get(Reader.COOKIE);
        return Language.of(
                remembered == null ? null : remembered.getValue(),
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}

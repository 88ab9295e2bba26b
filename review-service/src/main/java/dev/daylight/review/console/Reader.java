package dev.daylight.review.console;

import dev.daylight.pages.Language;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/// Which language somebody reads: what they chose now, what they chose before, what their browser says.
class Reader {

    static final String COOKIE = "daylight-language";

    @QueryParam("lang")
    @Nullable
    String chosen;

    @CookieParam(COOKIE)
    @Nullable
    String remembered;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Nullable
    String acceptLanguage;

    Language language() {
        return Language.of(chosen == null ? remembered : chosen, acceptLanguage);
    }
}

package dev.daylight.intake.portal;

import dev.daylight.pages.Language;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was chosen now, else what was chosen before, else what the browser prefers.
final class ReaderLanguage {

    static final String PARAMETER = "lang";

    private ReaderLanguage() {}

    static Language of(UriInfo address, Map<String, Cookie> cookies, @Nullable String acceptLanguage) {
        String chosen = chosenNow(address);
        Cookie before = cookies.get(PARAMETER);
        return Language.of(chosen != null ? chosen : before == null ? null : before.getValue(), acceptLanguage);
    }

    static Language of(UriInfo address, HttpHeaders headers) {
        return of(address, headers.getCookies(), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static @Nullable String chosenNow(UriInfo address) {
        return address.getQueryParameters().getFirst(PARAMETER);
    }

    static NewCookie cookie(Language language, boolean secure) {
        return new NewCookie.Builder(PARAMETER)
                .value(language.code())
                .path("/portal")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}

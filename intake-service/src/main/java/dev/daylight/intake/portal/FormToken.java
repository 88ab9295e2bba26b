package dev.daylight.intake.portal;

import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Shows that a form was opened in the browser that sends it: the same random value in a cookie and in the form.
/// Another
/// site can make a browser send the cookie, but cannot read it. Our own small check, since the framework's one would
/// ask
/// programs for it too: they send forms as well, with a token that no browser sends by itself.
final class FormToken {

    static final String COOKIE = "daylight-form";
    static final String FIELD = "form-token";

    private static final int BYTES = 32;
    private static final int LENGTH = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    /// The one that the browser has, or a new one.
    static String keep(@Nullable String cookie) {
        if (cookie != null && cookie.length() == LENGTH) {
            return cookie;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean fits(@Nullable String cookie, @Nullable String field) {
        return cookie != null
                && field != null
                && cookie.length() == LENGTH
                && MessageDigest.isEqual(
                        cookie.getBytes(StandardCharsets.UTF_8), field.getBytes(StandardCharsets.UTF_8));
    }

    static NewCookie cookie(String token, boolean secure) {
        return new NewCookie.Builder(COOKIE)
                .value(token)
                .path("/portal")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}

package dev.daylight.intake.portal;

import dev.daylight.sealing.SealBroken;
import dev.daylight.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Shows that a form was opened in the browser that sends it, by the person who is signed in there: the
/// same value in a cookie and in the form. Another site can make a browser send the cookie, but cannot
/// read it. A neighbour in the same domain might plant one; so the value is sealed for the person, by a
/// key that stands in no browser. Our own small check, since the framework's one would ask programs for
/// it too: they send forms as well, with a token that no browser sends by itself.
@ApplicationScoped
class FormToken {

    static final String FIELD = "form-token";

    private static final byte[] NOTHING = {};
    private static final int LONGEST = 400;

    private final Sealing sealing;

    FormToken(Sealing sealing) {
        this.sealing = sealing;
    }

    /// The one that the browser has, if it is this person's, or a new one.
    String keep(@Nullable String cookie, String subject) {
        return cookie != null && isFor(subject, cookie)
                ? cookie
                : Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.seal(NOTHING, context(subject)));
    }

    boolean fits(@Nullable String cookie, @Nullable String field, String subject) {
        return cookie != null
                && field != null
                && MessageDigest.isEqual(
                        cookie.getBytes(StandardCharsets.UTF_8), field.getBytes(StandardCharsets.UTF_8))
                && isFor(subject, cookie);
    }

    private boolean isFor(String subject, String token) {
        if (token.length() > LONGEST) {
            return false;
        }
        try {
            sealing.open(Base64.getUrlDecoder().decode(token), context(subject));
            return true;
        } catch (IllegalArgumentException | SealBroken e) {
            return false;
        }
    }

    private static String context(String subject) {
        return "portal-form/" + subject;
    }

    /// Browsers take a cookie with this prefix from this very host only, and by TLS only. On a machine of
    /// one's own there is none.
    static String cookieName(boolean secure) {
        return secure ? "__Host-daylight-form" : "daylight-form";
    }

    static NewCookie cookie(String token, boolean secure) {
        return new NewCookie.Builder(cookieName(secure))
                .value(token)
                // The prefix demands the root.
                .path(secure ? "/" : "/portal")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}

package dev.daylight.review.border;

import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The precondition of every write (RFC 9110 section 13.1.1): which version the caller saw.
public final class IfMatch {

    private static final Pattern STRONG_TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private IfMatch() {}

    /// @throws Objection when the header is missing, or names no version that a case could have
    public static long version(@Nullable String header) {
        // A star would mean "whatever it is by now", which is what nobody may decide on.
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw new Objection(Kind.IF_MATCH_MISSING);
        }
        Matcher tag = STRONG_TAG.matcher(header);
        if (!tag.matches()) {
            throw new Objection(Kind.STALE_VERSION);
        }
        return Long.parseLong(tag.group(1));
    }

    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}

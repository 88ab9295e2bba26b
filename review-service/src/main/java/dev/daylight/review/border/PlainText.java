package dev.daylight.review.border;

import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import org.jspecify.annotations.Nullable;

/// What people write into notes: bounded, and without the control characters that a database or a log would choke on.
public final class PlainText {

    private static final int LONGEST = 4000;

    private PlainText() {}

    /// @return null when nothing was written
    /// @throws Objection when it cannot be kept as it is
    public static @Nullable String of(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // Half a surrogate pair is no character: a database would keep a question mark in its place.
        boolean strange = text.codePoints()
                .anyMatch(character -> Character.getType(character) == Character.SURROGATE
                        || Character.isISOControl(character)
                                && character != '\n'
                                && character != '\r'
                                && character != '\t');
        if (text.length() > LONGEST || strange) {
            throw new Objection(
                    Kind.INVALID_REQUEST,
                    "The field " + field + " takes up to " + LONGEST
                            + " characters, all of them whole and none of them a control character.");
        }
        return text.strip();
    }
}

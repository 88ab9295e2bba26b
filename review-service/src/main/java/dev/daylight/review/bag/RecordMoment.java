package dev.daylight.review.bag;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a record happened. The platform's parser takes as long as all the rest of reading a record, so the usual way of
/// writing, `2026-11-23T09:59:59Z`, is read here; whatever differs from it, however slightly, is left to the platform.
final class RecordMoment {

    private static final String USUAL = "0000-00-00T00:00:00Z";

    private RecordMoment() {}

    /// Nothing when it is no moment at all.
    static @Nullable Instant read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return isUsual(text) ? usual(text) : Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char letter = text.charAt(i);
            if (USUAL.charAt(i) == '0' ? letter < '0' || letter > '9' : letter != USUAL.charAt(i)) {
                return false;
            }
        }
        // The platform knows an hour 24 and a second 60.
        return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
    }

    private static Instant usual(String text) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int minutes = number(text, 11, 13) * 60 + number(text, 14, 16);
        return Instant.ofEpochSecond(day * 86_400 + minutes * 60L + number(text, 17, 19));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}

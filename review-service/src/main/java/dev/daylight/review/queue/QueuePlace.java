package dev.daylight.review.queue;

import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a page of the queue ended, so that the next one begins behind it, however many cases stand before.
public record QueuePlace(Instant sortAt, UUID caseId) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,17})-([0-9a-f-]{36})");

    /// @throws Objection when it is none that we gave out
    public static @Nullable QueuePlace read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Matcher matcher = WRITTEN.matcher(text);
        try {
            if (matcher.matches()) {
                return new QueuePlace(
                        Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS),
                        UUID.fromString(matcher.group(2)));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // As if it did not match.
        }
        throw new Objection(Kind.INVALID_REQUEST, "The parameter after is what an earlier page said.");
    }

    public String written() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, sortAt) + "-" + caseId;
    }
}

package dev.daylight.review.console;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/// How moments and ids are written on the pages: the same in every language, in UTC.
@TemplateExtension
final class Moments {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private Moments() {}

    static String inMinutes(Instant instant) {
        return MINUTES.format(instant);
    }

    /// For an input of type `datetime-local`.
    static String asField(Instant instant) {
        return FIELD.format(instant);
    }

    static String brief(UUID id) {
        // UUIDs of version 7 begin with the time, so the end is what tells neighbours apart.
        return id.toString().substring(28);
    }
}

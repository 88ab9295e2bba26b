package dev.daylight.intake.portal;

import dev.daylight.intake.datarequest.RequestStatus;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How values look on pages, the same in every language.
@TemplateExtension
final class Shown {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Shown() {}

    static String inUtc(Instant instant) {
        return MINUTES.format(instant);
    }

    static String badge(RequestStatus status) {
        return switch (status) {
            case RECEIVED, IN_REVIEW -> "badge";
            case GRANTED, DISCLOSED, PRESERVED -> "badge badge--ok";
            case PARTIALLY_GRANTED, NO_DATA, WITHDRAWN, EXPIRED, SUPERSEDED -> "badge badge--held";
            case REFUSED, DENIED, UNFOUNDED -> "badge badge--no";
        };
    }
}

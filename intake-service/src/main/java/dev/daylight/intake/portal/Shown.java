package dev.daylight.intake.portal;

import dev.daylight.intake.datarequest.NewDataRequest;
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

    /// Of a document's signature.
    static String verdictBadge(String outcome) {
        return switch (outcome) {
            case "AUTHENTIC" -> "badge badge--ok";
            case "BROKEN" -> "badge badge--no";
            default -> "badge badge--held";
        };
    }

    /// A sign beside the colour, for whoever sees none.
    static String verdictMark(String outcome) {
        return switch (outcome) {
            case "AUTHENTIC" -> "✓";
            case "BROKEN" -> "✗";
            default -> "?";
        };
    }

    /// Of an enrolment.
    static String stateBadge(String state) {
        return switch (state) {
            case "ENROLLED" -> "badge badge--ok";
            case "PROPOSED" -> "badge";
            case "SUSPENDED" -> "badge badge--held";
            default -> "badge badge--no";
        };
    }

    /// As it was typed; nothing for what was no number.
    static String portTyped(NewDataRequest.Account account) {
        Integer port = account.port();
        return port == null || port < 0 ? "" : port.toString();
    }

    /// As a browser's field takes it.
    static String atTyped(NewDataRequest.Account account) {
        String at = account.at();
        return at == null ? "" : at.replaceFirst("Z$", "");
    }

    static String badge(RequestStatus status) {
        return switch (status) {
            case RECEIVED, IN_REVIEW -> "badge";
            case GRANTED, DISCLOSED, PRESERVED -> "badge badge--ok";
            case CHALLENGED, PARTIALLY_GRANTED, NO_DATA, WITHDRAWN, EXPIRED, SUPERSEDED -> "badge badge--held";
            case REFUSED, DENIED, UNFOUNDED -> "badge badge--no";
        };
    }
}

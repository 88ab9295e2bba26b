package dev.daylight.review.trail;

import dev.daylight.review.audit.TrailFilter;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a query asks for: a case, a person, a period. Days are days in UTC, and the last one counts in full.
public class Asked {

    private static final int LONGEST_NAME = 255;

    @QueryParam("case")
    @Nullable
    @Parameter(
            description = "Only entries of this case, lists that showed it included.",
            schema = @Schema(format = "uuid"))
    String caseId;

    @QueryParam("person")
    @Nullable
    @Parameter(description = "Only what this person did: the identity provider's subject, or the name.")
    String person;

    @QueryParam("from")
    @Nullable
    @Parameter(description = "A moment (ISO 8601) or a day; entries of it and after.")
    String from;

    @QueryParam("to")
    @Nullable
    @Parameter(description = "A moment, exclusive, or the last day.")
    String to;

    /// @throws Objection when something of it does not read
    public TrailFilter filter() {
        String named = text(person);
        if (named != null && (named.length() > LONGEST_NAME || named.indexOf('\0') >= 0)) {
            throw unread("person");
        }
        return new TrailFilter(uuid(text(caseId)), named, moment("from", text(from), 0), moment("to", text(to), 1));
    }

    public String caseId() {
        return caseId == null ? "" : caseId;
    }

    public String person() {
        return person == null ? "" : person;
    }

    public String from() {
        return from == null ? "" : from;
    }

    public String to() {
        return to == null ? "" : to;
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw unread("case");
        }
        return UUID.fromString(text);
    }

    private static @Nullable Instant moment(String name, @Nullable String text, int daysAfter) {
        if (text == null) {
            return null;
        }
        try {
            Instant moment = text.indexOf('T') > 0
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(daysAfter)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
            // What the database can hold.
            if (moment.isBefore(Instant.EPOCH) || moment.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
                throw unread(name);
            }
            return moment;
        } catch (DateTimeException e) {
            throw unread(name);
        }
    }

    private static Objection unread(String name) {
        return new Objection(Kind.INVALID_REQUEST, "The parameter " + name + " does not read.");
    }
}

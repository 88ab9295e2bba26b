package dev.daylight.review.console;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.review.border.PlainText;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.Recommendation.Reason;
import dev.daylight.review.decision.Proposal;
import dev.daylight.review.scope.Scope;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The two forms by which a reviewer recommends. What a browser sends is text; anything that does not read is refused.
class RecommendationForm {

    @FormParam("version")
    @Nullable
    String version;

    @FormParam("outcome")
    @Nullable
    String outcome;

    @FormParam("category")
    List<String> categories = List.of();

    @FormParam("account")
    List<String> accounts = List.of();

    /// Whether the person was shown the fields; if not, all are meant.
    @FormParam("fields-shown")
    @Nullable
    String fieldsShown;

    /// `CATEGORY:name`
    @FormParam("field")
    List<String> fields = List.of();

    @FormParam("from")
    @Nullable
    String from;

    @FormParam("to")
    @Nullable
    String to;

    /// What was asked, to the fraction of a second: an input of a browser cannot hold that.
    @FormParam("asked-from")
    @Nullable
    String askedFrom;

    @FormParam("asked-to")
    @Nullable
    String askedTo;

    @FormParam("reason")
    @Nullable
    String reason;

    @FormParam("sentence")
    @Nullable
    String sentence;

    Proposal proposal() {
        try {
            return "DENY".equals(outcome) ? toDeny() : toGrant();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Objection(Kind.INVALID_REQUEST);
        }
    }

    private Map<DataCategory, Set<String>> fields(Set<DataCategory> granted) {
        if (fieldsShown == null) {
            return Map.of();
        }
        Map<DataCategory, Set<String>> named = new EnumMap<>(DataCategory.class);
        granted.forEach(category -> named.put(category, new TreeSet<>()));
        for (String field : fields) {
            String[] parts = field.split(":", 2);
            Set<String> names = named.get(DataCategory.valueOf(parts[0]));
            // A category that is not ticked keeps its ticked fields on the page; they mean nothing then.
            if (names != null && parts.length == 2) {
                names.add(parts[1]);
            }
        }
        return named;
    }

    private Proposal toGrant() {
        Set<DataCategory> granted =
                categories.stream().map(DataCategory::valueOf).collect(Collectors.toSet());
        return new Proposal.ToGrant(
                new Scope(
                        granted,
                        accounts.stream().map(Integer::valueOf).collect(Collectors.toSet()),
                        new Period(moment(from, askedFrom), moment(to, askedTo)),
                        fields(granted)),
                reason());
    }

    private Proposal toDeny() {
        Reason given = reason();
        if (given == null) {
            throw new Objection(Kind.INVALID_REQUEST);
        }
        return new Proposal.ToDeny(given);
    }

    private @Nullable Reason reason() {
        return reason == null || reason.isEmpty()
                ? null
                : new Reason(RefusalReason.valueOf(reason), PlainText.of("sentence", sentence));
    }

    private static Instant moment(@Nullable String field, @Nullable String asked) {
        if (field == null) {
            throw new Objection(Kind.INVALID_REQUEST);
        }
        if (asked != null) {
            Instant exact = Instant.parse(asked);
            if (Moments.asField(exact).startsWith(field)) {
                return exact;
            }
        }
        return LocalDateTime.parse(field).toInstant(ZoneOffset.UTC);
    }
}

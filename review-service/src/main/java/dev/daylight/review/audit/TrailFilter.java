package dev.daylight.review.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries somebody wants to see; all of them when nothing is named.
///
/// @param person subject or name of who acted
/// @param to exclusive
public record TrailFilter(
        @Nullable UUID caseId,
        @Nullable String person,
        @Nullable Instant from,
        @Nullable Instant to) {

    record Condition(String sql, List<Object> parameters) {}

    /// Lists name their cases in the detail, so a case is also found where it stood in a list.
    Condition condition() {
        List<String> parts = new ArrayList<>(List.of("true"));
        List<Object> parameters = new ArrayList<>();
        if (caseId != null) {
            parts.add("(e.case_id = ? OR (e.case_id IS NULL AND e.detail -> 'cases' @> to_jsonb(?::text)))");
            parameters.add(caseId);
            parameters.add(caseId.toString());
        }
        if (person != null) {
            parts.add("(e.actor = ? OR e.actor_name = ?)");
            parameters.add(person);
            parameters.add(person);
        }
        if (from != null) {
            parts.add("e.at >= ?");
            parameters.add(from);
        }
        if (to != null) {
            parts.add("e.at < ?");
            parameters.add(to);
        }
        return new Condition(String.join(" AND ", parts), parameters);
    }

    /// What the trail says of a look at itself.
    Map<String, Object> detail() {
        Map<String, Object> detail = new LinkedHashMap<>();
        if (caseId != null) {
            detail.put("case", caseId);
        }
        if (person != null) {
            detail.put("person", person);
        }
        if (from != null) {
            detail.put("from", from);
        }
        if (to != null) {
            detail.put("to", to);
        }
        return detail;
    }
}

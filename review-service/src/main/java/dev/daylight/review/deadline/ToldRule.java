package dev.daylight.review.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daylight.rules.Binding;
import dev.daylight.rules.Deadline;
import dev.daylight.rules.LocalizedText;
import java.time.ZoneId;
import java.util.List;

/// What the rules said when the clock began. It is kept as it was: the rules of another day may say
/// something else.
record ToldRule(Binding binding, LocalizedText rule, String source, List<LocalizedText> steps, String zone) {

    private static final JsonMapper JSON = new JsonMapper();

    static ToldRule of(Deadline deadline) {
        return new ToldRule(
                deadline.binding(),
                deadline.rule(),
                deadline.source().citation(),
                deadline.steps(),
                deadline.zone().getId());
    }

    static ToldRule read(String column) {
        try {
            return JSON.readValue(column, ToldRule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a deadline that cannot be read", e);
        }
    }

    String written() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a deadline that cannot be written", e);
        }
    }

    ZoneId place() {
        return ZoneId.of(zone);
    }
}

package dev.daylight.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// When something is due, and how that was worked out.
///
/// @param binding ADVISORY when no law names a time and the provider set itself one
/// @param rule what has to happen by then
/// @param steps the arithmetic in words, one step each
/// @param zone where the days of the rule begin and end
public record Deadline(
        Instant due, Binding binding, LocalizedText rule, Source source, List<LocalizedText> steps, ZoneId zone) {

    public Deadline {
        steps = List.copyOf(steps);
    }
}

package dev.daylight.review.deadline;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.rules.Binding;
import dev.daylight.rules.DeadlineCase;
import dev.daylight.rules.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a case is due, and how that was worked out.
///
/// @param dueAt absent while the clock stands still
/// @param stoppedSince present while it does
/// @param left what is left; negative when it is over
/// @param settled false while the paper was not read yet and so the earliest time is taken
/// @param source the law that says so
/// @param steps the arithmetic in words, what the rules say first, what questions did afterwards
/// @param zone where the days of the rule begin and end
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseDeadline(
        @Nullable Instant dueAt,
        @Nullable Instant stoppedSince,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration left,
        Instant receivedAt,
        Instant firstDueAt,
        DeadlineCase clock,
        boolean settled,
        Binding binding,
        LocalizedText rule,
        String source,
        List<LocalizedText> steps,
        String zone,
        String rulesVersion) {

    public CaseDeadline {
        steps = List.copyOf(steps);
    }

    public boolean isOverdue() {
        return dueAt != null && left.isNegative();
    }
}

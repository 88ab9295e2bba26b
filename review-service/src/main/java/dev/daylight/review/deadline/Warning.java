package dev.daylight.review.deadline;

import java.time.Instant;
import java.util.UUID;

/// Somebody had to be told that a case is due soon, or should be done by now.
public record Warning(UUID id, UUID caseId, Step step, Instant dueAt) {

    public enum Step {
        REMINDER,
        ESCALATION;

        /// How far a case has been told.
        int told() {
            return ordinal() + 1;
        }
    }
}

package dev.daylight.intake.datarequest;

import dev.daylight.rules.PausingClock;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When the provider owes its answer. While the agency owes one to a question of review, the clock stands still.
///
/// @param firstDueAt as it was told when the request was filed
/// @param source the law behind it, as a short citation
@Embeddable
public record Deadline(
        @Column(name = "due_at") Instant dueAt,
        @Column(name = "due_at_first", updatable = false) Instant firstDueAt,
        @Column(name = "due_source") String source,
        @Column(name = "paused_since") @Nullable Instant pausedSince) {

    static Deadline starting(Instant dueAt, String source) {
        return new Deadline(dueAt, dueAt, source, null);
    }

    boolean paused() {
        return pausedSince != null;
    }

    Deadline pause(Instant at) {
        return paused() ? this : new Deadline(dueAt, firstDueAt, source, at);
    }

    /// As much later as the clock stood still, by the arithmetic of the legal rules that review shows too.
    Deadline resume(Instant at) {
        Instant since = pausedSince;
        if (since == null) {
            return this;
        }
        return new Deadline(PausingClock.later(dueAt, since, at), firstDueAt, source, null);
    }
}

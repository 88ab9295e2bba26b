package dev.daylight.review.disclosure;

import dev.daylight.review.identity.Agency;
import dev.daylight.rules.NoticeProvision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether something may leave now. Unsure means no.
sealed interface Leave {

    /// @param encryption to what the agency was certified with, and nothing else
    /// @param notice whether the person concerned is told
    record Yes(Agency agency, AgencyEncryption encryption, NoticeProvision notice) implements Leave {}

    /// Nothing stands against it so far; what the paper says of itself decides. Asked again with it.
    record ReadPaper() implements Leave {}

    /// @param step what was in the way, without data
    /// @param earliest present where only time has to pass
    record No(Obstacle obstacle, String step, @Nullable Earliest earliest) implements Leave {
        No(Obstacle obstacle, String step) {
            this(obstacle, step, null);
        }
    }

    /// @param law what says so
    record Earliest(Instant at, String law) {}
}

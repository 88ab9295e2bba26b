package dev.daylight.review.disclosure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A disclosure that is owed.
///
/// @param disclosureId chosen when it became owed, so that every attempt is about the same disclosure
/// @param notBefore when the law lets it leave at the earliest; absent where that is no question
/// @param law what says so
/// @param waitingFor absent while nothing is known to be in the way
public record DisclosureJob(
        UUID caseId,
        UUID disclosureId,
        Instant owedSince,
        int attempts,
        Instant nextAttemptAt,
        @Nullable Obstacle waitingFor,
        @Nullable Instant notBefore,
        @Nullable String law) {}

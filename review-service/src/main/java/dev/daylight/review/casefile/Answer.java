package dev.daylight.review.casefile;

import dev.daylight.review.audit.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody found.
///
/// @param rulesVersion the legal rules that were shown with the question of legal basis
public record Answer(
        Check check,
        Check.Outcome outcome,
        @Nullable String note,
        Person by,
        Instant at,
        @Nullable String rulesVersion) {}

package dev.daylight.review.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the trail as auditors see it.
///
/// @param sequence its place in the chain; absent for the moment until it has one
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrailEntry(
        long id,
        @Nullable Long sequence,
        @Nullable String hash,
        @Nullable UUID caseId,
        Action action,
        Person by,
        Instant at,
        Map<String, Object> detail) {}

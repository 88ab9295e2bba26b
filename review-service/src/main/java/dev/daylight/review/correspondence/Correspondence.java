package dev.daylight.review.correspondence;

import dev.daylight.contracts.DocumentReference.Finding;
import dev.daylight.review.audit.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was written about a case, without the words themselves.
public record Correspondence(List<Clarification> clarifications, List<Amendment> amendments) {

    /// @param answeredAt absent while the agency has not answered
    public record Clarification(
            UUID id,
            Person askedBy,
            Instant askedAt,
            @Nullable Instant answeredAt) {}

    /// @param clarificationId the question that it answers
    /// @param finding what the machine found of the document
    public record Amendment(
            UUID id,
            @Nullable UUID clarificationId,
            boolean hasDocument,
            @Nullable Finding finding,
            boolean hasText,
            Instant amendedAt) {}
}

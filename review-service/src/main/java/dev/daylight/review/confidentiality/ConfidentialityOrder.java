package dev.daylight.review.confidentiality;

import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.review.audit.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order that forbids telling the person concerned.
///
/// @param endsAt absent when the order names no end
/// @param confirmedBy absent while nobody has looked at it
public record ConfidentialityOrder(
        UUID id,
        UUID caseId,
        OrderState state,
        @Nullable Instant endsAt,
        Instant recordedAt,
        @Nullable Person confirmedBy) {}

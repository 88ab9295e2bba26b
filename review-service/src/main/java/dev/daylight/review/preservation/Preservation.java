package dev.daylight.review.preservation;

import dev.daylight.contracts.casefile.PreservationEnd;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to be kept, or kept, or let go.
///
/// @param placedAt absent while the provider has not said yes
/// @param placedUntil end of the term as the provider was told last
/// @param releaseReason present from the moment at which letting go was decided
/// @param waitingFor what the last attempt could not do
public record Preservation(
        UUID requestId,
        Instant keepUntil,
        @Nullable Instant placedAt,
        @Nullable Instant placedUntil,
        @Nullable Integer accounts,
        @Nullable PreservationEnd releaseReason,
        @Nullable String proofSha256,
        @Nullable Instant endedAt,
        int attempts,
        @Nullable String waitingFor) {}

package dev.daylight.intake.datarequest;

import dev.daylight.contracts.casefile.PreservationEnd;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is kept for a request, until when, and what became of it.
///
/// @param keepUntil absent for an emergency before review said so
/// @param extendableUntil how far one extension would reach; absent when there is none left
/// @param supersededBy the production request that took it over; absent again when that one came to nothing
/// @param proofSha256 digest of the provider's statement that nothing is kept any more
public record Preservation(
        @Nullable Instant preservedAt,
        @Nullable Instant keepUntil,
        @Nullable Instant extendableUntil,
        @Nullable Instant extendedAt,
        @Nullable UUID supersededBy,
        @Nullable Instant endedAt,
        @Nullable PreservationEnd end,
        @Nullable String proofSha256) {}

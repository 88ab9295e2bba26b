package dev.daylight.review.casefile;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request as it was filed, without its personal part.
///
/// @param particulars sealed document with the personal part
/// @param instrument sealed PDF of the paper
public record Filing(
        UUID requestId,
        UUID agencyId,
        String country,
        InstrumentClass instrumentClass,
        Set<DataCategory> categories,
        int accountsNamed,
        @Nullable ConfidentialityClaim confidentiality,
        DocumentReference particulars,
        DocumentReference instrument,
        Instant filedAt) {}

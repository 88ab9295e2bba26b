package dev.daylight.review.disclosure;

import java.time.Instant;
import java.util.UUID;

/// What left the house.
///
/// @param delivered records in the package
/// @param dropped records that the export brought beside the scope
/// @param beforePaper whether it was given in an emergency, while the paper was owed
public record Disclosure(
        UUID id,
        UUID caseId,
        String packageSha256,
        long packageBytes,
        int delivered,
        int dropped,
        Instant at,
        boolean beforePaper) {}

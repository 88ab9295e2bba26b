package dev.daylight.review.disclosure;

import dev.daylight.contracts.DataCategory;
import dev.daylight.review.scope.Excess;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// What left the house.
///
/// @param delivered records in the package
/// @param dropped records that the export brought beside the scope
/// @param droppedBy by the dimension that they left; FIELD counts records that lost fields and left without them
/// @param droppedFields names of fields that were taken out, and from how many records
/// @param beforePaper whether it was given in an emergency, while the paper was owed
public record Disclosure(
        UUID id,
        UUID caseId,
        String packageSha256,
        long packageBytes,
        int delivered,
        int dropped,
        Map<Excess, Integer> droppedBy,
        Map<DataCategory, Map<String, Integer>> droppedFields,
        Instant at,
        boolean beforePaper) {}

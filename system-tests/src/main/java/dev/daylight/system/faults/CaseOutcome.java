package dev.daylight.system.faults;

import dev.daylight.contracts.DataCategory;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the people around a case know of it in the end: the truth that the system's own account is held against.
///
/// @param status the last status that the officer saw
/// @param silentUntil when the confidentiality order ends
/// @param records how many records of each category lay in the package that the agency opened; empty without a package
record CaseOutcome(
        CasePlan plan, UUID request, String status, Optional<Instant> silentUntil, Map<DataCategory, Integer> records) {

    boolean disclosed() {
        return status.equals("DISCLOSED");
    }
}

package dev.daylight.standins.provider;

import dev.daylight.contracts.DataCategory;
import java.time.Instant;
import java.util.Map;

/// One piece of a person's data.
///
/// @param at when it happened; for a state, the moment for which it is described
record ExportedRecord(String account, DataCategory category, String kind, Instant at, Map<String, Object> fields) {
    @Override
    public String toString() {
        return "ExportedRecord[" + account + " " + category + "]";
    }
}

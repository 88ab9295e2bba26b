package dev.daylight.review.scope;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one record of the provider's export says of its place. Nothing about it is trusted yet: every part may be
/// missing, and the category may be none that is known here.
///
/// @param at when it happened; of a standing fact, the moment for which it is described
/// @param fields names of what it tells
public record ExportedRecord(
        @Nullable String account,
        @Nullable String category,
        @Nullable Instant at,
        Set<String> fields) {

    /// Data of people stay out of logs.
    @Override
    public String toString() {
        return "ExportedRecord[" + category + "]";
    }
}

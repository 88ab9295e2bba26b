package dev.daylight.review.scope;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One record as the provider's export gave it. Nothing about it is trusted yet: every part may be missing, and the
/// category may be none that is known here.
///
/// @param at when it happened; of a standing fact, the moment for which it is described
public record ExportedRecord(
        @Nullable String account,
        @Nullable String category,
        @Nullable String kind,
        @Nullable Instant at,
        @Nullable JsonNode fields) {

    /// Data of people stay out of logs.
    @Override
    public String toString() {
        return "ExportedRecord[" + category + "]";
    }
}

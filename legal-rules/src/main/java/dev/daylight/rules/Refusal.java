package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.RefusalReason;
import org.jspecify.annotations.Nullable;

/// Why something was refused: a code for machines and figures, a sentence for the officer, the rule behind it.
///
/// @param category the one it concerns; absent when it concerns the whole request
public record Refusal(
        RefusalReason reason,
        LocalizedText text,
        Source source,
        @Nullable DataCategory category) {

    /// In English.
    public String sentence() {
        return text.en();
    }
}

package dev.daylight.intake.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is added to a request: a text, a document, or both.
@Schema(name = "NewAmendment")
public record NewAmendment(
        @Schema(description = "Stored sealed.", examples = "The account was used on 14 September.") @Nullable
        String text,

        @Schema(description = "The question of review that this answers.", format = "uuid") @Nullable
        String clarificationId) {

    /// Personal.
    @Override
    public String toString() {
        return "NewAmendment[]";
    }
}

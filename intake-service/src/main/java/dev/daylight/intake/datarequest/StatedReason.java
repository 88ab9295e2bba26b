package dev.daylight.intake.datarequest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.daylight.contracts.datarequest.RefusalReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why it was refused or denied.
@Schema(name = "Reason")
public record StatedReason(
        @Schema(description = "Stable name of the reason.") RefusalReason code,

        @Schema(description = "The reason in a sentence.") @JsonProperty("sentence")
        String sentence) {}

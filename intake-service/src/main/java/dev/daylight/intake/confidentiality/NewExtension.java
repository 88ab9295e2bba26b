package dev.daylight.intake.confidentiality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Until when an order holds from now on.
@Schema(name = "NewConfidentialityExtension")
public record NewExtension(
        @Schema(
                description = "The new end, later than the old one; left out when the extension names none.",
                examples = "2027-04-30T22:00:00Z",
                format = "date-time")
        @Nullable
        String endsAt) {}

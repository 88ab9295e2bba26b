package dev.daylight.intake.problem;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a problem looks like, for the OpenAPI document (RFC 9457).
@Schema(name = "Problem", description = "Why the request was not carried out (RFC 9457).")
public record ProblemRepresentation(
        @Schema(
                description = "Stable name of the problem; decide by this.",
                examples = "urn:daylight:problem:validation-failed")
        URI type,

        @Schema(description = "The problem in a few words.") String title,

        @Schema(description = "The HTTP status once more.") int status,

        @Schema(description = "What can be done about it.") @Nullable
        String detail,

        @Schema(description = "The fields at fault, when fields are at fault.") @Nullable
        List<ViolationRepresentation> violations) {

    @Schema(name = "Violation", description = "One field at fault.")
    public record ViolationRepresentation(
            @Schema(description = "JSON pointer to the field (RFC 6901).", examples = "/accounts/0/value")
            String pointer,

            @Schema(description = "Stable name of the fault.")
            Fault code,

            @Schema(description = "What to do about it.") String sentence) {}
}

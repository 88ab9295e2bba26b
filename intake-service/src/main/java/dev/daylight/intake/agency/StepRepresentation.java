package dev.daylight.intake.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One line of an agency's history, for the compliance department.
///
/// @param actor subject id at the identity provider
@Schema(name = "AgencyStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepRepresentation(
        AgencyStepKind step,
        String actor,
        Instant at,
        @Nullable String reason) {

    /// A reason may name people.
    @Override
    public String toString() {
        return "StepRepresentation[" + step + "]";
    }
}

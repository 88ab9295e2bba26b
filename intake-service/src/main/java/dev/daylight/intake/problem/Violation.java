package dev.daylight.intake.problem;

import com.fasterxml.jackson.annotation.JsonProperty;

/// One field at fault.
///
/// @param pointer JSON pointer to the field (RFC 6901)
/// @param code stable name of the fault
/// @param sentence what to do, in English
public record Violation(
        String pointer, @JsonProperty("code") Fault fault, String sentence) {

    /// A pointer may hold a field name that the caller made up, so it stays out of logs.
    @Override
    public String toString() {
        return fault.name();
    }
}

package dev.daylight.contracts.casefile;

/// Whether all that was asked was granted.
public enum GrantOutcome {
    GRANTED,
    PARTIALLY_GRANTED
}

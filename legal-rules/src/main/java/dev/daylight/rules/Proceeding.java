package dev.daylight.rules;

/// What the agency's case is. Only criminal ones are admitted.
public enum Proceeding {
    CRIMINAL,
    CIVIL,
    ADMINISTRATIVE,
    OTHER
}

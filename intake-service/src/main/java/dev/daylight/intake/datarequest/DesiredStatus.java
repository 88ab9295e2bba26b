package dev.daylight.intake.datarequest;

/// What the agency wants of its request; the other side is [RequestStatus], what the provider did with it.
public enum DesiredStatus {
    SUBMITTED,
    CANCELLED
}

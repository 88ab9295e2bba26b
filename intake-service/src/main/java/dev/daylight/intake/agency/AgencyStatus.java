package dev.daylight.intake.agency;

/// Only a certified agency is admitted.
public enum AgencyStatus {
    REGISTERED,
    CERTIFIED,
    EXPIRED
}

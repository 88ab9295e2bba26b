package dev.daylight.intake.agency;

/// What can stand in an agency's history.
enum AgencyStepKind {
    REGISTERED,
    CHANGED,
    VERIFIED,
    CERTIFIED,
    SUSPENDED,
    REINSTATED,
    REVOKED
}

package dev.daylight.intake.enrolment;

/// For whom somebody acted who suspended, reinstated or removed a person.
public enum Side {
    AGENCY,
    /// The provider's compliance department. What it imposed, it alone lifts.
    COMPLIANCE
}

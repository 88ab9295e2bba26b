package dev.daylight.intake.enrolment;

/// Whose word an enrolment rests on.
public enum EnrolmentOrigin {
    COLLEAGUE,
    COMPLIANCE
}

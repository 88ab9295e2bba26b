package dev.daylight.intake.enrolment;

/// Whose word an enrolment rests on.
enum EnrolmentOrigin {
    COLLEAGUE,
    COMPLIANCE
}

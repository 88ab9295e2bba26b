package dev.daylight.intake.enrolment;

/// Somebody proposed, checked.
record Proposal(String subject, EnrolmentRole role, PersonDetails person) {}

package dev.daylight.intake.enrolment;

/// As what somebody is enrolled.
public enum EnrolmentRole {
    OFFICER,
    /// An officer who also confirms the others: the agency's contact.
    AGENCY_ADMINISTRATOR,
    /// A program with a client certificate of its own.
    MACHINE
}

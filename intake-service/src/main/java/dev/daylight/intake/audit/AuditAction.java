package dev.daylight.intake.audit;

/// What leaves a trace.
public enum AuditAction {
    AGENCY_REGISTERED,
    AGENCY_CHANGED,
    AGENCY_CERTIFIED,
    AGENCY_READ,
    REQUEST_FILED,
    REQUEST_REFUSED_AT_THE_DOOR,
    FILING_REPEATED,
    REQUESTS_LISTED,
    REQUEST_READ,
    REQUEST_SHREDDED,
    PACKAGE_DOWNLOADED
}

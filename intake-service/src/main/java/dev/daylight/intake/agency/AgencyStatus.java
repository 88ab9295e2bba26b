package dev.daylight.intake.agency;

/// How an agency stands on a given day. Only a certified agency is admitted.
public enum AgencyStatus {
    /// Entered; nobody has called back yet.
    REGISTERED,
    /// Called back on the directory's number; a second person has not certified it yet.
    VERIFIED,
    CERTIFIED,
    /// Was certified; the last day is over.
    EXPIRED,
    /// Certified, but for the time being may not ask.
    SUSPENDED,
    /// Never again.
    REVOKED
}

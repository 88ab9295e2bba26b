package dev.daylight.review.border;

/// Roles of the realm that this service knows.
public final class Roles {

    public static final String REVIEWER = "reviewer";
    public static final String APPROVER = "approver";
    public static final String COMPLIANCE_LEAD = "compliance-lead";
    public static final String AUDITOR = "auditor";

    private Roles() {}
}

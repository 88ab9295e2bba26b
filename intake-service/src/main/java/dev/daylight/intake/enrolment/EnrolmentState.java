package dev.daylight.intake.enrolment;

/// Where an enrolment stands. Only ENROLLED opens anything.
public enum EnrolmentState {
    PROPOSED,
    ENROLLED,
    SUSPENDED,
    REMOVED;

    /// The database holds the same table.
    boolean mayBecome(EnrolmentState next) {
        return switch (this) {
            case PROPOSED -> next == ENROLLED || next == REMOVED;
            case ENROLLED -> next == SUSPENDED || next == REMOVED;
            case SUSPENDED -> next == ENROLLED || next == REMOVED;
            case REMOVED -> false;
        };
    }
}

package dev.daylight.intake.agency;

/// What people have done about an agency. That a certification has run out is no state: time does it, nobody else.
enum AgencyState {
    REGISTERED,
    VERIFIED,
    CERTIFIED,
    SUSPENDED,
    REVOKED;

    /// The database holds the same table.
    boolean mayBecome(AgencyState next) {
        return switch (this) {
            case REGISTERED -> next == VERIFIED || next == REVOKED;
            case VERIFIED -> next == REGISTERED || next == CERTIFIED || next == REVOKED;
            case CERTIFIED -> next == REGISTERED || next == SUSPENDED || next == REVOKED;
            case SUSPENDED -> next == CERTIFIED || next == REVOKED;
            case REVOKED -> false;
        };
    }
}

package dev.daylight.intake.datarequest;

/// How far a request is, as its agency sees it.
public enum RequestStatus {
    /// Filed and admitted; nobody has looked at it yet.
    RECEIVED,
    /// Not admitted, at once.
    REFUSED,
    IN_REVIEW,
    DENIED,
    GRANTED,
    PARTIALLY_GRANTED,
    DISCLOSED,
    /// Granted, but there is no such account or no data in the scope.
    NO_DATA;

    /// Nothing follows any more.
    boolean isOver() {
        return switch (this) {
            case REFUSED, DENIED, DISCLOSED, NO_DATA -> true;
            case RECEIVED, IN_REVIEW, GRANTED, PARTIALLY_GRANTED -> false;
        };
    }

    /// Progress only goes forward; review cannot begin anew once a scope was granted.
    boolean mayBecome(RequestStatus next) {
        return switch (next) {
            case RECEIVED, REFUSED -> false;
            case IN_REVIEW -> this == RECEIVED;
            case DENIED -> !isOver();
            case GRANTED, PARTIALLY_GRANTED -> this == RECEIVED || this == IN_REVIEW;
            case DISCLOSED, NO_DATA -> this == GRANTED || this == PARTIALLY_GRANTED;
        };
    }
}

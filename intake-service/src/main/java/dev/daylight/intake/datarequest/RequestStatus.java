package dev.daylight.intake.datarequest;

import dev.daylight.contracts.datarequest.DataRequestKind;

/// What the provider did with a request, as its agency sees it. Where a request may go from here depends on its kind;
/// the database holds the same rules as rows of `request_move` and refuses every other step.
public enum RequestStatus {
    /// Filed and admitted; nobody has looked at it yet.
    RECEIVED,
    /// Not admitted, at once.
    REFUSED,
    IN_REVIEW,
    /// The provider asks a court whether it has to carry it out; nothing leaves meanwhile.
    CHALLENGED,
    /// The data are kept as they are.
    PRESERVED,
    DENIED,
    GRANTED,
    PARTIALLY_GRANTED,
    DISCLOSED,
    /// Granted, but there is no such account or no data in the scope.
    NO_DATA,
    /// Closed because the agency wanted it no more.
    WITHDRAWN,
    /// A preservation whose term ran out.
    EXPIRED,
    /// A preservation that a production request took over, until that one had ended.
    SUPERSEDED,
    /// An emergency for which no paper came in time.
    UNFOUNDED;

    /// Nothing follows any more, except for an emergency that still owes its paper.
    public boolean isOver() {
        return switch (this) {
            case REFUSED, DENIED, DISCLOSED, NO_DATA, WITHDRAWN, EXPIRED, SUPERSEDED, UNFOUNDED -> true;
            case RECEIVED, IN_REVIEW, CHALLENGED, PRESERVED, GRANTED, PARTIALLY_GRANTED -> false;
        };
    }

    /// Whether requests of this kind know the status at all.
    boolean isOf(DataRequestKind kind) {
        return switch (this) {
            case RECEIVED, REFUSED, IN_REVIEW, DENIED, NO_DATA, WITHDRAWN -> true;
            case CHALLENGED, GRANTED, PARTIALLY_GRANTED, DISCLOSED -> kind != DataRequestKind.PRESERVATION;
            case PRESERVED -> kind != DataRequestKind.PRODUCTION;
            case EXPIRED, SUPERSEDED -> kind == DataRequestKind.PRESERVATION;
            case UNFOUNDED -> kind == DataRequestKind.EMERGENCY;
        };
    }

    /// Progress goes forward. The way back leads to review only: when a grant was taken back before anything left, and
    /// when a challenge is over.
    boolean mayBecome(RequestStatus next, DataRequestKind kind) {
        return isOf(kind)
                && next.isOf(kind)
                && switch (next) {
                    // A paper that comes later and is refused counts as none: the request stays what it is.
                    case RECEIVED, REFUSED -> false;
                    // A denial of an emergency gives way to a paper that crossed it.
                    case IN_REVIEW ->
                        this == RECEIVED
                                || isHeldInReview()
                                || kind == DataRequestKind.EMERGENCY && (this == PRESERVED || this == DENIED);
                    case CHALLENGED -> this == IN_REVIEW;
                    case PRESERVED -> this == RECEIVED || this == IN_REVIEW && kind == DataRequestKind.PRESERVATION;
                    case DENIED, WITHDRAWN -> !isOver();
                    case GRANTED, PARTIALLY_GRANTED -> isBeforeDecision();
                    // The paper of an emergency may open more than what was looked for before it.
                    case DISCLOSED ->
                        this == GRANTED
                                || this == PARTIALLY_GRANTED
                                || this == NO_DATA && kind == DataRequestKind.EMERGENCY;
                    case NO_DATA ->
                        kind == DataRequestKind.PRESERVATION
                                ? isBeforeDecision()
                                : this == GRANTED || this == PARTIALLY_GRANTED;
                    case EXPIRED, SUPERSEDED -> !isOver();
                    // What was obtained without a paper stays unfounded, though it was handed over.
                    case UNFOUNDED -> !isOver() || this == DISCLOSED || this == NO_DATA;
                };
    }

    /// Left for another look only when review says so, not by whatever else it tells.
    boolean isHeldInReview() {
        return this == GRANTED || this == PARTIALLY_GRANTED || this == CHALLENGED;
    }

    private boolean isBeforeDecision() {
        return switch (this) {
            case RECEIVED, IN_REVIEW, PRESERVED -> true;
            case REFUSED,
                    CHALLENGED,
                    DENIED,
                    GRANTED,
                    PARTIALLY_GRANTED,
                    DISCLOSED,
                    NO_DATA,
                    WITHDRAWN,
                    EXPIRED,
                    SUPERSEDED,
                    UNFOUNDED -> false;
        };
    }
}

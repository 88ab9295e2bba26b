package dev.daylight.notification.obligation;

/// Why an owed notice has not gone yet.
public enum HoldReason {
    ORDER_LIVES,
    ORDER_WITHOUT_END,
    GRACE,
    /// Something was given in an emergency, and intake has not said yet whether the paper came.
    PAPER_AWAITED,
    /// Something was given in an emergency, and nobody of review has confirmed or lifted an order that
    /// came along.
    ORDER_NOT_LOOKED_AT,
    /// Not everything that review and intake committed before the notice became free has been read here.
    WATERMARK_BEHIND,
    /// An event of this case, or one whose case nobody could read, waits for an operator.
    PARKED_EVENT,
    CLOCK_DISAGREES,
    /// A disclosure is known, but the filing or the opening of its case was never read: an order may be missing too.
    HISTORY_INCOMPLETE,
    /// Free to go, but the account directory did not say where to.
    DIRECTORY_AWAY,
    /// Free to go, but the mail server did not take it.
    MAIL_SERVER_AWAY;

    /// Whether the decision says so; the others are troubles of delivery.
    public boolean isDecided() {
        return switch (this) {
            case ORDER_LIVES,
                    ORDER_WITHOUT_END,
                    GRACE,
                    PAPER_AWAITED,
                    ORDER_NOT_LOOKED_AT,
                    WATERMARK_BEHIND,
                    PARKED_EVENT,
                    CLOCK_DISAGREES,
                    HISTORY_INCOMPLETE -> true;
            case DIRECTORY_AWAY, MAIL_SERVER_AWAY -> false;
        };
    }
}

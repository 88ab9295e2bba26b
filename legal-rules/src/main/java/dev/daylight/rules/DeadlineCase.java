package dev.daylight.rules;

import dev.daylight.contracts.datarequest.DataRequestKind;

/// Which clock runs.
public enum DeadlineCase {
    PRODUCTION,
    /// An enforcing authority was notified and may object; nothing leaves before it had its time.
    PRODUCTION_NOTIFIED,
    PRESERVATION,
    EMERGENCY;

    /// @param urgent whether the paper was issued in an emergency case, by a law that knows such cases
    /// @param notified whether the State of the provider was told of the order
    public static DeadlineCase of(DataRequestKind kind, boolean urgent, boolean notified) {
        return switch (kind) {
            case PRODUCTION ->
                // In an emergency case a notification suspends nothing.
                urgent ? EMERGENCY : notified ? PRODUCTION_NOTIFIED : PRODUCTION;
            case PRESERVATION -> PRESERVATION;
            case EMERGENCY -> EMERGENCY;
        };
    }
}

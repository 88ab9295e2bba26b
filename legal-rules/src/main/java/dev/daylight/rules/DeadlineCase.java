package dev.daylight.rules;

/// Which clock runs.
public enum DeadlineCase {
    PRODUCTION,
    /// An enforcing authority was notified and may object; nothing leaves before it had its time.
    PRODUCTION_NOTIFIED,
    PRESERVATION,
    EMERGENCY
}

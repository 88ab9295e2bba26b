package dev.daylight.intake.access;

/// Kinds of actions that differ in how long ago a person may have signed in.
public enum SensitiveAction {
    /// A form with a document takes a while to fill in.
    FILING,
    /// Receiving what was disclosed.
    COLLECTION,
    /// Everything else that changes something: certifying, suspending, enrolling, withdrawing, orders.
    CHANGE
}

package dev.daylight.intake.webhook;

/// How far a message is. The names stand in the database.
public enum MessageState {
    WAITING,
    DELIVERED,
    /// Not taken for a day.
    GIVEN_UP,
    /// The webhook was removed before it was told.
    DROPPED
}

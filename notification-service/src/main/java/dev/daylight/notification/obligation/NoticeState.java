package dev.daylight.notification.obligation;

/// Where an obligation stands in the table. Whether an owed one is held or due is never stored, it is decided anew.
public enum NoticeState {
    OWED,
    SENT,
    FORBIDDEN,
    FAILED
}

package dev.daylight.contracts.scan;

/// What a file is by its content, never by its name.
public enum MediaKind {
    IMAGE,
    VIDEO,
    OTHER
}

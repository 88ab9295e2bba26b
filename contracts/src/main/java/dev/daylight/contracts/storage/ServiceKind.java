package dev.daylight.contracts.storage;

/// Which of the provider's services a file belongs to: the legal basis for scanning differs.
public enum ServiceKind {
    /// Cloud storage.
    STORAGE,
    /// Number-independent interpersonal communications (messaging, web mail).
    MESSAGING
}

package dev.daylight.rules;

/// How hard a limit is.
public enum Binding {
    /// The law says so.
    BINDING,
    /// A guideline, or the provider's own aim: worth a remark, never a refusal.
    ADVISORY
}

package dev.daylight.review.scope;

/// In which dimension an export went beyond the approved scope. A record that lies outside in several is counted under
/// the first.
public enum Excess {
    ACCOUNT,
    CATEGORY,
    PERIOD,
    /// The record is inside; some of its fields were not granted and were taken out.
    FIELD
}

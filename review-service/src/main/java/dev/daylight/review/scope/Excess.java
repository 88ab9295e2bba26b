package dev.daylight.review.scope;

/// In which dimension a record lay outside the approved scope. A record that lies outside in several is counted under
/// the first.
public enum Excess {
    ACCOUNT,
    CATEGORY,
    PERIOD
}

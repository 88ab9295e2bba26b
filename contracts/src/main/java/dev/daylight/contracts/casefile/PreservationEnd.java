package dev.daylight.contracts.casefile;

/// Why data are kept no longer.
public enum PreservationEnd {
    /// The term ran out and nobody had it extended.
    EXPIRED,
    /// The production request that asked for the data has ended.
    PRODUCED,
    WITHDRAWN,
    /// An emergency for which no paper came.
    UNFOUNDED
}

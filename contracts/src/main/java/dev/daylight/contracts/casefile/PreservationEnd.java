package dev.daylight.contracts.casefile;

/// Why data are kept no longer.
public enum PreservationEnd {
    /// The term ran out and nobody had it extended.
    EXPIRED,
    /// The production request that asked for the data was answered: with a package, or with the word that there are
    /// none. One that was refused, denied or withdrawn ends nothing. Of an emergency: its own review has ended.
    PRODUCED,
    WITHDRAWN,
    /// An emergency for which no paper came.
    UNFOUNDED
}

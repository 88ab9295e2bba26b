package dev.daylight.contracts;

/// The legal weight of the paper on which a request rests, lightest first.
public enum InstrumentClass {
    /// A summons, subpoena or local document of the same legal nature.
    SUMMONS,
    COURT_ORDER,
    SEARCH_WARRANT
}

package dev.daylight.contracts.casefile;

/// How far a confidentiality order has been looked at. A claimed one holds the notice as much as a confirmed one.
public enum OrderState {
    CLAIMED,
    CONFIRMED,
    /// Two people of review have seen the paper that lifts it.
    LIFTED
}

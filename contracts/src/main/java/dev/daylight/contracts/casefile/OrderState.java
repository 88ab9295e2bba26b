package dev.daylight.contracts.casefile;

/// How far a confidentiality order has been looked at. Both hold the notice.
public enum OrderState {
    CLAIMED,
    CONFIRMED
}

package dev.daylight.review.casefile;

/// What a case is looked at on.
public enum Basis {
    /// An instrument that the rules at the door let in.
    PAPER,
    /// An imminent danger; the paper is still owed. Something may leave on it only where the operator allows that.
    EMERGENCY
}

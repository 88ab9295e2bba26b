package dev.daylight.contracts.casefile;

/// How a challenge ended.
public enum ChallengeOutcome {
    /// The instrument was set aside.
    UPHELD,
    /// It stands for less than it asked.
    UPHELD_IN_PART,
    /// It stands as it is.
    REJECTED,
    /// The provider took the challenge back, or it became pointless.
    DROPPED
}

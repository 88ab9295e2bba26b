package dev.daylight.rules;

/// What the operator allows in emergencies without paper.
public enum EmergencyPolicy {
    /// The provider's policy demands paper for every disclosure; so this is the default.
    PRESERVE_ONLY,
    /// The least that helps may be disclosed, and paper must follow.
    MAY_DISCLOSE
}

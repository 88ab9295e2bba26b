package dev.daylight.sealing.recipient;

/// Why nothing is encrypted to a key. Where several hold, the first one of these is told.
public enum Flaw {
    PRIVATE_KEY_ENCLOSED,
    NOT_ONE_KEY,
    /// The key does not vouch for itself, or not for the part to encrypt to; SHA-1 and older do not count.
    SIGNATURES_BROKEN,
    REVOKED,
    EXPIRED,
    NOT_YET_VALID,
    KEY_TOO_WEAK,
    KEY_NOT_SUPPORTED,
    CANNOT_ENCRYPT,
    /// Nobody could tell which one is meant.
    SEVERAL_KEYS
}

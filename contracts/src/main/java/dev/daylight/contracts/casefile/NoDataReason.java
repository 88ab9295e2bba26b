package dev.daylight.contracts.casefile;

/// Why an export of a granted scope brought nothing.
public enum NoDataReason {
    /// Nobody is behind the identifiers.
    NO_ACCOUNT,
    /// There is an account, and it has no record in the scope.
    NO_RECORD
}

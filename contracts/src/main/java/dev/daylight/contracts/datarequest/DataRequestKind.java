package dev.daylight.contracts.datarequest;

/// What is asked of the provider.
public enum DataRequestKind {
    /// Hand data over.
    PRODUCTION,
    /// Keep data from being deleted, and hand nothing over.
    PRESERVATION,
    /// Somebody's life or safety is at stake. Without paper this preserves, and no more unless the operator allows it.
    EMERGENCY
}

package dev.daylight.contracts.datarequest;

/// What is asked of the provider. Preservation and emergency requests follow when the product can carry them out.
public enum DataRequestKind {
    PRODUCTION
}

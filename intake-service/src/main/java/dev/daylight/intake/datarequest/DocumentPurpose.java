package dev.daylight.intake.datarequest;

/// What a document was sent for.
public enum DocumentPurpose {
    INSTRUMENT,
    STATEMENT,
    AMENDMENT,
    CONFIDENTIALITY_ORDER,
    ORDER_EXTENSION,
    ORDER_LIFT
}

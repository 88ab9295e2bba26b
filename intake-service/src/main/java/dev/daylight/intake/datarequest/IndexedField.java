package dev.daylight.intake.datarequest;

/// What can be searched for exactly, though it is sealed.
final class IndexedField {

    static final String CASE_NUMBER = "case-number";
    static final String OFFICER = "officer";

    private IndexedField() {}
}

package dev.daylight.review.disclosure;

/// What an owed disclosure waits for.
public enum Obstacle {
    /// The account directory or the records export does not answer.
    PROVIDER,
    OBJECT_STORAGE,
    /// The agency is not known yet, not certified, or its certificate has run out.
    AGENCY_CERTIFICATE,
    /// Something does not fit together that no waiting will mend. It is tried again all the same, and somebody is told.
    PERSON
}

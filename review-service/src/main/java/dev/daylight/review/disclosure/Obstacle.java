package dev.daylight.review.disclosure;

/// What an owed disclosure waits for.
public enum Obstacle {
    /// The account directory or the records export does not answer.
    PROVIDER,
    OBJECT_STORAGE,
    /// The agency is not known yet, not certified, or its certification has run out.
    AGENCY_CERTIFICATE,
    /// What packages are encrypted to has run out.
    AGENCY_KEY_EXPIRED,
    /// What packages are encrypted to cannot be read, or is not good enough.
    AGENCY_KEY_UNUSABLE,
    /// The agency is suspended or was struck off.
    AGENCY_BARRED,
    /// Another State was told of the order, and its authority still has time to object.
    SUSPENDED,
    /// The agency wrote something after the grant was recommended. A reviewer takes the case back.
    AMENDED,
    /// The paper may be carried out no more. A reviewer takes the case back.
    PAPER_EXPIRED,
    /// Something does not fit together that no waiting will mend. It is tried again all the same, and somebody is told.
    PERSON
}

package dev.daylight.review.casefile;

/// The questions that are answered before anybody decides.
public enum Check {
    /// Is the requester who they say they are, and a certified law-enforcement agency?
    REQUESTER_IDENTITY,
    /// Is the paper what it claims to be?
    INSTRUMENT_AUTHENTIC,
    /// Does the law allow to give these categories on this paper?
    LEGAL_BASIS,
    /// Is everything that was asked needed for the case?
    SCOPE_NECESSARY;

    public enum Outcome {
        PASSED,
        FAILED
    }
}

package dev.daylight.review.casefile;

import java.util.Arrays;
import java.util.List;

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

    /// Whether there is anything to ask.
    public boolean isAskedOn(Basis basis) {
        return basis == Basis.PAPER || this != INSTRUMENT_AUTHENTIC;
    }

    public static List<Check> askedOn(Basis basis) {
        return Arrays.stream(values()).filter(check -> check.isAskedOn(basis)).toList();
    }

    public enum Outcome {
        PASSED,
        FAILED
    }
}

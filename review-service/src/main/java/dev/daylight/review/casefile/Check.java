package dev.daylight.review.casefile;

import java.util.Arrays;
import java.util.List;

/// The questions that are answered before anybody decides. The database holds the same list as rows of `case_question`;
/// a test holds the two together.
public enum Check {
    /// Is the requester who they say they are, and a certified law-enforcement agency?
    REQUESTER_IDENTITY(true, false),
    /// Is the paper what it claims to be?
    INSTRUMENT_AUTHENTIC(false, false),
    /// Does the law allow to give these categories on this paper, or before one?
    INSTRUMENT_SUFFICIENT(true, true),
    /// Is it about a criminal case?
    CRIMINAL_CASE(true, false),
    /// May this authority issue such a paper?
    ISSUER_COMPETENT(false, true),
    /// Is everything that was asked needed for the case?
    SCOPE_NECESSARY(true, true),
    /// Is anybody concerned whose confidence the law protects: lawyers, doctors, clergy, the press?
    PRIVILEGE_AND_PRESS(true, true),
    /// Would carrying it out break the law of another country?
    CONFLICT_OF_LAWS(true, true),
    /// Do human rights stand against it?
    HUMAN_RIGHTS(true, true);

    private final boolean beforePaper;
    private final boolean narrows;

    Check(boolean beforePaper, boolean narrows) {
        this.beforePaper = beforePaper;
        this.narrows = narrows;
    }

    /// Whether there is anything to ask.
    public boolean isAskedOn(Basis basis) {
        return basis == Basis.PAPER || beforePaper;
    }

    /// The answers that make sense.
    public List<Outcome> outcomes() {
        return narrows
                ? List.of(Outcome.PASSED, Outcome.PASSED_FOR_LESS, Outcome.FAILED)
                : List.of(Outcome.PASSED, Outcome.FAILED);
    }

    public static List<Check> askedOn(Basis basis) {
        return Arrays.stream(values()).filter(check -> check.isAskedOn(basis)).toList();
    }

    public enum Outcome {
        PASSED,
        /// Not for all that was asked: what is granted is less.
        PASSED_FOR_LESS,
        FAILED
    }
}

package dev.daylight.review.confidentiality;

/// What telling the person would bring about, as the paper of an order names it (18 U.S.C. 2705(b)(1) to (5), and what
/// other laws say in other words).
public enum AdverseResult {
    LIFE_OR_SAFETY,
    FLIGHT,
    EVIDENCE,
    WITNESS,
    JEOPARDY_OR_DELAY
}

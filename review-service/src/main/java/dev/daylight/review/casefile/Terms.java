package dev.daylight.review.casefile;

/// What the operator's policy demanded of a case on the day that it was opened. Later changes of the policy change
/// later cases.
///
/// @param callBackNeeded whether the agency is called back before anything is granted on its paper
/// @param oneDecidesUpTo how many accounts one person may grant alone
public record Terms(boolean callBackNeeded, int oneDecidesUpTo) {}

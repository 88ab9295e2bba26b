package dev.daylight.rules;

/// Where a rule comes from.
///
/// @param verified whether somebody compared the rule with the text it cites; a rule that nobody did is applied all the
///     same, and reviewers are told
public record Source(String citation, boolean verified) {}

package dev.daylight.rules;

import dev.daylight.contracts.casefile.NoticeRule;

/// Whether the person is told, and the citation that says so.
public record NoticeProvision(NoticeRule rule, String provision) {}

package dev.daylight.rules;

import dev.daylight.contracts.casefile.NoticeRule;

/// Whether the person is told, the citation that says so, and what it says.
public record NoticeProvision(NoticeRule rule, String provision, LocalizedText sentence, boolean verified) {}

package dev.daylight.rules;

import org.jspecify.annotations.Nullable;

/// How much time there is. Either days, which end with the last day, or hours, which run at once; no hours means now.
public record DeadlineRule(
        @Nullable Integer days, @Nullable Integer hours, Binding binding, LocalizedText rule, Source source) {}

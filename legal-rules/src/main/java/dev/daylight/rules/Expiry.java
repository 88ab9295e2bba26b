package dev.daylight.rules;

import java.time.Period;

/// How old a paper may be when it arrives.
public record Expiry(Period after, Source source) {}

package dev.daylight.rules;

import java.time.Period;

/// How old a paper may be when it arrives, and when something leaves on it.
public record Expiry(Period after, Source source) {}

package dev.daylight.rules;

import java.time.Period;

/// How long a confidentiality order may last.
public record OrderLimit(Period longest, Binding binding, Source source) {}

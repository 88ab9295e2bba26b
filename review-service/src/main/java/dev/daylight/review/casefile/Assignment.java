package dev.daylight.review.casefile;

import dev.daylight.review.audit.Person;
import java.time.Instant;

/// Who works on the case, since when.
public record Assignment(Person reviewer, Instant at) {}

package dev.daylight.review.casefile;

import dev.daylight.review.audit.Person;
import java.time.Instant;

/// The second person's yes.
public record Approval(Person by, Instant at) {}

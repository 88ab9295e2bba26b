package dev.daylight.review.audit;

import java.time.Instant;
import java.util.Map;

/// One line of the trail.
///
/// @param detail figures, codes and notes that belong to the action
public record AuditEntry(Action action, Person by, Instant at, Map<String, Object> detail) {}

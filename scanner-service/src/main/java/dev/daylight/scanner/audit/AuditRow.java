package dev.daylight.scanner.audit;

import java.time.Instant;

/// One row of the trail, oldest first by `id`.
record AuditRow(long id, Instant at, AuditTrail.What what, String subject, String detail) {}

package dev.daylight.intake.requestkey;

import java.util.UUID;

/// Told inside the transaction that destroys a request's key. Whoever keeps something about the request
/// that no seal protects, such as an index to search by, observes this and forgets it in the same
/// transaction.
public record RequestShredded(UUID requestId) {}

package dev.daylight.review.decision;

import dev.daylight.review.casefile.Recommendation.Reason;
import dev.daylight.review.scope.Scope;
import org.jspecify.annotations.Nullable;

/// What a reviewer hands in: it becomes a recommendation when every rule agrees.
public sealed interface Proposal {

    record ToGrant(Scope scope, @Nullable Reason reason) implements Proposal {}

    record ToDeny(Reason reason) implements Proposal {}
}

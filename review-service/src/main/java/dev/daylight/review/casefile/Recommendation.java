package dev.daylight.review.casefile;

import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.review.audit.Person;
import dev.daylight.review.scope.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the reviewer holds to be right.
public sealed interface Recommendation {

    Person by();

    Instant at();

    /// Version of the legal rules that it was made under.
    String rulesVersion();

    @Nullable
    Reason reason();

    /// Give this much.
    ///
    /// @param outcome whether it is all that was asked
    /// @param oneDecidesUpTo how many accounts one person may grant alone, by the terms of the case
    /// @param reason why less than asked, when the reviewer says so
    record Grant(
            Scope scope,
            GrantOutcome outcome,
            Person by,
            Instant at,
            String rulesVersion,
            @Nullable Reason reason,
            int oneDecidesUpTo)
            implements Recommendation {

        /// Content, and more accounts than one person may decide on.
        public boolean needsTwoPeople() {
            return scope.hasContent() || scope.accounts().size() > oneDecidesUpTo;
        }
    }

    /// Give nothing.
    record Denial(Reason reason, Person by, Instant at, String rulesVersion) implements Recommendation {}

    /// A code from the one vocabulary of reasons, and the reviewer's own words.
    record Reason(RefusalReason code, @Nullable String sentence) {}
}

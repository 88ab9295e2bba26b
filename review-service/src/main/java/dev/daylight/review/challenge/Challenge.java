package dev.daylight.review.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.casefile.ChallengeOutcome;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.review.audit.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One challenge of a case. Its words, with the court they went to, are sealed and read like a text of the case, by
/// this
/// id; those of the outcome by theirs.
///
/// @param ground why, in the vocabulary of refusals
/// @param outcome absent while it is pending
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Challenge(
        UUID id,
        RefusalReason ground,
        Suspends suspends,
        Person filedBy,
        Instant filedAt,
        @Nullable ChallengeOutcome outcome,
        @Nullable UUID outcomeWords,
        @Nullable Person endedBy,
        @Nullable Instant endedAt) {

    /// What the law says that a challenge suspends. Whatever it says, nothing leaves the house while one is pending.
    public enum Suspends {
        EVERYTHING,
        PART,
        NOTHING_BY_LAW
    }

    /// What is handed in.
    ///
    /// @param court to which court or authority it goes
    public record Filing(RefusalReason ground, Suspends suspends, String court, String sentence) {

        String words() {
            return court + "\n\n" + sentence;
        }

        @Override
        public String toString() {
            return "Filing[" + ground + "]";
        }
    }
}

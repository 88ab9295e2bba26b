package dev.daylight.review.casefile;

import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.review.casefile.Check.Outcome;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.Recommendation.Grant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The answers of a case so far, at most one a question.
public record Answers(Map<Check, Answer> byCheck) {
    public Answers {
        byCheck = Map.copyOf(byCheck);
    }

    public static Answers of(Collection<Answer> answers) {
        Map<Check, Answer> byCheck = new EnumMap<>(Check.class);
        answers.forEach(answer -> byCheck.put(answer.check(), answer));
        return new Answers(byCheck);
    }

    public Optional<Answer> to(Check check) {
        return Optional.ofNullable(byCheck.get(check));
    }

    /// @throws Objection while a question is open
    void mustBeComplete(Basis basis) {
        if (!byCheck.keySet().containsAll(Check.askedOn(basis))) {
            throw new Objection(Kind.CHECKS_UNANSWERED);
        }
    }

    /// @throws Objection when an answer is against the grant
    void mustAllow(Grant grant) {
        if (hasAny(Outcome.FAILED)) {
            throw new Objection(Kind.CHECKS_FAILED);
        }
        if (hasAny(Outcome.PASSED_FOR_LESS) && grant.outcome() != GrantOutcome.PARTIALLY_GRANTED) {
            throw new Objection(Kind.CHECKS_PASSED_FOR_LESS);
        }
        // What the ladder said under other rules is no answer to what it says under these.
        if (to(Check.INSTRUMENT_SUFFICIENT)
                .filter(answer -> grant.rulesVersion().equals(answer.rulesVersion()))
                .isEmpty()) {
            throw new Objection(Kind.RULES_CHANGED);
        }
    }

    private boolean hasAny(Outcome outcome) {
        return byCheck.values().stream().anyMatch(answer -> answer.outcome() == outcome);
    }
}

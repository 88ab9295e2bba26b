package dev.daylight.review.casefile;

import dev.daylight.review.casefile.Objection.Kind;
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

    /// @throws Objection when a question was answered with no
    void mustAllHavePassed() {
        if (byCheck.values().stream().anyMatch(answer -> answer.outcome() == Check.Outcome.FAILED)) {
            throw new Objection(Kind.CHECKS_FAILED);
        }
    }
}

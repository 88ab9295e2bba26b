package dev.daylight.review.casefile;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Check.Outcome;
import dev.daylight.review.casefile.Recommendation.Denial;
import dev.daylight.review.casefile.Recommendation.Grant;
import dev.daylight.review.casefile.Recommendation.Reason;
import dev.daylight.review.scope.Scope;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/// Two people, and everything that one of them can try on a case.
final class Attempts {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final Person RITA = new Person("sub-rita", "rita", "staff-rita");
    static final Person ARIA = new Person("sub-aria", "aria", "staff-aria");
    static final int MOVES = 8;

    private Attempts() {}

    static CaseState move(CaseState state, int move, Person by) {
        return switch (move) {
            case 0 -> state.assign(new Assignment(by, NOW));
            case 1 -> state.recommend(grant(by, DataCategory.CONTENT), all(Outcome.PASSED));
            case 2 -> state.recommend(denial(), all(Outcome.PASSED));
            case 3 -> state.approve(new Approval(by, NOW));
            case 4 -> state.giveBack(by);
            case 5 -> state.disclose(NOW);
            case 6 -> state.recall();
            default -> state.findNothing(NOW);
        };
    }

    static Grant grant(Person by, DataCategory... categories) {
        Period period = new Period(NOW.minusSeconds(60), NOW);
        return new Grant(
                new Scope(Set.of(categories), Set.of(0), period), GrantOutcome.GRANTED, by, NOW, "rules-1", null, 10);
    }

    static Denial denial() {
        return new Denial(new Reason(RefusalReason.OVERBROAD, null), RITA, NOW, "rules-1");
    }

    static Answers all(Outcome outcome) {
        return Answers.of(Arrays.stream(Check.values())
                .map(check -> answer(check, outcome))
                .toList());
    }

    static Answer answer(Check check, Outcome outcome) {
        return new Answer(check, outcome, null, RITA, NOW, "rules-1");
    }
}

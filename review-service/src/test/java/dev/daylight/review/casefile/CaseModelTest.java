package dev.daylight.review.casefile;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/// The states and the model go through the same histories, step by step; where one refuses the other does, and both
/// stand in the same place afterwards.
class CaseModelTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Period PERIOD = new Period(NOW.minusSeconds(60), NOW);
    private static final int MOST_STEPS = 30;

    /// Rita twice, one account of unknown person, and two others.
    private static final List<Person> PEOPLE = List.of(
            new Person("sub-rita", "rita", "staff-rita"),
            new Person("sub-rita2", "rita2", "staff-rita"),
            new Person("sub-temp", "temp"),
            new Person("sub-aria", "aria", "staff-aria"),
            new Person("sub-ravi", "ravi", "staff-ravi"));
    private static final int[] HUMANS = {1, 1, 0, 2, 3};
    private static final Set<String> SEEN = new TreeSet<>();

    private CaseState state = new CaseState.Open();
    private CaseModel model = new CaseModel("OPEN");
    private Map<Check, Answer> answers = new EnumMap<>(Check.class);
    private int recommendedBy;

    @Property(tries = 100_000, shrinking = ShrinkingMode.OFF)
    void everyHistoryGoesAsTheModelSays(@ForAll long seed) {
        Random random = new Random(seed);
        begin(random.nextInt(3));
        int steps = 1 + random.nextInt(MOST_STEPS);
        for (int step = 0; step < steps; step++) {
            String before = model.state();
            String tried = tryOne(random);
            assertThat(state.name().name()).as(tried).isEqualTo(model.state());
            if (!before.equals(model.state())) {
                SEEN.add(before + " " + model.state());
            }
            whatMayLeaveIsOnTwoPeoplesWord();
        }
    }

    @AfterContainer
    static void theHistoriesWentEveryWayThatThereIs() {
        assertThat(SEEN).isEqualTo(CaseModel.steps());
    }

    private void begin(int kind) {
        state = switch (kind) {
            case 0 -> new CaseState.Open();
            case 1 -> new CaseState.EmergencyOpen();
            default -> new CaseState.EmergencyPreserved();
        };
        model = new CaseModel(state.name().name());
        answers = new EnumMap<>(Check.class);
    }

    private String tryOne(Random random) {
        int who = random.nextInt(PEOPLE.size());
        Person by = PEOPLE.get(who);
        int human = HUMANS[who];
        int move = random.nextInt(24);
        switch (move) {
            case 0, 1 -> same("assign", model.assign(), () -> state.assign(new Assignment(by, NOW)));
            case 2, 3, 4 -> {
                for (Check check : Check.values()) {
                    answer(check, Outcome.PASSED);
                }
            }
            case 5 -> {
                Check check = Check.values()[random.nextInt(Check.values().length)];
                answer(
                        check,
                        check.outcomes().get(random.nextInt(check.outcomes().size())));
            }
            case 6, 7, 8, 9 -> {
                boolean content = random.nextBoolean();
                int accounts = random.nextInt(3) == 0 ? 11 : 1 + random.nextInt(10);
                boolean whole = random.nextBoolean();
                boolean may = model.grant(human, content, accounts, whole);
                recommendedBy = may ? who : recommendedBy;
                same(
                        "grant",
                        may,
                        () -> state.recommend(grant(by, content, accounts, whole), Answers.of(answers.values())));
            }
            case 10 -> same("deny", model.deny(), () -> state.recommend(denial(by), Answers.of(answers.values())));
            case 11, 12, 13 -> same("approve", model.approve(human), () -> state.approve(new Approval(by, NOW)));
            case 14 -> same("return", model.giveBack(human, who == recommendedBy), () -> state.giveBack(by));
            case 15 -> anew("recall", model.recall(), () -> state.recall());
            case 16 -> same("challenge", model.challenge(), () -> state.challenge());
            case 17 -> anew("end of challenge", model.endChallenge(), () -> state.endChallenge());
            case 18 -> same("disclose", model.disclose(), () -> state.disclose(NOW));
            case 19 -> same("nothing", model.findNothing(), () -> state.findNothing(NOW));
            case 22 -> same("release", model.release(), () -> state.release());
            case 20 -> anew("paper", model.receivePaper(), () -> state.receivePaper());
            // Ends are rare, or no history would be long.
            case 21 -> {
                if (random.nextInt(3) == 0) {
                    same("give up", model.giveUp(), () -> state.giveUp(NOW));
                }
            }
            default -> {
                if (random.nextInt(3) == 0) {
                    same("withdraw", model.withdraw(), () -> state.withdraw(NOW));
                }
            }
        }
        return "move " + move + " by " + by;
    }

    private void same(String move, boolean allowed, Supplier<CaseState> real) {
        CaseState next;
        try {
            next = real.get();
        } catch (Objection e) {
            assertThat(allowed).as("%s of %s refused", move, state).isFalse();
            return;
        }
        assertThat(allowed).as("%s of %s", move, state).isTrue();
        state = next;
    }

    private void anew(String move, boolean allowed, Supplier<CaseState> real) {
        same(move, allowed, real);
        if (allowed) {
            answers.clear();
        }
    }

    private void answer(Check check, Outcome outcome) {
        boolean inReview;
        try {
            state.mustBeInReview();
            inReview = check.isAskedOn(state.basis());
        } catch (Objection e) {
            inReview = false;
            assertThat(model.isInReview()).isFalse();
        }
        if (inReview) {
            assertThat(model.answer(check.ordinal(), letter(outcome))).isTrue();
            answers.put(check, new Answer(check, outcome, "n", PEOPLE.getFirst(), NOW, "rules"));
        }
    }

    private static char letter(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> 'p';
            case PASSED_FOR_LESS -> 'l';
            case FAILED -> 'f';
        };
    }

    private void whatMayLeaveIsOnTwoPeoplesWord() {
        if (state.recommendation() instanceof Grant grant
                && Set.of("APPROVED", "DISCLOSED", "NO_DATA", "EMERGENCY_APPROVED", "EMERGENCY_ANSWERED")
                        .contains(state.name().name())
                && (grant.needsTwoPeople() || state.name().name().startsWith("EMERGENCY"))) {
            assertThat(state.approval()).isNotNull();
            assertThat(state.approval().by().mayBeSameAs(grant.by())).isFalse();
        }
    }

    private static Grant grant(Person by, boolean content, int accounts, boolean whole) {
        return new Grant(
                new Scope(
                        Set.of(content ? DataCategory.CONTENT : DataCategory.SUBSCRIBER),
                        IntStream.range(0, accounts).boxed().collect(Collectors.toSet()),
                        PERIOD),
                whole ? GrantOutcome.GRANTED : GrantOutcome.PARTIALLY_GRANTED,
                by,
                NOW,
                "rules",
                null,
                10);
    }

    private static Denial denial(Person by) {
        return new Denial(new Reason(RefusalReason.OVERBROAD, null), by, NOW, "rules");
    }
}

package dev.daylight.review.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseState.Approved;
import dev.daylight.review.casefile.CaseState.Denied;
import dev.daylight.review.casefile.CaseState.InReview;
import dev.daylight.review.casefile.CaseState.Open;
import dev.daylight.review.casefile.CaseState.Recommended;
import dev.daylight.review.casefile.Check.Outcome;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.Recommendation.Denial;
import dev.daylight.review.casefile.Recommendation.Grant;
import dev.daylight.review.casefile.Recommendation.Reason;
import dev.daylight.review.scope.Scope;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CaseStateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Person RITA = new Person("sub-rita", "rita");
    private static final Person ARIA = new Person("sub-aria", "aria");
    private static final InReview IN_REVIEW = new Open().assign(new Assignment(RITA, NOW));

    @Test
    void aGrantWithoutContentDecidesAtOnce() {
        assertThat(IN_REVIEW.recommend(grant(RITA, DataCategory.SUBSCRIBER), all(Outcome.PASSED)))
                .isInstanceOfSatisfying(
                        Approved.class,
                        approved -> assertThat(approved.approval()).isNull());
    }

    @Test
    void aGrantOfContentWaitsForASecondPerson() {
        CaseState waiting = IN_REVIEW.recommend(grant(RITA, DataCategory.CONTENT), all(Outcome.PASSED));

        assertThat(waiting).isInstanceOf(Recommended.class);
        refused(Kind.ILLEGAL_MOVE, () -> waiting.disclose(NOW));
    }

    @Test
    void nobodyApprovesOrReturnsTheirOwnRecommendation() {
        CaseState waiting = IN_REVIEW.recommend(grant(RITA, DataCategory.CONTENT), all(Outcome.PASSED));
        Person ritaUnderAnotherName = new Person(RITA.subject(), "rita.second-account");

        refused(Kind.OWN_RECOMMENDATION, () -> waiting.approve(new Approval(ritaUnderAnotherName, NOW)));
        refused(Kind.OWN_RECOMMENDATION, () -> waiting.giveBack(ritaUnderAnotherName));
        assertThat(waiting.approve(new Approval(ARIA, NOW)).name()).isEqualTo(CaseState.Name.APPROVED);
    }

    @Test
    void contentCannotEvenBeBuiltAsApprovedWithoutAnApprover() {
        assertThatThrownBy(() -> new Approved(
                        IN_REVIEW.assignment(), grant(RITA, DataCategory.CONTENT, DataCategory.TRAFFIC), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReturnedCaseForgetsTheRecommendation() {
        CaseState returned = IN_REVIEW
                .recommend(grant(RITA, DataCategory.CONTENT), all(Outcome.PASSED))
                .giveBack(ARIA);

        assertThat(returned).isEqualTo(IN_REVIEW);
        assertThat(returned.recommendation()).isNull();
    }

    @Test
    void aDenialOfContentDecidesAtOnce() {
        assertThat(IN_REVIEW.recommend(denial(), all(Outcome.FAILED))).isInstanceOf(Denied.class);
    }

    @Test
    void nothingIsDecidedWhileAQuestionIsOpen() {
        Answers oneOpen = Answers.of(Arrays.stream(Check.values())
                .filter(check -> check != Check.SCOPE_NECESSARY)
                .map(check -> answer(check, Outcome.PASSED))
                .toList());

        refused(Kind.CHECKS_UNANSWERED, () -> IN_REVIEW.recommend(grant(RITA, DataCategory.SUBSCRIBER), oneOpen));
        refused(Kind.CHECKS_UNANSWERED, () -> IN_REVIEW.recommend(denial(), oneOpen));
    }

    @Test
    void oneFailedCheckIsEnoughAgainstAGrant() {
        for (Check failed : Check.values()) {
            Answers answers = Answers.of(Arrays.stream(Check.values())
                    .map(check -> answer(check, check == failed ? Outcome.FAILED : Outcome.PASSED))
                    .toList());

            refused(Kind.CHECKS_FAILED, () -> IN_REVIEW.recommend(grant(RITA, DataCategory.SUBSCRIBER), answers));
        }
    }

    @Test
    void endedCasesDoNotMove() {
        Approved approved = (Approved) IN_REVIEW.recommend(grant(RITA, DataCategory.SUBSCRIBER), all(Outcome.PASSED));

        for (CaseState ended : List.of(
                approved.disclose(NOW),
                approved.findNothing(NOW),
                IN_REVIEW.recommend(denial(), all(Outcome.PASSED)))) {
            for (int move = 0; move < MOVES; move++) {
                int tried = move;
                refused(Kind.ILLEGAL_MOVE, () -> move(ended, tried, RITA));
            }
        }
    }

    /// Whatever two people try in whatever order: content is disclosed only after somebody else than the recommender
    /// approved it.
    @Property(tries = 2000)
    void noSequenceOfMovesDisclosesContentOnOnePersonsWord(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 2 * MOVES - 1) Integer> tries) {
        CaseState state = new Open();
        for (int attempt : tries) {
            try {
                state = move(state, attempt / 2, attempt % 2 == 0 ? RITA : ARIA);
            } catch (Objection e) {
                continue;
            }
            if (state instanceof CaseState.Disclosed || state instanceof Approved) {
                assertThat(state.recommendation()).isInstanceOf(Grant.class);
                assertThat(state.approval()).isNotNull();
                assertThat(state.approval().by().isSameAs(state.recommendation().by()))
                        .isFalse();
            }
        }
    }

    private static final int MOVES = 7;

    private static CaseState move(CaseState state, int move, Person by) {
        return switch (move) {
            case 0 -> state.assign(new Assignment(by, NOW));
            case 1 -> state.recommend(grant(by, DataCategory.CONTENT), all(Outcome.PASSED));
            case 2 -> state.recommend(denial(), all(Outcome.PASSED));
            case 3 -> state.approve(new Approval(by, NOW));
            case 4 -> state.giveBack(by);
            case 5 -> state.disclose(NOW);
            default -> state.findNothing(NOW);
        };
    }

    private static void refused(Kind kind, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        Objection.class,
                        objection -> assertThat(objection.kind()).isEqualTo(kind));
    }

    private static Grant grant(Person by, DataCategory... categories) {
        Period period = new Period(NOW.minusSeconds(60), NOW);
        return new Grant(
                new Scope(Set.of(categories), Set.of(0), period), GrantOutcome.GRANTED, by, NOW, "rules-1", null);
    }

    private static Denial denial() {
        return new Denial(new Reason(RefusalReason.OVERBROAD, null), RITA, NOW, "rules-1");
    }

    private static Answers all(Outcome outcome) {
        return Answers.of(Arrays.stream(Check.values())
                .map(check -> answer(check, outcome))
                .toList());
    }

    private static Answer answer(Check check, Outcome outcome) {
        return new Answer(check, outcome, null, RITA, NOW, null);
    }
}

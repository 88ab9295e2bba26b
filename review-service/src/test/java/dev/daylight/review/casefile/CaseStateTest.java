package dev.daylight.review.casefile;

import static dev.daylight.review.casefile.Attempts.ARIA;
import static dev.daylight.review.casefile.Attempts.MOVES;
import static dev.daylight.review.casefile.Attempts.NOW;
import static dev.daylight.review.casefile.Attempts.RITA;
import static dev.daylight.review.casefile.Attempts.all;
import static dev.daylight.review.casefile.Attempts.answer;
import static dev.daylight.review.casefile.Attempts.denial;
import static dev.daylight.review.casefile.Attempts.grant;
import static dev.daylight.review.casefile.Attempts.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.contracts.DataCategory;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseState.Approved;
import dev.daylight.review.casefile.CaseState.Denied;
import dev.daylight.review.casefile.CaseState.InReview;
import dev.daylight.review.casefile.CaseState.Open;
import dev.daylight.review.casefile.CaseState.Recommended;
import dev.daylight.review.casefile.Check.Outcome;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.Recommendation.Grant;
import dev.daylight.review.scope.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CaseStateTest {

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
        Person renamed = new Person(RITA.subject(), "rita.second-name", "staff-somebody");
        Person secondAccount = new Person("sub-rita2", "rita2", RITA.enrolledAs());

        for (Person rita : List.of(renamed, secondAccount)) {
            refused(Kind.OWN_RECOMMENDATION, () -> waiting.approve(new Approval(rita, NOW)));
            refused(Kind.OWN_RECOMMENDATION, () -> waiting.giveBack(rita));
        }
        assertThat(waiting.approve(new Approval(ARIA, NOW)).name()).isEqualTo(CaseState.Name.APPROVED);
    }

    @Test
    void whoeverMayBeTheSamePersonDoesNotApproveButMayReturn() {
        CaseState waiting = IN_REVIEW.recommend(grant(RITA, DataCategory.CONTENT), all(Outcome.PASSED));
        Person ofUnknownPerson = new Person("sub-aria", "aria");

        refused(Kind.OWN_RECOMMENDATION, () -> waiting.approve(new Approval(ofUnknownPerson, NOW)));
        assertThat(waiting.giveBack(ofUnknownPerson)).isEqualTo(IN_REVIEW);
    }

    @Test
    void moreAccountsThanOnePersonMayDecideOnWaitForASecondOne() {
        Grant few = grantOf(10);
        Grant many = grantOf(11);

        assertThat(IN_REVIEW.recommend(few, all(Outcome.PASSED))).isInstanceOf(Approved.class);
        assertThat(IN_REVIEW.recommend(many, all(Outcome.PASSED))).isInstanceOf(Recommended.class);
        assertThatThrownBy(() -> new Approved(IN_REVIEW.assignment(), many, null, Basis.PAPER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Grant grantOf(int accounts) {
        Grant one = grant(RITA, DataCategory.SUBSCRIBER);
        Scope scope = new Scope(
                one.scope().categories(),
                IntStream.range(0, accounts).boxed().collect(Collectors.toSet()),
                one.scope().period());
        return new Grant(scope, one.outcome(), one.by(), one.at(), one.rulesVersion(), null, 10);
    }

    @Test
    void contentCannotEvenBeBuiltAsApprovedWithoutAnApprover() {
        assertThatThrownBy(() -> new Approved(
                        IN_REVIEW.assignment(),
                        grant(RITA, DataCategory.CONTENT, DataCategory.TRAFFIC),
                        null,
                        Basis.PAPER))
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
    void whatWasApprovedAndHasNotLeftIsLookedAtFromTheBeginning() {
        CaseState approved = IN_REVIEW
                .recommend(grant(RITA, DataCategory.CONTENT), all(Outcome.PASSED))
                .approve(new Approval(ARIA, NOW));

        assertThat(approved.recall()).isEqualTo(IN_REVIEW);
        refused(Kind.ILLEGAL_MOVE, IN_REVIEW::recall);
    }

    @Test
    void onlyADenialThatWasMadeWithoutAPaperGivesWayToOne() {
        CaseState before =
                new InReview(IN_REVIEW.assignment(), Basis.EMERGENCY).recommend(denial(), all(Outcome.PASSED));
        CaseState onPaper = IN_REVIEW.recommend(denial(), all(Outcome.PASSED));

        assertThat(before.receivePaper()).isEqualTo(new Open());
        assertThat(onPaper.takesPaper()).isFalse();
        refused(Kind.ILLEGAL_MOVE, onPaper::receivePaper);
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

    private static void refused(Kind kind, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        Objection.class,
                        objection -> assertThat(objection.kind()).isEqualTo(kind));
    }
}

package dev.daylight.notification.obligation;

import static dev.daylight.notification.obligation.NoticeQuestions.DISCLOSED_AT;
import static dev.daylight.notification.obligation.NoticeQuestions.aQuestion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.notification.obligation.Verdict.Forbidden;
import dev.daylight.notification.obligation.Verdict.Hold;
import dev.daylight.notification.obligation.Verdict.Send;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeDecisionTest {

    private static final Duration GRACE = Duration.ofHours(72);
    private static final Instant END = DISCLOSED_AT.plus(Duration.ofDays(90));
    private static final Instant FREE = END.plus(GRACE);
    private static final Instant LATER = END.plus(Duration.ofDays(90));
    private static final UUID ORDER = new UUID(3, 1);
    private static final UUID EXTENSION = new UUID(3, 2);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final NoticeDecision decision = new NoticeDecision(GRACE);

    @Test
    void noticeGoesAtOnceWhenNoOrderEverForbadeIt() {
        var question = aQuestion().now(DISCLOSED_AT.plus(A_MOMENT)).everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Send(null));
    }

    @Test
    void noticeIsHeldWhileTheOrderLivesUpToItsVeryEnd() {
        var question = aQuestion().order(END).now(END).everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.ORDER_LIVES, END));
    }

    @Test
    void noticeIsHeldForTheGracePeriodAfterTheOrder() {
        var question = aQuestion().order(END).now(FREE).everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.GRACE, FREE));
    }

    @Test
    void noticeGoesAfterOrderAndGraceAndTellsUntilWhenItWasDelayed() {
        var question = aQuestion().order(END).now(FREE.plus(A_MOMENT)).everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Send(END));
    }

    @Test
    void whatWasGivenInAnEmergencyIsToldOnlyAfterTheTimeForItsPaperAndGrace() {
        Instant due = DISCLOSED_AT.plus(Duration.ofHours(40));
        Instant free = due.plus(GRACE);

        assertThat(decideOn(new OwedPaper(due, null, false, false), DISCLOSED_AT.plus(A_MOMENT)))
                .isEqualTo(new Hold(HoldReason.PAPER_AWAITED, free));
        assertThat(decideOn(new OwedPaper(due, null, false, false), free.plus(A_MOMENT)))
                .isEqualTo(new Hold(HoldReason.PAPER_AWAITED, null));
        assertThat(decideOn(new OwedPaper(due, null, false, true), free)).isEqualTo(new Hold(HoldReason.GRACE, free));
        assertThat(decideOn(new OwedPaper(due, null, false, true), free.plus(A_MOMENT)))
                .isEqualTo(new Send(null));
    }

    @Test
    void aPaperThatCameFreesTheNoticeWhenGraceIsOver() {
        Instant filed = DISCLOSED_AT.plus(Duration.ofHours(3));
        Instant free = filed.plus(GRACE);
        var paper = new OwedPaper(DISCLOSED_AT.plus(Duration.ofHours(40)), filed, true, false);

        assertThat(decideOn(paper, free)).isEqualTo(new Hold(HoldReason.GRACE, free));
        assertThat(decideOn(paper, free.plus(A_MOMENT))).isEqualTo(new Send(null));
    }

    @Test
    void aPaperOfWhichNobodyKnowsWhetherItLetsAnybodyBeToldFreesNothing() {
        Instant filed = DISCLOSED_AT.plus(Duration.ofHours(3));
        var paper = new OwedPaper(DISCLOSED_AT.plus(Duration.ofHours(40)), filed, false, false);

        assertThat(decideOn(paper, filed.plus(GRACE).plus(A_MOMENT)))
                .isEqualTo(new Hold(HoldReason.PAPER_AWAITED, null));
    }

    private Verdict decideOn(OwedPaper paper, Instant now) {
        return decision.decide(
                aQuestion().paper(paper).now(now).everythingRead().build());
    }

    @Test
    void everyOrderOfTheCaseHasToEndNotOnlyTheFirst() {
        Instant later = END.plus(Duration.ofDays(30));
        var question = aQuestion().order(END).order(later).now(later).everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.ORDER_LIVES, later));
    }

    @Test
    void orderWithoutEndNeverFreesTheNotice() {
        var question = aQuestion()
                .order(null)
                .now(DISCLOSED_AT.plus(Duration.ofDays(36_500)))
                .everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.ORDER_WITHOUT_END, null));
    }

    @Test
    void orderThatEndsBeyondReckoningNeverFreesTheNotice() {
        var question = aQuestion().order(Instant.MAX).now(FREE).everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.ORDER_WITHOUT_END, null));
    }

    @Test
    void extensionHoldsFromTheMomentTheAgencyFilesItWhateverReviewSaidBefore() {
        var question = aQuestion()
                .said(OrderRecord.review(ORDER, OrderState.CONFIRMED, END, Set.of(), null))
                .said(OrderRecord.extension(ORDER, EXTENSION, LATER))
                .now(FREE.plus(A_MOMENT))
                .everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.ORDER_LIVES, LATER));
    }

    @Test
    void extensionWithoutAnEndNeverFreesTheNotice() {
        var question = aQuestion()
                .said(OrderRecord.extension(ORDER, EXTENSION, null))
                .said(OrderRecord.review(ORDER, OrderState.CONFIRMED, END, Set.of(), null))
                .now(FREE.plus(Duration.ofDays(36_500)))
                .everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.ORDER_WITHOUT_END, null));
    }

    @Test
    void aLaterWordThatNamesAnEarlierEndShortensNothing() {
        var question = aQuestion()
                .said(OrderRecord.claim(ORDER, LATER))
                .said(OrderRecord.review(ORDER, OrderState.CONFIRMED, END, Set.of(), null))
                .said(OrderRecord.extension(ORDER, EXTENSION, DISCLOSED_AT))
                .now(FREE.plus(A_MOMENT))
                .everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.ORDER_LIVES, LATER));
    }

    @Test
    void orderThatReviewLiftedFreesTheNoticeAfterTheGraceFromThen() {
        Instant lifted = DISCLOSED_AT.plus(Duration.ofDays(1));
        var question = aQuestion()
                .said(OrderRecord.claim(ORDER, null))
                .said(OrderRecord.extension(ORDER, EXTENSION, null))
                .said(OrderRecord.review(ORDER, OrderState.CLAIMED, null, Set.of(EXTENSION), null))
                .said(OrderRecord.review(ORDER, OrderState.LIFTED, lifted, Set.of(EXTENSION), null));

        assertThat(decision.decide(
                        question.now(lifted.plus(GRACE)).everythingRead().build()))
                .isEqualTo(new Hold(HoldReason.GRACE, lifted.plus(GRACE)));
        assertThat(decision.decide(question.now(lifted.plus(GRACE).plus(A_MOMENT))
                        .everythingRead()
                        .build()))
                .isEqualTo(new Send(lifted));
    }

    @Test
    void aLiftDoesNotReachAnExtensionThatTheTwoPeopleDidNotSee() {
        Instant lifted = DISCLOSED_AT.plus(Duration.ofDays(1));
        var question = aQuestion()
                .said(OrderRecord.review(ORDER, OrderState.LIFTED, lifted, Set.of(), null))
                .said(OrderRecord.extension(ORDER, EXTENSION, LATER))
                .said(OrderRecord.review(ORDER, OrderState.CLAIMED, LATER, Set.of(EXTENSION), null))
                .now(lifted.plus(GRACE).plus(A_MOMENT))
                .everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.ORDER_LIVES, LATER));
    }

    @Test
    void anEarlierEndFreesTheNoticeWhenReviewConfirmedAShortening() {
        var question = aQuestion()
                .said(OrderRecord.claim(ORDER, LATER))
                .said(OrderRecord.extension(ORDER, EXTENSION, null))
                .said(OrderRecord.review(ORDER, OrderState.CONFIRMED, null, Set.of(EXTENSION), null, 3L, null))
                .said(OrderRecord.review(ORDER, OrderState.CONFIRMED, END, Set.of(EXTENSION), null, 5L, true))
                .now(FREE.plus(A_MOMENT))
                .everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Send(END));
    }

    @Test
    void anEarlierEndThatIsOnlyClaimedOrHasNoRevisionFreesNothing() {
        for (OrderRecord word : java.util.List.of(
                OrderRecord.review(ORDER, OrderState.CLAIMED, END, Set.of(), null, 5L, true),
                OrderRecord.review(ORDER, OrderState.CONFIRMED, END, Set.of(), null, 5L, false),
                OrderRecord.review(ORDER, OrderState.CONFIRMED, END, Set.of(), null, null, true))) {
            var question = aQuestion()
                    .said(OrderRecord.claim(ORDER, LATER))
                    .said(word)
                    .now(FREE.plus(A_MOMENT))
                    .everythingRead();

            assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.ORDER_LIVES, LATER));
        }
    }

    @Test
    void aStaleShorteningFreesNothingThatReviewSaidAfterIt() {
        var question = aQuestion()
                .said(OrderRecord.claim(ORDER, LATER))
                .said(OrderRecord.review(ORDER, OrderState.CONFIRMED, LATER, Set.of(), null, 6L, null))
                .said(OrderRecord.review(ORDER, OrderState.CONFIRMED, END, Set.of(), null, 5L, true))
                .now(FREE.plus(A_MOMENT))
                .everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.ORDER_LIVES, LATER));
    }

    @Test
    void aShorteningDoesNotReachAnExtensionThatReviewHadNotRead() {
        var question = aQuestion()
                .said(OrderRecord.claim(ORDER, null))
                .said(OrderRecord.extension(ORDER, EXTENSION, LATER))
                .said(OrderRecord.review(ORDER, OrderState.CONFIRMED, END, Set.of(), null, 5L, true))
                .now(FREE.plus(A_MOMENT))
                .everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.ORDER_LIVES, LATER));
    }

    @Test
    void liftingOneOrderLeavesTheOthers() {
        var question = aQuestion()
                .order(LATER)
                .said(OrderRecord.claim(ORDER, null))
                .said(OrderRecord.review(ORDER, OrderState.LIFTED, DISCLOSED_AT, Set.of(), null))
                .now(FREE.plus(A_MOMENT))
                .everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.ORDER_LIVES, LATER));
    }

    @Test
    void noticeIsHeldWhileEitherWatermarkIsNotLaterThanTheMomentItBecameFree() {
        var question = aQuestion().order(END).now(FREE.plus(Duration.ofDays(9)));

        assertThat(decision.decide(question.casesRead(FREE)
                        .dataRequestsRead(FREE.plus(A_MOMENT))
                        .build()))
                .isEqualTo(new Hold(HoldReason.WATERMARK_BEHIND, null));
        assertThat(decision.decide(question.casesRead(FREE.plus(A_MOMENT))
                        .dataRequestsRead(FREE)
                        .build()))
                .isEqualTo(new Hold(HoldReason.WATERMARK_BEHIND, null));
        assertThat(decision.decide(question.casesRead(FREE.plus(A_MOMENT))
                        .dataRequestsRead(null)
                        .build()))
                .isEqualTo(new Hold(HoldReason.WATERMARK_BEHIND, null));
        assertThat(decision.decide(question.casesRead(FREE.plus(A_MOMENT))
                        .dataRequestsRead(FREE.plus(A_MOMENT))
                        .build()))
                .isEqualTo(new Send(END));
    }

    @Test
    void withoutAnOrderTheWatermarksHaveToPassTheDisclosure() {
        var question = aQuestion()
                .now(DISCLOSED_AT.plus(Duration.ofDays(1)))
                .casesRead(DISCLOSED_AT)
                .dataRequestsRead(DISCLOSED_AT);

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.WATERMARK_BEHIND, null));
    }

    @Test
    void parkedEventHoldsTheNotice() {
        var question = aQuestion().now(FREE).everythingRead().parked();

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.PARKED_EVENT, null));
    }

    @Test
    void caseWhoseFilingWasNeverReadHoldsTheNotice() {
        var question = aQuestion().now(FREE).everythingRead().historyIncomplete();

        assertThat(decision.decide(question.build())).isEqualTo(new Hold(HoldReason.HISTORY_INCOMPLETE, null));
    }

    @Test
    void clocksThatDisagreeByMoreThanAMinuteHoldTheNotice() {
        var question = aQuestion().now(FREE).everythingRead();

        assertThat(decision.decide(question.machineAhead(Duration.ofSeconds(61)).build()))
                .isEqualTo(new Hold(HoldReason.CLOCK_DISAGREES, null));
        assertThat(decision.decide(
                        question.machineAhead(Duration.ofSeconds(-61)).build()))
                .isEqualTo(new Hold(HoldReason.CLOCK_DISAGREES, null));
        assertThat(decision.decide(question.machineAhead(Duration.ofSeconds(60)).build()))
                .isEqualTo(new Send(null));
    }

    @Test
    void noticeThatTheLawForbidsIsNeverSent() {
        var question = aQuestion().rule(NoticeRule.MUST_NOT).now(FREE).everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Forbidden("a law"));
    }

    @Test
    void orderThatEndedBeforeTheDisclosureIsNoDelay() {
        Instant before = DISCLOSED_AT.minus(Duration.ofDays(30));
        var question =
                aQuestion().order(before).now(DISCLOSED_AT.plus(A_MOMENT)).everythingRead();

        assertThat(decision.decide(question.build())).isEqualTo(new Send(null));
    }

    @Test
    void graceIsNeverNegative() {
        assertThatThrownBy(() -> new NoticeDecision(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

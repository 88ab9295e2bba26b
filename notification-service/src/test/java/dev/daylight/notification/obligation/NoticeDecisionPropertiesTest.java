package dev.daylight.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.notification.obligation.OrderRecord.SaidBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Holds the decision against a slow and simple-minded reference: time passes minute by minute, and each minute every
/// order is asked whether it still forbids.
class NoticeDecisionPropertiesTest {

    private static final Instant DAWN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int LAST_MINUTE = 120;

    /// @param end minute at which the order ends, null for none
    record Said(int order, SaidBy by, Integer end) {}

    /// Everything in minutes since dawn. Half minutes do not exist, so "later" is "a minute later".
    record History(
            NoticeRule rule,
            List<Said> said,
            int disclosed,
            int grace,
            int now,
            Integer casesRead,
            Integer dataRequestsRead,
            boolean parked,
            boolean complete,
            int skewSeconds) {}

    @Property(tries = 5_000)
    void decisionAgreesWithTheReference(@ForAll("histories") History history) {
        boolean sends = decide(history) instanceof Verdict.Send;

        assertThat(sends).isEqualTo(Reference.mayGo(history));
    }

    @Property(tries = 2_000)
    void noticeNeverGoesWhileAnOrderLivesOrSomethingIsUnknown(@ForAll("histories") History history) {
        if (decide(history) instanceof Verdict.Send) {
            assertThat(Reference.anyForbidsAt(history, history.now(), 0)).isFalse();
            assertThat(history.parked()).isFalse();
            assertThat(history.complete()).isTrue();
            assertThat(history.casesRead()).isNotNull();
            assertThat(history.dataRequestsRead()).isNotNull();
        }
    }

    @Property(tries = 2_000)
    void noticeGoesInTheEndWhenAllOrdersHaveEndedAndAllIsKnown(@ForAll("histories") History history) {
        int late = LAST_MINUTE * 4;
        History end = new History(
                NoticeRule.MAY,
                history.said().stream()
                        .map(said -> new Said(said.order(), said.by(), said.end() == null ? 5 : said.end()))
                        .toList(),
                history.disclosed(),
                history.grace(),
                late,
                late,
                late,
                false,
                true,
                0);

        assertThat(decide(end)).isInstanceOf(Verdict.Send.class);
    }

    @Property(tries = 2_000)
    void oneMoreOrderNeverMakesANoticeGoThatWasHeld(@ForAll("histories") History history, @ForAll("ends") Integer end) {
        List<Said> more = new ArrayList<>(history.said());
        more.add(new Said(99, SaidBy.AGENCY, end));
        History stricter = new History(
                history.rule(),
                more,
                history.disclosed(),
                history.grace(),
                history.now(),
                history.casesRead(),
                history.dataRequestsRead(),
                history.parked(),
                history.complete(),
                history.skewSeconds());

        if (decide(stricter) instanceof Verdict.Send) {
            assertThat(decide(history)).isInstanceOf(Verdict.Send.class);
        }
    }

    /// The reference.
    private static final class Reference {

        static boolean mayGo(History history) {
            if (history.rule() == NoticeRule.MUST_NOT
                    || history.parked()
                    || !history.complete()
                    || Math.abs(history.skewSeconds()) > 60
                    || history.casesRead() == null
                    || history.dataRequestsRead() == null) {
                return false;
            }
            int minute = history.disclosed();
            while (anyForbidsAt(history, minute, history.grace())) {
                minute++;
                if (minute > history.now()) {
                    return false;
                }
            }
            return history.now() > minute && history.casesRead() > minute && history.dataRequestsRead() > minute;
        }

        static boolean anyForbidsAt(History history, int minute, int grace) {
            for (int order = 0; order < 100; order++) {
                Said word = lastWordOn(history, order);
                if (word != null && (word.end() == null || minute < word.end() + grace)) {
                    return true;
                }
            }
            return false;
        }

        private static Said lastWordOn(History history, int order) {
            Said agency = null;
            Said review = null;
            for (Said said : history.said()) {
                if (said.order() == order) {
                    switch (said.by()) {
                        case AGENCY -> agency = said;
                        case REVIEW -> review = said;
                    }
                }
            }
            return review != null ? review : agency;
        }
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<List<Said>> said = Combinators.combine(
                        Arbitraries.integers().between(0, 3), Arbitraries.of(SaidBy.class), ends())
                .as(Said::new)
                .list()
                .ofMaxSize(6);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, LAST_MINUTE);
        Arbitrary<Integer> read =
                Arbitraries.integers().between(0, LAST_MINUTE * 2).injectNull(0.05);
        Arbitrary<Boolean> seldom = Arbitraries.integers().between(0, 19).map(dice -> dice == 0);
        return Combinators.combine(
                        Combinators.combine(
                                        Arbitraries.frequencyOf(
                                                net.jqwik.api.Tuple.of(
                                                        9, Arbitraries.of(NoticeRule.MUST, NoticeRule.MAY)),
                                                net.jqwik.api.Tuple.of(1, Arbitraries.just(NoticeRule.MUST_NOT))),
                                        said,
                                        minutes,
                                        Arbitraries.integers().between(0, 30),
                                        Arbitraries.integers().between(0, LAST_MINUTE * 2))
                                .as((rule, orders, disclosed, grace, now) ->
                                        new History(rule, orders, disclosed, grace, now, null, null, false, true, 0)),
                        read,
                        read,
                        seldom,
                        seldom,
                        Arbitraries.of(0, 0, 0, 30, -60, 60, 61, -61))
                .as((half, cases, requests, parked, incomplete, skew) -> new History(
                        half.rule(),
                        half.said(),
                        half.disclosed(),
                        half.grace(),
                        half.now(),
                        cases,
                        requests,
                        parked,
                        !incomplete,
                        skew));
    }

    @Provide
    Arbitrary<Integer> ends() {
        return Arbitraries.integers().between(0, LAST_MINUTE).injectNull(0.1);
    }

    private static Verdict decide(History history) {
        List<OrderRecord> orders = new ArrayList<>();
        for (Said said : history.said()) {
            orders.add(new OrderRecord(
                    new UUID(0, said.order()), said.by(), orders.size() + 1L, instantOrNull(said.end())));
        }
        return new NoticeDecision(Duration.ofMinutes(history.grace()))
                .decide(new NoticeQuestion(
                        history.rule(),
                        "a law",
                        instantOrNull(history.disclosed()),
                        history.complete(),
                        orders,
                        Optional.ofNullable(instantOrNull(history.casesRead())),
                        Optional.ofNullable(instantOrNull(history.dataRequestsRead())),
                        history.parked(),
                        instantOrNull(history.now()),
                        instantOrNull(history.now()).plusSeconds(history.skewSeconds())));
    }

    private static Instant instantOrNull(Integer minute) {
        return minute == null ? null : DAWN.plus(Duration.ofMinutes(minute));
    }
}

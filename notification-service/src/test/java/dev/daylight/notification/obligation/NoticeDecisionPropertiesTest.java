package dev.daylight.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.casefile.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Holds the decision against a slow and simple-minded reference: time passes minute by minute, and each minute every
/// order is asked whether it still forbids.
class NoticeDecisionPropertiesTest {

    private static final Instant DAWN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int LAST_MINUTE = 120;

    enum What {
        CLAIM,
        EXTENSION,
        CONFIRMED,
        LIFTED
    }

    /// @param end minute at which the order ends, null for none; of a lift when it was lifted
    /// @param extension number of the extension that this is
    /// @param knows numbers of the extensions that review knew of
    /// @param cut whether the law ends it at that minute, and whatever review knew of
    record Said(int order, What what, Integer end, int extension, Set<Integer> knows, boolean cut) {

        Said(int order, What what, Integer end, int extension, Set<Integer> knows) {
            this(order, what, end, extension, knows, false);
        }

        boolean isCut() {
            return cut && what == What.CONFIRMED && end != null;
        }

        Said endingAt(Integer otherEnd) {
            return new Said(order, what, otherEnd, extension, knows, cut);
        }
    }

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
            Owed paper,
            int skewSeconds) {}

    /// Of a disclosure in an emergency.
    ///
    /// @param filed minute at which the paper came, null for none
    record Owed(int due, Integer filed, boolean unfounded) {

        int settled() {
            return filed == null ? due : filed;
        }
    }

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
                Stream.concat(
                                history.said().stream().map(said -> said.endingAt(said.end() == null ? 5 : said.end())),
                                IntStream.rangeClosed(0, 3)
                                        .mapToObj(order -> new Said(order, What.CONFIRMED, 5, 0, Set.of())))
                        .toList(),
                history.disclosed(),
                history.grace(),
                late,
                late,
                late,
                false,
                true,
                history.paper() == null
                        ? null
                        : new Owed(
                                history.paper().due(),
                                history.paper().filed(),
                                history.paper().filed() == null),
                0);

        assertThat(decide(end)).isInstanceOf(Verdict.Send.class);
    }

    @Property(tries = 2_000)
    void oneMoreOrderNeverMakesANoticeGoThatWasHeld(@ForAll("histories") History history, @ForAll("ends") Integer end) {
        List<Said> more = new ArrayList<>(history.said());
        more.add(new Said(99, What.CLAIM, end, 0, Set.of()));
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
                history.paper(),
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
            if (history.paper() != null && !(isPaperSettled(history.paper()) && everyOrderWasLookedAt(history))) {
                return false;
            }
            int minute = history.disclosed();
            while (anyForbidsAt(history, minute, history.grace()) || paperMayBringOneAt(history, minute)) {
                minute++;
                if (minute > history.now()) {
                    return false;
                }
            }
            return history.now() > minute && history.casesRead() > minute && history.dataRequestsRead() > minute;
        }

        static boolean isPaperSettled(Owed paper) {
            return paper.filed() != null || paper.unfounded();
        }

        static boolean everyOrderWasLookedAt(History history) {
            Set<Integer> unseen = new HashSet<>();
            Set<Integer> seen = new HashSet<>();
            for (Said said : history.said()) {
                (said.what() == What.CONFIRMED || said.what() == What.LIFTED ? seen : unseen).add(said.order());
            }
            unseen.removeAll(seen);
            return unseen.isEmpty();
        }

        private static boolean paperMayBringOneAt(History history, int minute) {
            return history.paper() != null && minute < history.paper().settled() + history.grace();
        }

        static boolean anyForbidsAt(History history, int minute, int grace) {
            for (Said said : history.said()) {
                Integer end = lawfulEnd(history, said);
                boolean over = end != null && minute >= end + grace;
                if (!over && !lawfullyLifted(history, said)) {
                    return true;
                }
            }
            return false;
        }

        /// The earliest of its own end and of those that the law set for it.
        private static Integer lawfulEnd(History history, Said said) {
            Integer end = said.end();
            for (Said other : history.said()) {
                if (other.order() == said.order() && other.isCut() && knew(other, said)) {
                    end = end == null ? other.end() : Integer.valueOf(Math.min(end, other.end()));
                }
            }
            return end;
        }

        private static boolean knew(Said review, Said said) {
            return switch (said.what()) {
                case CLAIM -> true;
                case EXTENSION -> review.knows().contains(said.extension());
                case CONFIRMED, LIFTED -> review.knows().containsAll(said.knows());
            };
        }

        /// Two people had it in view when they lifted the order.
        private static boolean lawfullyLifted(History history, Said said) {
            Set<Integer> seen = new HashSet<>();
            boolean anyLift = false;
            for (Said other : history.said()) {
                if (other.order() == said.order() && other.what() == What.LIFTED) {
                    anyLift = true;
                    seen.addAll(other.knows());
                }
            }
            return switch (said.what()) {
                case CLAIM -> anyLift;
                case EXTENSION -> anyLift && seen.contains(said.extension());
                case CONFIRMED -> anyLift && seen.containsAll(said.knows());
                case LIFTED -> false;
            };
        }
    }

    @Property(tries = 2_000)
    void nobodyIsToldOfAnEmergencyBeforeItsPaperAndItsOrdersWereDealtWith(
            @ForAll("histories") History history, @ForAll("owed") Owed paper) {
        History emergency = new History(
                history.rule(),
                history.said(),
                history.disclosed(),
                history.grace(),
                history.now(),
                history.casesRead(),
                history.dataRequestsRead(),
                history.parked(),
                history.complete(),
                paper,
                history.skewSeconds());

        if (decide(emergency) instanceof Verdict.Send) {
            assertThat(paper.filed() != null || paper.unfounded()).isTrue();
            assertThat(history.now()).isGreaterThan(paper.settled() + history.grace());
            assertThat(history.dataRequestsRead()).isGreaterThan(paper.settled() + history.grace());
            assertThat(Reference.everyOrderWasLookedAt(history)).isTrue();
        }
    }

    @Property(tries = 2_000)
    void aPaperNeverFreesEarlierThanADisclosureOnPaperWouldBe(
            @ForAll("histories") History history, @ForAll("owed") Owed paper) {
        History emergency = new History(
                history.rule(),
                history.said(),
                history.disclosed(),
                history.grace(),
                history.now(),
                history.casesRead(),
                history.dataRequestsRead(),
                history.parked(),
                history.complete(),
                paper,
                history.skewSeconds());
        History ordinary = new History(
                history.rule(),
                history.said(),
                history.disclosed(),
                history.grace(),
                history.now(),
                history.casesRead(),
                history.dataRequestsRead(),
                history.parked(),
                history.complete(),
                null,
                history.skewSeconds());

        if (decide(emergency) instanceof Verdict.Send) {
            assertThat(decide(ordinary)).isInstanceOf(Verdict.Send.class);
        }
    }

    @Property(tries = 2_000)
    void theOrderInWhichThingsAreReadPlaysNoPart(@ForAll("histories") History history, @ForAll Random random) {
        List<Said> shuffled = new ArrayList<>(history.said());
        Collections.shuffle(shuffled, random);
        History otherWise = new History(
                history.rule(),
                shuffled,
                history.disclosed(),
                history.grace(),
                history.now(),
                history.casesRead(),
                history.dataRequestsRead(),
                history.parked(),
                history.complete(),
                history.paper(),
                history.skewSeconds());

        assertThat(decide(otherWise)).isEqualTo(decide(history));
    }

    @Property(tries = 2_000)
    void anExtensionThatNobodyLookedAtHoldsUpToItsEnd(
            @ForAll("histories") History history, @ForAll("ends") Integer end, @ForAll @IntRange(max = 3) int order) {
        List<Said> more = new ArrayList<>(history.said());
        more.add(new Said(order, What.EXTENSION, end, 99, Set.of()));
        History extended = new History(
                history.rule(),
                more,
                history.disclosed(),
                history.grace(),
                history.now(),
                history.casesRead(),
                history.dataRequestsRead(),
                history.parked(),
                history.complete(),
                history.paper(),
                history.skewSeconds());

        if (decide(extended) instanceof Verdict.Send) {
            assertThat(end).isNotNull().isLessThanOrEqualTo(history.now());
        }
    }

    @Property(tries = 2_000)
    void aLimitOfTheLawEndsNothingThatReviewDidNotKnow(
            @ForAll("histories") History history, @ForAll @IntRange(max = 3) int order) {
        List<Said> more = new ArrayList<>(history.said());
        more.add(new Said(order, What.EXTENSION, null, 99, Set.of()));
        more.add(new Said(order, What.CONFIRMED, 0, 0, Set.of(0, 1, 2, 3), true));
        History cut = new History(
                history.rule(),
                more,
                history.disclosed(),
                history.grace(),
                history.now(),
                history.casesRead(),
                history.dataRequestsRead(),
                history.parked(),
                history.complete(),
                history.paper(),
                history.skewSeconds());

        assertThat(decide(cut)).isNotInstanceOf(Verdict.Send.class);
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<Integer> extensions = Arbitraries.integers().between(0, 3);
        Arbitrary<List<Said>> said = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(What.class),
                        ends(),
                        extensions,
                        extensions.set().ofMaxSize(3),
                        Arbitraries.of(false, false, true))
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
                                .as((rule, orders, disclosed, grace, now) -> new History(
                                        rule, orders, disclosed, grace, now, null, null, false, true, null, 0)),
                        read,
                        read,
                        seldom,
                        seldom,
                        owed().injectNull(0.5),
                        Arbitraries.of(0, 0, 0, 30, -60, 60, 61, -61))
                .as((half, cases, requests, parked, incomplete, paper, skew) -> new History(
                        half.rule(),
                        half.said(),
                        half.disclosed(),
                        half.grace(),
                        half.now(),
                        cases,
                        requests,
                        parked,
                        !incomplete,
                        paper,
                        skew));
    }

    @Provide
    Arbitrary<Owed> owed() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, LAST_MINUTE);
        return Combinators.combine(minutes, minutes.injectNull(0.5), Arbitraries.of(true, true, false))
                .as((due, filed, known) -> new Owed(due, filed, filed == null && known));
    }

    @Provide
    Arbitrary<Integer> ends() {
        return Arbitraries.integers().between(0, LAST_MINUTE).injectNull(0.1);
    }

    private static Verdict decide(History history) {
        List<OrderRecord> orders = new ArrayList<>();
        for (Said said : history.said()) {
            orders.add(record(said));
        }
        return new NoticeDecision(Duration.ofMinutes(history.grace()))
                .decide(new NoticeQuestion(
                        history.rule(),
                        "a law",
                        instantOrNull(history.disclosed()),
                        history.complete(),
                        history.paper() == null
                                ? null
                                : new OwedPaper(
                                        instantOrNull(history.paper().due()),
                                        instantOrNull(history.paper().filed()),
                                        true,
                                        history.paper().unfounded()),
                        orders,
                        Optional.ofNullable(instantOrNull(history.casesRead())),
                        Optional.ofNullable(instantOrNull(history.dataRequestsRead())),
                        history.parked(),
                        instantOrNull(history.now()),
                        instantOrNull(history.now()).plusSeconds(history.skewSeconds())));
    }

    private static OrderRecord record(Said said) {
        UUID order = new UUID(0, said.order());
        Instant end = instantOrNull(said.end());
        Set<UUID> knows =
                said.knows().stream().map(number -> new UUID(1, number)).collect(Collectors.toSet());
        return switch (said.what()) {
            case CLAIM -> OrderRecord.claim(order, end);
            case EXTENSION -> OrderRecord.extension(order, new UUID(1, said.extension()), end);
            case CONFIRMED -> OrderRecord.review(order, OrderState.CONFIRMED, end, knows, said.isCut() ? end : null);
            case LIFTED -> OrderRecord.review(order, OrderState.LIFTED, end, knows, null);
        };
    }

    private static Instant instantOrNull(Integer minute) {
        return minute == null ? null : DAWN.plus(Duration.ofMinutes(minute));
    }
}

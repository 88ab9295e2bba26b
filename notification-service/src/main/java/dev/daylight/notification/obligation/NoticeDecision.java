package dev.daylight.notification.obligation;

import static dev.daylight.notification.obligation.HoldReason.CLOCK_DISAGREES;
import static dev.daylight.notification.obligation.HoldReason.GRACE;
import static dev.daylight.notification.obligation.HoldReason.HISTORY_INCOMPLETE;
import static dev.daylight.notification.obligation.HoldReason.ORDER_LIVES;
import static dev.daylight.notification.obligation.HoldReason.ORDER_NOT_LOOKED_AT;
import static dev.daylight.notification.obligation.HoldReason.ORDER_WITHOUT_END;
import static dev.daylight.notification.obligation.HoldReason.PAPER_AWAITED;
import static dev.daylight.notification.obligation.HoldReason.PARKED_EVENT;
import static dev.daylight.notification.obligation.HoldReason.WATERMARK_BEHIND;

import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.notification.obligation.Verdict.Forbidden;
import dev.daylight.notification.obligation.Verdict.Hold;
import dev.daylight.notification.obligation.Verdict.Send;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The rule of notice: told after the fact, never against an order, never on a guess.
///
/// @param grace how long after the end of the last order, or after the paper of an emergency, people may
///     still come with an order or an extension
record NoticeDecision(Duration grace) {

    static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

    NoticeDecision {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("a grace period is not negative");
        }
    }

    Verdict decide(NoticeQuestion question) {
        if (question.rule() == NoticeRule.MUST_NOT) {
            return new Forbidden(question.provision());
        }
        if (clocksDisagree(question)) {
            return new Hold(CLOCK_DISAGREES, null);
        }
        if (question.eventParked()) {
            return new Hold(PARKED_EVENT, null);
        }
        if (!question.historyComplete()) {
            return new Hold(HISTORY_INCOMPLETE, null);
        }
        ConfidentialityOrders orders = ConfidentialityOrders.of(question.orders());
        Optional<Instant> freeAt = freeAt(question);
        if (freeAt.isEmpty()) {
            return new Hold(ORDER_WITHOUT_END, null);
        }
        if (orders.anyLivesAt(question.databaseTime())) {
            return new Hold(ORDER_LIVES, orders.lastEnd().orElse(null));
        }
        boolean tooEarly = !question.databaseTime().isAfter(freeAt.get());
        OwedPaper paper = question.paper();
        if (paper != null && !paper.isDecided()) {
            return new Hold(PAPER_AWAITED, tooEarly ? freeAt.get() : null);
        }
        if (tooEarly) {
            return new Hold(GRACE, freeAt.get());
        }
        if (paper != null && !orders.allLookedAt()) {
            return new Hold(ORDER_NOT_LOOKED_AT, null);
        }
        if (!isLater(question.casesPassed(), freeAt.get()) || !isLater(question.dataRequestsPassed(), freeAt.get())) {
            return new Hold(WATERMARK_BEHIND, null);
        }
        return new Send(orders.lastEnd()
                .filter(end -> end.isAfter(question.disclosedAt()))
                .orElse(null));
    }

    /// When the notice may go as far as orders, paper and grace are concerned; empty when an order names
    /// no end, or one so far away that it cannot be reckoned with. Never earlier than the disclosure
    /// itself, so that the watermarks also cover what was said about the case until then.
    Optional<Instant> freeAt(NoticeQuestion question) {
        ConfidentialityOrders orders = ConfidentialityOrders.of(question.orders());
        if (orders.anyWithoutEnd()) {
            return Optional.empty();
        }
        OwedPaper paper = question.paper();
        try {
            return Stream.of(
                            Optional.of(question.disclosedAt()),
                            orders.lastEnd().map(end -> end.plus(grace)),
                            Optional.ofNullable(paper)
                                    .map(owed -> owed.ordersKnownFrom().plus(grace)))
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder());
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean isLater(Optional<Instant> watermark, Instant moment) {
        return watermark.filter(passed -> passed.isAfter(moment)).isPresent();
    }

    private static boolean clocksDisagree(NoticeQuestion question) {
        return Duration.between(question.databaseTime(), question.machineTime())
                        .abs()
                        .compareTo(CLOCK_TOLERANCE)
                > 0;
    }
}

package dev.daylight.notification.obligation;

import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.casefile.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Builds questions for the decision: nothing speaks against the notice unless said.
final class NoticeQuestions {

    static final Instant DISCLOSED_AT = Instant.parse("2026-11-03T14:05:00Z");

    private final List<OrderRecord> orders = new ArrayList<>();
    private NoticeRule rule = NoticeRule.MUST;
    private boolean historyComplete = true;
    private OwedPaper paper;
    private boolean parked;
    private Instant cases;
    private Instant dataRequests;
    private Instant now = DISCLOSED_AT;
    private Duration machineAhead = Duration.ZERO;

    static NoticeQuestions aQuestion() {
        return new NoticeQuestions();
    }

    NoticeQuestions rule(NoticeRule rule) {
        this.rule = rule;
        return this;
    }

    NoticeQuestions order(Instant endsAt) {
        return said(OrderRecord.review(new UUID(7, orders.size()), OrderState.CONFIRMED, endsAt, Set.of(), null));
    }

    NoticeQuestions said(OrderRecord said) {
        orders.add(said);
        return this;
    }

    /// Something was given in an emergency.
    NoticeQuestions paper(OwedPaper paper) {
        this.paper = paper;
        return this;
    }

    NoticeQuestions now(Instant now) {
        this.now = now;
        return this;
    }

    NoticeQuestions machineAhead(Duration ahead) {
        this.machineAhead = ahead;
        return this;
    }

    NoticeQuestions casesRead(Instant passed) {
        this.cases = passed;
        return this;
    }

    NoticeQuestions dataRequestsRead(Instant passed) {
        this.dataRequests = passed;
        return this;
    }

    NoticeQuestions everythingRead() {
        return casesRead(now).dataRequestsRead(now);
    }

    NoticeQuestions parked() {
        this.parked = true;
        return this;
    }

    NoticeQuestions historyIncomplete() {
        this.historyComplete = false;
        return this;
    }

    NoticeQuestion build() {
        return new NoticeQuestion(
                rule,
                "a law",
                DISCLOSED_AT,
                historyComplete,
                paper,
                List.copyOf(orders),
                Optional.ofNullable(cases),
                Optional.ofNullable(dataRequests),
                parked,
                now,
                now.plus(machineAhead));
    }
}

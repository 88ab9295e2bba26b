package dev.daylight.review.opening;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.CaseWithdrawn;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.challenge.Challenges;
import dev.daylight.review.preservation.Preservations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// An agency takes a request back. The row lock of the case decides between this and a disclosure in the making: what
/// was committed first stays.
@ApplicationScoped
class Withdrawals {

    private final Cases cases;
    private final Challenges challenges;
    private final Preservations preservations;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Withdrawals(
            Cases cases,
            Challenges challenges,
            Preservations preservations,
            Outbox outbox,
            AuditTrail auditTrail,
            Clock clock) {
        this.cases = cases;
        this.challenges = challenges;
        this.preservations = preservations;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    void withdraw(UUID requestId) {
        auditTrail.record(requestId, Action.REQUEST_WITHDRAWN, Person.SERVICE, Map.of());
        if (cases.find(requestId).isEmpty()) {
            // A preservation, or a request that was refused at the door and has nothing to be closed.
            preservations.withdraw(requestId);
            return;
        }
        var locked = cases.locked(requestId);
        if (locked.state().isUnderWay()) {
            Instant now = clock.instant();
            challenges.drop(requestId, now);
            cases.save(locked.moveTo(locked.state().withdraw(now)));
            outbox.append(Topics.CASES, requestId, new CaseWithdrawn(requestId, now));
        }
    }
}

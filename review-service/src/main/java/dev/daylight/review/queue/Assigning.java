package dev.daylight.review.queue;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.CaseAssigned;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Assignment;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Cases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A reviewer takes a case. Taking it over from a colleague is allowed: people fall ill.
@ApplicationScoped
public class Assigning {

    private final Cases cases;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Assigning(Cases cases, Outbox outbox, AuditTrail auditTrail, Clock clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// @param version the case as the reviewer saw it
    @Transactional
    public CaseFile assign(UUID caseId, long version, Person reviewer) {
        CaseFile seen = cases.lockedAsSeen(caseId, version);
        Instant now = clock.instant();
        CaseFile changed = seen.moveTo(seen.state().assign(new Assignment(reviewer, now)));
        cases.save(changed);
        outbox.append(Topics.CASES, caseId, new CaseAssigned(caseId, now));
        auditTrail.record(caseId, Action.CASE_ASSIGNED, reviewer, Map.of());
        return changed;
    }
}

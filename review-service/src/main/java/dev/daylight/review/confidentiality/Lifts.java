package dev.daylight.review.confidentiality;

import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityLiftFiled;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.StoredReference;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Lift;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// The agency says that an order was lifted. One reviewer looks at the paper and proposes; another person confirms;
/// only then the order ends, since a notice that went too early cannot be called back.
@ApplicationScoped
public class Lifts {

    private final Database database;
    private final Cases cases;
    private final KnownOrders known;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Lifts(Database database, Cases cases, KnownOrders known, AuditTrail auditTrail, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.known = known;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// Frees nothing yet.
    @Transactional(TxType.MANDATORY)
    public void keep(ConfidentialityLiftFiled filed) {
        auditTrail.record(
                filed.requestId(),
                Action.LIFT_FILED,
                Person.SERVICE,
                Map.of("orderId", filed.orderId(), "liftId", filed.liftId()));
        if (known.findAndLock(filed.orderId()).isPresent()) {
            database.change(
                    """
                    INSERT INTO order_lift (id, order_id, filed_for, paper, filed_at)
                    VALUES (?, ?, ?, ?::jsonb, ?)""",
                    filed.liftId(),
                    filed.orderId(),
                    filed.requestId(),
                    StoredReference.write(filed.order()),
                    filed.filedAt());
        }
    }

    /// The first person has seen the paper.
    ///
    /// @param version the case as that person saw it, with all extensions that were known
    @Transactional
    public CaseFile propose(UUID caseId, UUID orderId, UUID liftId, long version, Person by) {
        cases.lockedAsSeen(caseId, version);
        proposeLocked(caseId, orderId, liftId, by);
        return cases.get(caseId);
    }

    /// The same of a preservation that no request has taken over.
    ///
    /// @return the new version of its orders
    @Transactional
    public long proposeOfPreservation(UUID preservationId, UUID orderId, UUID liftId, long version, Person by) {
        known.lockPreservationAsSeen(preservationId, version);
        proposeLocked(preservationId, orderId, liftId, by);
        return known.versionOfPreservation(preservationId);
    }

    /// The second person has seen it too: the order ends now.
    ///
    /// @param version the case as that person saw it, with all extensions that were known
    @Transactional
    public CaseFile confirm(UUID caseId, UUID orderId, UUID liftId, long version, Person by) {
        cases.lockedAsSeen(caseId, version);
        confirmLocked(caseId, orderId, liftId, by);
        return cases.get(caseId);
    }

    /// The same of a preservation that no request has taken over.
    ///
    /// @return the new version of its orders
    @Transactional
    public long confirmOfPreservation(UUID preservationId, UUID orderId, UUID liftId, long version, Person by) {
        known.lockPreservationAsSeen(preservationId, version);
        confirmLocked(preservationId, orderId, liftId, by);
        return known.versionOfPreservation(preservationId);
    }

    private void proposeLocked(UUID caseId, UUID orderId, UUID liftId, Person by) {
        Lift lift = lift(caseId, orderId, liftId);
        if (!lift.isToBeProposed()) {
            throw new Objection(Kind.ILLEGAL_MOVE, "The lift was proposed already.");
        }
        database.change(
                "UPDATE order_lift SET proposed_by = ?, proposed_by_name = ?, proposed_at = ? WHERE id = ?",
                by.subject(),
                by.name(),
                clock.instant(),
                liftId);
        changed(caseId, Action.LIFT_PROPOSED, orderId, liftId, by);
    }

    private void confirmLocked(UUID caseId, UUID orderId, UUID liftId, Person by) {
        Lift lift = lift(caseId, orderId, liftId);
        Person proposedBy = lift.proposedBy();
        if (proposedBy == null) {
            throw new Objection(Kind.NOT_PROPOSED);
        }
        if (lift.confirmedBy() != null) {
            throw new Objection(Kind.ILLEGAL_MOVE, "The lift was confirmed already.");
        }
        if (proposedBy.isSameAs(by)) {
            throw new Objection(Kind.OWN_PROPOSAL);
        }
        Instant now = clock.instant();
        database.change(
                "UPDATE order_lift SET confirmed_by = ?, confirmed_by_name = ?, confirmed_at = ? WHERE id = ?",
                by.subject(),
                by.name(),
                now,
                liftId);
        database.change("""
                UPDATE confidentiality_order SET state = 'LIFTED', ends_at = ?, cut_by = NULL, cut_rules_version = NULL
                WHERE id = ?""", now, orderId);
        known.tell(caseId, orderId, OrderState.LIFTED, new Held(now, null), now);
        changed(caseId, Action.ORDER_LIFTED, orderId, liftId, by);
    }

    private void changed(UUID caseId, Action action, UUID orderId, UUID liftId, Person by) {
        known.touch(caseId);
        auditTrail.record(caseId, action, by, Map.of("orderId", orderId, "liftId", liftId));
    }

    /// @throws Objection when there is no such lift, or nothing (any more) to be lifted
    private Lift lift(UUID caseId, UUID orderId, UUID liftId) {
        ConfidentialityOrder order = known.of(caseId).stream()
                .filter(candidate -> candidate.id().equals(orderId))
                .findFirst()
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_ORDER));
        if (order.isLifted()) {
            throw new Objection(Kind.ILLEGAL_MOVE, "The order is lifted already.");
        }
        return order.lifts().stream()
                .filter(candidate -> candidate.id().equals(liftId))
                .findFirst()
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_DOCUMENT));
    }
}

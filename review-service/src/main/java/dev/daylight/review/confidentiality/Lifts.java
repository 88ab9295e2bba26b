package dev.daylight.review.confidentiality;

import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityLiftFiled;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.StoredReference;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Lift;
import dev.daylight.review.confidentiality.KnownOrders.Look;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// The agency says that an order was lifted. One person looks at the paper and proposes; another person confirms; only
/// then the order ends, since a notice that went too early cannot be called back.
@ApplicationScoped
public class Lifts {

    private final Database database;
    private final KnownOrders known;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Lifts(Database database, KnownOrders known, AuditTrail auditTrail, Clock clock) {
        this.database = database;
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
        known.findAndLock(filed.orderId()).ifPresent(order -> {
            database.change(
                    """
                    INSERT INTO order_lift (id, order_id, filed_for, paper, filed_at)
                    VALUES (?, ?, ?, ?::jsonb, ?)""",
                    filed.liftId(),
                    filed.orderId(),
                    filed.requestId(),
                    StoredReference.write(filed.order()),
                    filed.filedAt());
            known.changed(order);
            known.note(
                    order.id(),
                    OrderStep.of(OrderStep.Kind.LIFT_FILED, clock.instant()).about(filed.liftId()));
        });
    }

    /// The first person has seen the paper.
    ///
    /// @param revision of the order as that person saw it, with all extensions that were known
    @Transactional
    public ConfidentialityOrder propose(UUID orderId, UUID liftId, long revision, Person by) {
        ConfidentialityOrder order = known.lockedAsSeen(orderId, revision);
        if (!lift(order, liftId).isToBeProposed()) {
            throw new Objection(Kind.ILLEGAL_MOVE, "The lift was proposed already.");
        }
        Instant now = clock.instant();
        database.change(
                "UPDATE order_lift SET proposed_by = ?, proposed_by_name = ?, proposed_at = ? WHERE id = ?",
                by.subject(),
                by.name(),
                now,
                liftId);
        ConfidentialityOrder changed = known.changed(order);
        known.note(
                orderId, OrderStep.of(OrderStep.Kind.LIFT_PROPOSED, now).by(by).about(liftId));
        auditTrail.record(order.caseId(), Action.LIFT_PROPOSED, by, Map.of("orderId", orderId, "liftId", liftId));
        return changed;
    }

    /// The second person has seen it too: the order ends now.
    ///
    /// @param revision of the order as that person saw it, with all extensions that were known
    @Transactional
    public ConfidentialityOrder confirm(UUID orderId, UUID liftId, long revision, Person by) {
        ConfidentialityOrder order = known.lockedAsSeen(orderId, revision);
        Lift lift = lift(order, liftId);
        Person proposedBy = lift.proposedBy();
        if (proposedBy == null) {
            throw new Objection(Kind.NOT_PROPOSED);
        }
        if (lift.confirmedBy() != null) {
            throw new Objection(Kind.ILLEGAL_MOVE, "The lift was confirmed already.");
        }
        if (known.mayBeOneHuman(proposedBy, by)) {
            throw new Objection(Kind.OWN_PROPOSAL);
        }
        Instant now = clock.instant();
        database.change(
                "UPDATE order_lift SET confirmed_by = ?, confirmed_by_name = ?, confirmed_at = ? WHERE id = ?",
                by.subject(),
                by.name(),
                now,
                liftId);
        return lifted(order, liftId, by, now);
    }

    /// Two people have ended it; which two stands in the database already.
    @Transactional(TxType.MANDATORY)
    ConfidentialityOrder lifted(ConfidentialityOrder order, UUID liftId, Person by, Instant now) {
        Standing.Lifted lifted = switch (order.standing()) {
            case Standing.Claimed claimed -> claimed.lifted(now);
            case Standing.Confirmed confirmed -> confirmed.lifted(now);
            case Standing.Lifted _ -> throw isLifted();
        };
        ConfidentialityOrder changed = known.stands(order, lifted, Look.of(order), order.advised(), now);
        known.note(
                order.id(),
                OrderStep.of(OrderStep.Kind.LIFTED, now).by(by).until(now).about(liftId));
        auditTrail.record(order.caseId(), Action.ORDER_LIFTED, by, Map.of("orderId", order.id(), "liftId", liftId));
        return changed;
    }

    /// @throws Objection when there is no such lift, or nothing (any more) to be lifted
    private static Lift lift(ConfidentialityOrder order, UUID liftId) {
        if (order.isLifted()) {
            throw isLifted();
        }
        return order.lifts().stream()
                .filter(candidate -> candidate.id().equals(liftId))
                .findFirst()
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_DOCUMENT));
    }

    static Objection isLifted() {
        return new Objection(Kind.ILLEGAL_MOVE, "The order is lifted already.");
    }
}

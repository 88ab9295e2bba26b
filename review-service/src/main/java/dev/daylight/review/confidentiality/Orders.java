package dev.daylight.review.confidentiality;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityExtensionFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityOrderFiled;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.StoredReference;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records, prolongs and confirms orders. Confirming does not change when an order ends; an agency's word can only make
/// it end later; lifting it is a matter of two people ([Lifts]).
@ApplicationScoped
public class Orders {

    private final Database database;
    private final Cases cases;
    private final KnownOrders known;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Orders(Database database, Cases cases, KnownOrders known, AuditTrail auditTrail, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.known = known;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    public List<ConfidentialityOrder> of(UUID caseId) {
        return known.of(caseId);
    }

    /// What the agency says. It holds the notice until somebody has looked at it.
    ///
    /// @param paper the sealed order, when it came by itself
    @Transactional(TxType.MANDATORY)
    public void recordClaim(UUID caseId, ConfidentialityClaim claim, @Nullable DocumentReference paper) {
        Instant now = clock.instant();
        database.change("""
                INSERT INTO confidentiality_order (id, case_id, filed_for, paper, state, ends_at, recorded_at)
                VALUES (?, ?, ?, ?::jsonb, 'CLAIMED', ?, ?)""", claim.orderId(), caseId, caseId, StoredReference.write(paper), claim.endsAt(), now);
        known.tell(caseId, claim.orderId(), OrderState.CLAIMED, claim.endsAt(), now);
        auditTrail.record(caseId, Action.ORDER_RECORDED, Person.SERVICE, Map.of("orderId", claim.orderId()));
    }

    /// An order that came after the request, whatever has become of that by now.
    @Transactional(TxType.MANDATORY)
    public void recordLateClaim(ConfidentialityOrderFiled filed) {
        known.lock(filed.requestId());
        known.touch(filed.requestId());
        recordClaim(filed.requestId(), filed.confidentiality(), filed.order());
        database.all("""
                        SELECT production_id FROM takeover JOIN casefile ON casefile.id = production_id
                        WHERE preservation_id = ? ORDER BY production_id LIMIT 1""", row -> row.uuid("production_id"), filed.requestId())
                .forEach(production -> inherit(production, List.of(filed.requestId())));
    }

    /// The agency says that an order was extended: it ends later from now on, and has to be confirmed anew. A lift that
    /// was proposed before this was known is looked at anew as well.
    @Transactional(TxType.MANDATORY)
    public void extend(ConfidentialityExtensionFiled filed) {
        var found = known.findAndLock(filed.orderId());
        database.change(
                """
                INSERT INTO order_extension (id, order_id, filed_for, ends_at, paper, filed_at)
                VALUES (?, ?, ?, ?, ?::jsonb, ?)""",
                filed.extensionId(),
                filed.orderId(),
                filed.requestId(),
                filed.endsAt(),
                StoredReference.write(filed.order()),
                filed.filedAt());
        auditTrail.record(
                filed.requestId(),
                Action.ORDER_EXTENDED,
                Person.SERVICE,
                Map.of("orderId", filed.orderId(), "extensionId", filed.extensionId()));
        if (found.isEmpty()) {
            // The request was not let in, so nobody is ever told of it.
            return;
        }
        ConfidentialityOrder order = found.get();
        Instant endsAt = order.isLifted() ? filed.endsAt() : later(order.endsAt(), filed.endsAt());
        database.change("""
                UPDATE order_lift SET proposed_by = NULL, proposed_by_name = NULL, proposed_at = NULL
                WHERE order_id = ? AND confirmed_by IS NULL""", order.id());
        database.change("""
                UPDATE confidentiality_order
                SET state = 'CLAIMED', ends_at = ?, confirmed_by = NULL, confirmed_by_name = NULL, confirmed_at = NULL
                WHERE id = ?""", endsAt, order.id());
        known.tell(order.caseId(), order.id(), OrderState.CLAIMED, endsAt, clock.instant());
    }

    /// Orders of what was preserved hold the notice of the request that takes it over. While that is no case yet,
    /// nothing happens: whoever opens it asks again.
    @Transactional(TxType.MANDATORY)
    public void inherit(UUID productionId, List<UUID> preservationIds) {
        if (preservationIds.isEmpty() || cases.find(productionId).isEmpty()) {
            return;
        }
        known.lock(productionId);
        for (UUID preservationId : preservationIds) {
            known.lock(preservationId);
            for (ConfidentialityOrder order : of(preservationId)) {
                database.change("UPDATE confidentiality_order SET case_id = ? WHERE id = ?", productionId, order.id());
                known.tell(productionId, order.id(), order.state(), order.endsAt(), clock.instant());
                auditTrail.record(
                        productionId,
                        Action.ORDER_RECORDED,
                        Person.SERVICE,
                        Map.of("orderId", order.id(), "from", preservationId));
            }
        }
        known.touch(productionId);
    }

    /// A reviewer has seen the order itself. Allowed whatever became of the case, since the notice comes last.
    ///
    /// @param version the case as the reviewer saw it
    @Transactional
    public CaseFile confirm(UUID caseId, UUID orderId, long version, Person by) {
        CaseFile seen = cases.lockedAsSeen(caseId, version);
        ConfidentialityOrder order = of(caseId).stream()
                .filter(candidate -> candidate.id().equals(orderId))
                .findFirst()
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_ORDER));
        return switch (order.state()) {
            case CONFIRMED -> seen;
            case LIFTED -> throw new Objection(Kind.ILLEGAL_MOVE, "An order that was lifted is not confirmed.");
            case CLAIMED -> confirm(seen, order, by);
        };
    }

    private CaseFile confirm(CaseFile seen, ConfidentialityOrder order, Person by) {
        Instant now = clock.instant();
        database.change("""
                UPDATE confidentiality_order
                SET state = 'CONFIRMED', confirmed_by = ?, confirmed_by_name = ?, confirmed_at = ? WHERE id = ?""", by.subject(), by.name(), now, order.id());
        CaseFile changed = seen.touched();
        cases.save(changed);
        known.tell(seen.id(), order.id(), OrderState.CONFIRMED, order.endsAt(), now);
        auditTrail.record(seen.id(), Action.ORDER_CONFIRMED, by, Map.of("orderId", order.id()));
        return changed;
    }

    /// No end is later than any.
    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}

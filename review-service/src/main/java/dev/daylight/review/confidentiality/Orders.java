package dev.daylight.review.confidentiality;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityExtensionFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityOrderFiled;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.StoredReference;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Advised;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Cut;
import dev.daylight.review.confidentiality.OrderStep.Kind;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the agency says of orders, which can only make one end later. Reading one is a reviewer's act
/// ([ConfirmingOrders]); ending one earlier is a matter of a paper or two people ([Lifts], [ShorteningOrders]).
@ApplicationScoped
public class Orders {

    private final Database database;
    private final Cases cases;
    private final Limits limits;
    private final KnownOrders known;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Orders(Database database, Cases cases, Limits limits, KnownOrders known, AuditTrail auditTrail, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.limits = limits;
        this.known = known;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    public List<ConfidentialityOrder> of(UUID caseId) {
        return known.of(caseId);
    }

    /// The orders of a preservation that no request has taken over, with their version; empty when it is none.
    @Transactional
    public Optional<OrdersOfPreservation> ofPreservation(UUID preservationId) {
        return known.preservation(preservationId)
                .map(version -> new OrdersOfPreservation(preservationId, version, of(preservationId)));
    }

    /// What the agency says. It holds the notice until somebody has looked at it, and no longer than the law lets
    /// it.
    ///
    /// @param filing the request that it came with
    /// @param filedAt when the agency said so
    /// @param paper the sealed order, when it came by itself
    @Transactional(TxType.MANDATORY)
    public void recordClaim(
            Filing filing, ConfidentialityClaim claim, Instant filedAt, @Nullable DocumentReference paper) {
        Instant now = clock.instant();
        UUID requestId = filing.requestId();
        Held held = limits.held(requestId, claim.endsAt(), filedAt);
        Cut cut = held.cut();
        Advised advised = limits.advised(requestId, held, filedAt);
        database.change(
                """
                INSERT INTO confidentiality_order (id, case_id, filed_for, paper, state, ends_at, claimed_end, cut_by,
                  cut_rules_version, advised_end, advised_by, advised_rules_version, recorded_at)
                VALUES (?, ?, ?, ?::jsonb, 'CLAIMED', ?, ?, ?, ?, ?, ?, ?, ?)""",
                claim.orderId(),
                requestId,
                requestId,
                StoredReference.write(paper),
                held.until(),
                claim.endsAt(),
                cut == null ? null : cut.law(),
                cut == null ? null : cut.rulesVersion(),
                advised == null ? null : advised.longestEnd(),
                advised == null ? null : advised.law(),
                advised == null ? null : advised.rulesVersion(),
                now);
        known.tell(claim.orderId(), now);
        known.note(claim.orderId(), OrderStep.of(Kind.CLAIMED, now).until(claim.endsAt()));
        auditTrail.record(requestId, Action.ORDER_RECORDED, Person.SERVICE, Map.of("orderId", claim.orderId()));
        noteCut(requestId, claim.orderId(), held);
    }

    /// An order that came after the request, whatever has become of that by now.
    @Transactional(TxType.MANDATORY)
    public void recordLateClaim(ConfidentialityOrderFiled filed) {
        known.lock(filed.requestId());
        known.touch(filed.requestId());
        recordClaim(limits.filing(filed.requestId()), filed.confidentiality(), filed.filedAt(), filed.order());
        database.all("""
                        SELECT production_id FROM takeover JOIN casefile ON casefile.id = production_id
                        WHERE preservation_id = ?
                        ORDER BY casefile.state IN ('DENIED', 'WITHDRAWN'), opened_at DESC LIMIT 1""", row -> row.uuid("production_id"), filed.requestId())
                .forEach(production -> inherit(production, List.of(filed.requestId())));
    }

    /// The agency says that an order was extended: it ends later from now on, and has to be confirmed anew. What was
    /// proposed to end it before this was known is looked at anew as well.
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
        Instant now = clock.instant();
        Held said = limits.held(order.filedFor(), filed.endsAt(), filed.filedAt());
        database.change("""
                UPDATE order_lift SET proposed_by = NULL, proposed_by_name = NULL, proposed_at = NULL
                WHERE order_id = ? AND confirmed_by IS NULL""", order.id());
        database.change("""
                UPDATE order_shortening SET over_at = ?
                WHERE order_id = ? AND effective_at IS NULL AND over_at IS NULL""", now, order.id());
        Standing.Claimed standing = order.standing().extended(said);
        known.stands(order, standing, null, limits.advised(order.filedFor(), standing.held(), filed.filedAt()), now);
        known.note(
                order.id(),
                OrderStep.of(Kind.EXTENDED, now).until(filed.endsAt()).about(filed.extensionId()));
        noteCut(order.caseId(), order.id(), said);
    }

    /// Orders of what was preserved hold the notice of the request that takes it over. While that is no case yet,
    /// nothing happens: whoever opens it asks again. A request that came to nothing hands them on to the next one.
    @Transactional(TxType.MANDATORY)
    public void inherit(UUID productionId, List<UUID> preservationIds) {
        if (preservationIds.isEmpty() || cases.find(productionId).isEmpty()) {
            return;
        }
        known.lock(productionId);
        for (UUID preservationId : preservationIds) {
            known.lock(preservationId);
            for (UUID orderId : known.toInherit(preservationId, productionId)) {
                move(known.findAndLock(orderId).orElseThrow(), productionId);
            }
        }
        known.touch(productionId);
    }

    private void move(ConfidentialityOrder order, UUID productionId) {
        Instant now = clock.instant();
        database.change(
                "UPDATE confidentiality_order SET case_id = ?, revision = revision + 1 WHERE id = ?",
                productionId,
                order.id());
        known.touch(order.caseId());
        known.tell(order.id(), now);
        known.note(order.id(), OrderStep.of(Kind.MOVED, now).about(productionId));
        auditTrail.record(
                productionId,
                Action.ORDER_RECORDED,
                Person.SERVICE,
                Map.of("orderId", order.id(), "from", order.caseId()));
        noteCut(productionId, order.id(), order.standing().until());
    }

    /// Whoever asks why a person was told although the agency still claims secrecy finds the law here.
    private void noteCut(UUID caseId, UUID orderId, Held held) {
        Cut cut = held.cut();
        if (cut != null) {
            auditTrail.record(
                    caseId,
                    Action.ORDER_CUT,
                    Person.SERVICE,
                    Map.of(
                            "orderId",
                            orderId,
                            "claimedEnd",
                            cut.claimedEnd() == null ? "none" : cut.claimedEnd(),
                            "holdsUntil",
                            Objects.requireNonNull(held.until()),
                            "law",
                            cut.law(),
                            "rulesVersion",
                            cut.rulesVersion()));
        }
    }
}

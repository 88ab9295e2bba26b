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
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.Filings;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.StoredReference;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Cut;
import dev.daylight.review.database.Database;
import dev.daylight.review.legalbasis.LegalBasis;
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

/// Records, prolongs and confirms orders. Confirming does not change when an order ends; an agency's word can only make
/// it end later; lifting it is a matter of two people ([Lifts]).
@ApplicationScoped
public class Orders {

    private final Database database;
    private final Cases cases;
    private final Filings filings;
    private final LegalBasis legalBasis;
    private final KnownOrders known;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Orders(
            Database database,
            Cases cases,
            Filings filings,
            LegalBasis legalBasis,
            KnownOrders known,
            AuditTrail auditTrail,
            Clock clock) {
        this.database = database;
        this.cases = cases;
        this.filings = filings;
        this.legalBasis = legalBasis;
        this.known = known;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    public List<ConfidentialityOrder> of(UUID caseId) {
        return known.of(caseId);
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
        Held held = Held.of(legalBasis, filing, claim.endsAt(), filedAt);
        Cut cut = held.cut();
        database.change(
                """
                INSERT INTO confidentiality_order (id, case_id, filed_for, paper, state, ends_at, claimed_end, cut_by,
                  cut_rules_version, recorded_at)
                VALUES (?, ?, ?, ?::jsonb, 'CLAIMED', ?, ?, ?, ?, ?)""",
                claim.orderId(),
                requestId,
                requestId,
                StoredReference.write(paper),
                held.until(),
                claim.endsAt(),
                cut == null ? null : cut.law(),
                cut == null ? null : cut.rulesVersion(),
                now);
        known.tell(requestId, claim.orderId(), OrderState.CLAIMED, held, now);
        auditTrail.record(requestId, Action.ORDER_RECORDED, Person.SERVICE, Map.of("orderId", claim.orderId()));
        noteCut(requestId, claim.orderId(), held);
    }

    /// An order that came after the request, whatever has become of that by now.
    @Transactional(TxType.MANDATORY)
    public void recordLateClaim(ConfidentialityOrderFiled filed) {
        known.lock(filed.requestId());
        known.touch(filed.requestId());
        recordClaim(filings.get(filed.requestId()), filed.confidentiality(), filed.filedAt(), filed.order());
        database.all("""
                        SELECT production_id FROM takeover JOIN casefile ON casefile.id = production_id
                        WHERE preservation_id = ?
                        ORDER BY casefile.state IN ('DENIED', 'WITHDRAWN'), opened_at DESC LIMIT 1""", row -> row.uuid("production_id"), filed.requestId())
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
        Held said = Held.of(legalBasis, filings.get(order.filedFor()), filed.endsAt(), filed.filedAt());
        Held held = order.isLifted() ? said : Held.of(order).andAlso(said);
        Cut cut = held.cut();
        database.change("""
                UPDATE order_lift SET proposed_by = NULL, proposed_by_name = NULL, proposed_at = NULL
                WHERE order_id = ? AND confirmed_by IS NULL""", order.id());
        database.change(
                """
                UPDATE confidentiality_order
                SET state = 'CLAIMED', ends_at = ?, claimed_end = ?, cut_by = ?, cut_rules_version = ?,
                  confirmed_by = NULL, confirmed_by_name = NULL, confirmed_at = NULL
                WHERE id = ?""",
                held.until(),
                cut == null ? held.until() : cut.claimedEnd(),
                cut == null ? null : cut.law(),
                cut == null ? null : cut.rulesVersion(),
                order.id());
        known.tell(order.caseId(), order.id(), OrderState.CLAIMED, held, clock.instant());
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
                ConfidentialityOrder order = known.findAndLock(orderId).orElseThrow();
                database.change("UPDATE confidentiality_order SET case_id = ? WHERE id = ?", productionId, orderId);
                known.tell(productionId, orderId, order.state(), Held.of(order), clock.instant());
                auditTrail.record(
                        productionId,
                        Action.ORDER_RECORDED,
                        Person.SERVICE,
                        Map.of("orderId", orderId, "from", order.caseId()));
                noteCut(productionId, orderId, Held.of(order));
            }
        }
        known.touch(productionId);
    }

    /// A reviewer has seen the order itself. Allowed whatever became of the case, since the notice comes last.
    ///
    /// @param version the case as the reviewer saw it
    @Transactional
    public CaseFile confirm(UUID caseId, UUID orderId, long version, Person by) {
        cases.lockedAsSeen(caseId, version);
        confirmLocked(caseId, orderId, by);
        return cases.get(caseId);
    }

    /// The same of a preservation that no request has taken over.
    ///
    /// @param version of its orders as the person saw them
    /// @return the new version
    @Transactional
    public long confirmOfPreservation(UUID preservationId, UUID orderId, long version, Person by) {
        known.lockPreservationAsSeen(preservationId, version);
        confirmLocked(preservationId, orderId, by);
        return known.versionOfPreservation(preservationId);
    }

    /// The orders of a preservation that no request has taken over, with their version; empty when it is none.
    @Transactional
    public Optional<OrdersOfPreservation> ofPreservation(UUID preservationId) {
        return known.preservation(preservationId)
                .map(version -> new OrdersOfPreservation(preservationId, version, of(preservationId)));
    }

    private void confirmLocked(UUID caseId, UUID orderId, Person by) {
        ConfidentialityOrder order = of(caseId).stream()
                .filter(candidate -> candidate.id().equals(orderId))
                .findFirst()
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_ORDER));
        switch (order.state()) {
            case CONFIRMED -> {}
            case LIFTED -> throw new Objection(Kind.ILLEGAL_MOVE, "An order that was lifted is not confirmed.");
            case CLAIMED -> confirm(caseId, order, by);
        }
    }

    private void confirm(UUID caseId, ConfidentialityOrder order, Person by) {
        Instant now = clock.instant();
        database.change("""
                UPDATE confidentiality_order
                SET state = 'CONFIRMED', confirmed_by = ?, confirmed_by_name = ?, confirmed_at = ? WHERE id = ?""", by.subject(), by.name(), now, order.id());
        known.touch(caseId);
        known.tell(caseId, order.id(), OrderState.CONFIRMED, Held.of(order), now);
        auditTrail.record(caseId, Action.ORDER_CONFIRMED, by, Map.of("orderId", order.id()));
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

package dev.daylight.review.confidentiality;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.ConfidentialityOrderRecorded;
import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.database.Database;
import dev.daylight.review.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Records and confirms orders. The end of an order is copied as it was claimed: confirming does not change it.
@ApplicationScoped
public class Orders {

    private final Database database;
    private final Cases cases;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Orders(Database database, Cases cases, Outbox outbox, AuditTrail auditTrail, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    public List<ConfidentialityOrder> of(UUID caseId) {
        return database.all(
                "SELECT * FROM confidentiality_order WHERE case_id = ? ORDER BY recorded_at, id", Orders::read, caseId);
    }

    /// What the agency says. It holds the notice until somebody has looked at it.
    @Transactional(TxType.MANDATORY)
    public void recordClaim(UUID caseId, ConfidentialityClaim claim) {
        Instant now = clock.instant();
        database.change("""
                INSERT INTO confidentiality_order (id, case_id, state, ends_at, recorded_at)
                VALUES (?, ?, 'CLAIMED', ?, ?)""", claim.orderId(), caseId, claim.endsAt(), now);
        outbox.append(
                Topics.CASES,
                caseId,
                new ConfidentialityOrderRecorded(
                        caseId, claim.orderId(), OrderState.CLAIMED, claim.endsAt(), now, Set.of()));
        auditTrail.record(caseId, Action.ORDER_RECORDED, Person.SERVICE, Map.of("orderId", claim.orderId()));
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
        if (order.state() == OrderState.CONFIRMED) {
            return seen;
        }
        Instant now = clock.instant();
        database.change("""
                UPDATE confidentiality_order
                SET state = 'CONFIRMED', confirmed_by = ?, confirmed_by_name = ?, confirmed_at = ? WHERE id = ?""", by.subject(), by.name(), now, orderId);
        CaseFile changed = seen.touched();
        cases.save(changed);
        outbox.append(
                Topics.CASES,
                caseId,
                new ConfidentialityOrderRecorded(caseId, orderId, OrderState.CONFIRMED, order.endsAt(), now, Set.of()));
        auditTrail.record(caseId, Action.ORDER_CONFIRMED, by, Map.of("orderId", orderId));
        return changed;
    }

    private static ConfidentialityOrder read(Row row) throws SQLException {
        var confirmedBy = row.textOrNull("confirmed_by");
        return new ConfidentialityOrder(
                row.uuid("id"),
                row.uuid("case_id"),
                row.constant("state", OrderState.class),
                row.instantOrNull("ends_at"),
                row.instant("recorded_at"),
                confirmedBy == null ? null : new Person(confirmedBy, row.text("confirmed_by_name")));
    }
}

package dev.daylight.review.confidentiality;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.ConfidentialityOrderRecorded;
import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.StoredReference;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Cut;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Lift;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Prolongation;
import dev.daylight.review.database.Database;
import dev.daylight.review.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The orders in the database, how they are locked, and how what is known of one is told.
@ApplicationScoped
class KnownOrders {

    private final Database database;
    private final Cases cases;
    private final Outbox outbox;

    KnownOrders(Database database, Cases cases, Outbox outbox) {
        this.database = database;
        this.cases = cases;
        this.outbox = outbox;
    }

    /// The orders of the preservation that this request takes over and that hang on nothing which still goes on.
    List<UUID> toInherit(UUID preservationId, UUID productionId) {
        return database.all("""
                SELECT o.id FROM confidentiality_order o LEFT JOIN casefile c ON c.id = o.case_id
                WHERE o.filed_for = ? AND o.case_id <> ? AND (c.id IS NULL OR c.state IN ('DENIED', 'WITHDRAWN'))
                ORDER BY o.recorded_at, o.id""", row -> row.uuid("id"), preservationId, productionId);
    }

    /// The version of the orders of something that is only kept; empty when there is no such thing.
    Optional<Long> preservation(UUID requestId) {
        return database.first("""
                SELECT orders_version FROM filed_request
                WHERE id = ? AND kind = 'PRESERVATION' AND admission = 'ADMITTED'""", row -> row.number("orders_version"), requestId);
    }

    long versionOfPreservation(UUID requestId) {
        return preservation(requestId).orElseThrow(() -> new Objection(Kind.UNKNOWN_CASE));
    }

    /// @throws Objection when there is no such preservation, or its orders have changed since
    @Transactional(TxType.MANDATORY)
    void lockPreservationAsSeen(UUID requestId, long version) {
        lock(requestId);
        if (versionOfPreservation(requestId) != version) {
            throw new Objection(Kind.STALE_VERSION);
        }
    }

    List<ConfidentialityOrder> of(UUID caseId) {
        return database.all(
                "SELECT * FROM confidentiality_order WHERE case_id = ? ORDER BY recorded_at, id", this::read, caseId);
    }

    Optional<ConfidentialityOrder> find(UUID orderId) {
        return database.first("SELECT * FROM confidentiality_order WHERE id = ?", this::read, orderId);
    }

    /// The order, with its case locked and due to be looked at again. It may have moved to the case that took its data
    /// over while the lock was awaited; the lock that counts is the one of its case.
    @Transactional(TxType.MANDATORY)
    Optional<ConfidentialityOrder> findAndLock(UUID orderId) {
        Optional<ConfidentialityOrder> found = find(orderId);
        while (found.isPresent()) {
            UUID caseId = found.get().caseId();
            lock(caseId);
            Optional<ConfidentialityOrder> locked = find(orderId);
            if (locked.isPresent() && locked.get().caseId().equals(caseId)) {
                touch(caseId);
                return locked;
            }
            found = locked;
        }
        return found;
    }

    /// Locks what the order hangs on until the transaction ends: the case, or the request when it is none.
    @Transactional(TxType.MANDATORY)
    void lock(UUID caseId) {
        if (cases.find(caseId).isPresent()) {
            cases.locked(caseId);
        } else {
            database.first("SELECT id FROM filed_request WHERE id = ? FOR UPDATE", row -> row.uuid("id"), caseId);
        }
    }

    /// Whoever saw the case before has to look again.
    @Transactional(TxType.MANDATORY)
    void touch(UUID caseId) {
        if (cases.find(caseId).isPresent()) {
            cases.save(cases.locked(caseId).touched());
        } else {
            database.change("UPDATE filed_request SET orders_version = orders_version + 1 WHERE id = ?", caseId);
        }
    }

    /// @param held until when it holds; of a lifted order until when it did
    @Transactional(TxType.MANDATORY)
    void tell(UUID caseId, UUID orderId, OrderState state, Held held, Instant at) {
        outbox.append(
                Topics.CASES,
                caseId,
                new ConfidentialityOrderRecorded(
                        caseId,
                        orderId,
                        state,
                        held.until(),
                        at,
                        extensionsOf(orderId),
                        held.cut() == null || state == OrderState.LIFTED ? null : held.until()));
    }

    private Set<UUID> extensionsOf(UUID orderId) {
        return extensions(orderId).stream().map(Prolongation::id).collect(Collectors.toSet());
    }

    private List<Prolongation> extensions(UUID orderId) {
        return database.all(
                "SELECT * FROM order_extension WHERE order_id = ? ORDER BY filed_at, id",
                row -> new Prolongation(
                        row.uuid("id"),
                        row.instantOrNull("ends_at"),
                        row.instant("filed_at"),
                        StoredReference.finding(row.textOrNull("paper"))),
                orderId);
    }

    private List<Lift> lifts(UUID orderId) {
        return database.all(
                "SELECT * FROM order_lift WHERE order_id = ? ORDER BY filed_at, id",
                row -> new Lift(
                        row.uuid("id"),
                        row.instant("filed_at"),
                        StoredReference.finding(row.textOrNull("paper")),
                        person(row, "proposed_by"),
                        person(row, "confirmed_by")),
                orderId);
    }

    private ConfidentialityOrder read(Row row) throws SQLException {
        UUID orderId = row.uuid("id");
        return new ConfidentialityOrder(
                orderId,
                row.uuid("case_id"),
                row.uuid("filed_for"),
                row.constant("state", OrderState.class),
                row.instantOrNull("ends_at"),
                cut(row),
                row.instant("recorded_at"),
                person(row, "confirmed_by"),
                row.textOrNull("paper") != null,
                StoredReference.finding(row.textOrNull("paper")),
                extensions(orderId),
                lifts(orderId));
    }

    private static @Nullable Cut cut(Row row) throws SQLException {
        String law = row.textOrNull("cut_by");
        return law == null ? null : new Cut(row.instantOrNull("claimed_end"), law, row.text("cut_rules_version"));
    }

    private static @Nullable Person person(Row row, String column) throws SQLException {
        var subject = row.textOrNull(column);
        return subject == null ? null : new Person(subject, row.text(column + "_name"));
    }
}

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
import dev.daylight.review.confidentiality.ConfidentialityOrder.Advised;
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

    /// What somebody read from the paper.
    record Look(
            Person by,
            @Nullable UUID reading,
            @Nullable AdverseResult adverseResult,
            @Nullable Instant startsAt) {

        static @Nullable Look of(ConfidentialityOrder order) {
            Person by = order.confirmedBy();
            return by == null ? null : new Look(by, order.reading(), order.adverseResult(), order.startsAt());
        }
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

    List<ConfidentialityOrder> of(UUID caseId) {
        return database.all(
                "SELECT * FROM confidentiality_order WHERE case_id = ? ORDER BY recorded_at, id", this::read, caseId);
    }

    Optional<ConfidentialityOrder> find(UUID orderId) {
        return database.first("SELECT * FROM confidentiality_order WHERE id = ?", this::read, orderId);
    }

    /// @param condition about `o`, the order
    List<ConfidentialityOrder> where(String condition, @Nullable Object... parameters) {
        return database.all("SELECT o.* FROM confidentiality_order o WHERE " + condition, this::read, parameters);
    }

    /// Whether it hangs on something that is only kept.
    boolean isOfPreservation(ConfidentialityOrder order) {
        return cases.find(order.caseId()).isEmpty();
    }

    /// The order, with its case locked. It may have moved to the case that took its data over while the lock was
    /// awaited; the lock that counts is the one of its case.
    @Transactional(TxType.MANDATORY)
    Optional<ConfidentialityOrder> findAndLock(UUID orderId) {
        Optional<ConfidentialityOrder> found = find(orderId);
        while (found.isPresent()) {
            UUID caseId = found.get().caseId();
            lock(caseId);
            Optional<ConfidentialityOrder> locked = find(orderId);
            if (locked.isPresent() && locked.get().caseId().equals(caseId)) {
                return locked;
            }
            found = locked;
        }
        return found;
    }

    /// The order that the caller saw, locked until the transaction ends.
    ///
    /// @throws Objection when there is none, or when it has another revision by now
    @Transactional(TxType.MANDATORY)
    ConfidentialityOrder lockedAsSeen(UUID orderId, long revision) {
        ConfidentialityOrder order = findAndLock(orderId).orElseThrow(() -> new Objection(Kind.UNKNOWN_ORDER));
        if (order.revision() != revision) {
            throw new Objection(Kind.STALE_VERSION);
        }
        return order;
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

    /// Something about the order changed that leaves it standing as it does.
    @Transactional(TxType.MANDATORY)
    ConfidentialityOrder changed(ConfidentialityOrder order) {
        database.change("UPDATE confidentiality_order SET revision = revision + 1 WHERE id = ?", order.id());
        touch(order.caseId());
        return find(order.id()).orElseThrow();
    }

    /// The order stands otherwise from now on, and everybody is told.
    ///
    /// @param order locked
    /// @param look who has read what it stands on now; absent while nobody has
    @Transactional(TxType.MANDATORY)
    ConfidentialityOrder stands(
            ConfidentialityOrder order, Standing standing, @Nullable Look look, @Nullable Advised advised, Instant at) {
        Person confirmedBy = look == null ? null : look.by();
        Held held = standing.until();
        Cut cut = held.cut();
        database.change(
                """
                UPDATE confidentiality_order
                SET state = ?, ends_at = ?, claimed_end = ?, cut_by = ?, cut_rules_version = ?, shortened = ?,
                  confirmed_by = ?, confirmed_by_name = ?,
                  confirmed_at = CASE WHEN ?::text IS NULL THEN NULL
                    WHEN confirmed_by = ? THEN coalesce(confirmed_at, ?) ELSE ? END,
                  reading = ?, adverse_result = ?, starts_at = ?, advised_end = ?, advised_by = ?, advised_rules_version = ?, revision = revision + 1
                WHERE id = ?""",
                standing.state(),
                held.until(),
                cut == null ? held.until() : cut.claimedEnd(),
                cut == null ? null : cut.law(),
                cut == null ? null : cut.rulesVersion(),
                standing.isShortened(),
                confirmedBy == null ? null : confirmedBy.subject(),
                confirmedBy == null ? null : confirmedBy.name(),
                confirmedBy == null ? null : confirmedBy.subject(),
                confirmedBy == null ? null : confirmedBy.subject(),
                at,
                at,
                look == null ? null : look.reading(),
                look == null ? null : look.adverseResult(),
                look == null ? null : look.startsAt(),
                advised == null ? null : advised.longestEnd(),
                advised == null ? null : advised.law(),
                advised == null ? null : advised.rulesVersion(),
                order.id());
        touch(order.caseId());
        return tell(order.id(), at);
    }

    /// Tells how the order stands.
    @Transactional(TxType.MANDATORY)
    ConfidentialityOrder tell(UUID orderId, Instant at) {
        ConfidentialityOrder order = find(orderId).orElseThrow();
        Held held = order.standing().until();
        boolean lifted = order.state() == OrderState.LIFTED;
        outbox.append(
                Topics.CASES,
                order.caseId(),
                new ConfidentialityOrderRecorded(
                        order.caseId(),
                        orderId,
                        order.state(),
                        held.until(),
                        at,
                        order.extensions().stream().map(Prolongation::id).collect(Collectors.toSet()),
                        held.cut() == null || lifted ? null : held.until(),
                        order.revision(),
                        order.standing().isShortened() ? true : null));
        return order;
    }

    @Transactional(TxType.MANDATORY)
    void note(UUID orderId, OrderStep step) {
        Person by = step.by();
        database.change(
                """
                INSERT INTO order_step (order_id, kind, at, ends_at, done_by, done_by_name, refers_to, adverse_result,
                  outcome)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                orderId,
                step.kind(),
                step.at(),
                step.end(),
                by == null ? null : by.subject(),
                by == null ? null : by.name(),
                step.refersTo(),
                step.adverseResult(),
                step.outcome());
    }

    List<OrderStep> steps(UUID orderId) {
        return database.all(
                "SELECT * FROM order_step WHERE order_id = ? ORDER BY sequence",
                row -> new OrderStep(
                        row.constant("kind", OrderStep.Kind.class),
                        row.instant("at"),
                        row.instantOrNull("ends_at"),
                        person(row, "done_by"),
                        row.uuidOrNull("refers_to"),
                        row.constantOrNull("adverse_result", AdverseResult.class),
                        row.constantOrNull("outcome", OrderChallenge.Outcome.class),
                        null),
                orderId);
    }

    /// Whether the one who proposed may be the one who confirms now, under whatever account.
    boolean mayBeOneHuman(Person proposedBy, Person confirmedBy) {
        String human = database.first(
                        "SELECT person FROM enrolled_person WHERE subject = ?",
                        row -> row.text("person"),
                        proposedBy.subject())
                .orElse(null);
        return new Person(proposedBy.subject(), proposedBy.name(), human).mayBeSameAs(confirmedBy);
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

    private List<OrderShortening> shortenings(UUID orderId) {
        return database.all(
                "SELECT * FROM order_shortening WHERE order_id = ? ORDER BY proposed_at, id",
                row -> new OrderShortening(
                        row.uuid("id"),
                        row.instantOrNull("ends_at"),
                        row.uuidOrNull("paper"),
                        row.instant("proposed_at"),
                        new Person(row.text("proposed_by"), row.text("proposed_by_name")),
                        person(row, "confirmed_by"),
                        row.instantOrNull("effective_at"),
                        row.instantOrNull("over_at") != null),
                orderId);
    }

    private List<OrderChallenge> challenges(UUID orderId) {
        return database.all(
                "SELECT * FROM order_challenge WHERE order_id = ? ORDER BY recorded_at, id",
                row -> new OrderChallenge(
                        row.uuid("id"),
                        row.instant("recorded_at"),
                        new Person(row.text("recorded_by"), row.text("recorded_by_name")),
                        row.constantOrNull("outcome", OrderChallenge.Outcome.class),
                        row.instantOrNull("decided_at"),
                        person(row, "decided_by")),
                orderId);
    }

    private ConfidentialityOrder read(Row row) throws SQLException {
        UUID orderId = row.uuid("id");
        return new ConfidentialityOrder(
                orderId,
                row.uuid("case_id"),
                row.uuid("filed_for"),
                standing(row),
                row.number("revision"),
                row.instant("recorded_at"),
                person(row, "confirmed_by"),
                row.uuidOrNull("reading"),
                row.constantOrNull("adverse_result", AdverseResult.class),
                row.instantOrNull("starts_at"),
                advised(row),
                row.instantOrNull("examined_at"),
                row.textOrNull("paper") != null,
                StoredReference.finding(row.textOrNull("paper")),
                extensions(orderId),
                lifts(orderId),
                shortenings(orderId),
                challenges(orderId));
    }

    private static Standing standing(Row row) throws SQLException {
        Held held = new Held(row.instantOrNull("ends_at"), cut(row));
        boolean shortened = row.flag("shortened");
        return switch (row.constant("state", OrderState.class)) {
            case CLAIMED -> new Standing.Claimed(held, shortened);
            case CONFIRMED -> new Standing.Confirmed(held, shortened);
            case LIFTED -> new Standing.Lifted(row.instant("ends_at"));
        };
    }

    private static @Nullable Cut cut(Row row) throws SQLException {
        String law = row.textOrNull("cut_by");
        return law == null ? null : new Cut(row.instantOrNull("claimed_end"), law, row.text("cut_rules_version"));
    }

    private static @Nullable Advised advised(Row row) throws SQLException {
        String law = row.textOrNull("advised_by");
        return law == null ? null : new Advised(row.instant("advised_end"), law, row.text("advised_rules_version"));
    }

    private static @Nullable Person person(Row row, String column) throws SQLException {
        var subject = row.textOrNull(column);
        return subject == null ? null : new Person(subject, row.text(column + "_name"));
    }
}

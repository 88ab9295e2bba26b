package dev.daylight.review.confidentiality;

import dev.daylight.messaging.Ids;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A court is asked whether an order may stand, and whether an order without end is still needed is asked every year.
/// Neither changes until when the order holds.
@ApplicationScoped
public class ChallengingOrders {

    private final Database database;
    private final KnownOrders known;
    private final SealedWords words;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Clock clock;

    ChallengingOrders(
            Database database, KnownOrders known, SealedWords words, AuditTrail auditTrail, Ids ids, Clock clock) {
        this.database = database;
        this.known = known;
        this.words = words;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param revision of the order as the person saw it
    @Transactional
    public ConfidentialityOrder challenge(UUID orderId, long revision, String court, String ground, Person by) {
        ConfidentialityOrder order = known.lockedAsSeen(orderId, revision);
        if (order.isLifted()) {
            throw Lifts.isLifted();
        }
        if (order.isChallenged()) {
            throw new Objection(Kind.ILLEGAL_MOVE, "A challenge of the order is pending already.");
        }
        UUID id = ids.next();
        Instant now = clock.instant();
        words.write(id, order, new OrderWords(null, null, court, ground));
        database.change("""
                INSERT INTO order_challenge (id, order_id, recorded_by, recorded_by_name, recorded_at)
                VALUES (?, ?, ?, ?, ?)""", id, orderId, by.subject(), by.name(), now);
        return noted(order, OrderStep.of(OrderStep.Kind.CHALLENGED, now).by(by).about(id), Action.ORDER_CHALLENGED, by);
    }

    /// What the court said, or that the challenge was withdrawn.
    ///
    /// @param sentence absent when there is nothing to add
    /// @param revision of the order as the person saw it
    @Transactional
    public ConfidentialityOrder decided(
            UUID orderId,
            UUID challengeId,
            long revision,
            OrderChallenge.Outcome outcome,
            @Nullable String sentence,
            Person by) {
        ConfidentialityOrder order = known.lockedAsSeen(orderId, revision);
        OrderChallenge challenge = order.challenges().stream()
                .filter(candidate -> candidate.id().equals(challengeId))
                .findFirst()
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_DOCUMENT, "The order has no such challenge."));
        if (!challenge.isPending()) {
            throw new Objection(Kind.ILLEGAL_MOVE, "The challenge was decided already.");
        }
        Instant now = clock.instant();
        database.change("""
                UPDATE order_challenge SET outcome = ?, decided_by = ?, decided_by_name = ?, decided_at = ?
                WHERE id = ?""", outcome, by.subject(), by.name(), now, challengeId);
        OrderStep step =
                OrderStep.of(OrderStep.Kind.CHALLENGE_DECIDED, now).by(by).with(outcome);
        return noted(
                order,
                sentence == null ? step.about(challengeId) : step.about(written(order, sentence)),
                Action.CHALLENGE_OF_ORDER_DECIDED,
                by);
    }

    /// Somebody asked whether an order without end is still needed, and what came of it. From now on another year.
    ///
    /// @param revision of the order as the person saw it
    @Transactional
    public ConfidentialityOrder examined(UUID orderId, long revision, String sentence, Person by) {
        ConfidentialityOrder order = known.lockedAsSeen(orderId, revision);
        if (!order.isWithoutEnd()) {
            throw new Objection(Kind.ILLEGAL_MOVE, "Only an order without end is re-examined.");
        }
        Instant now = clock.instant();
        UUID id = written(order, sentence);
        database.change(
                "UPDATE confidentiality_order SET examined_at = ?, revision = revision + 1 WHERE id = ?", now, orderId);
        known.note(orderId, OrderStep.of(OrderStep.Kind.RE_EXAMINED, now).by(by).about(id));
        known.touch(order.caseId());
        auditTrail.record(order.caseId(), Action.ORDER_RE_EXAMINED, by, Map.of("orderId", orderId));
        return known.find(orderId).orElseThrow();
    }

    private UUID written(ConfidentialityOrder order, String sentence) {
        UUID id = ids.next();
        words.write(id, order, OrderWords.sentence(sentence));
        return id;
    }

    private ConfidentialityOrder noted(ConfidentialityOrder order, OrderStep step, Action action, Person by) {
        known.note(order.id(), step);
        auditTrail.record(order.caseId(), action, by, Map.of("orderId", order.id()));
        return known.changed(order);
    }
}

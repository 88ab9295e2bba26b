package dev.daylight.review.confidentiality;

import dev.daylight.contracts.DocumentReference.Finding;
import dev.daylight.contracts.DocumentReference.Outcome;
import dev.daylight.messaging.Ids;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.confidentiality.KnownOrders.Look;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order ends earlier than was said, or at once. One person proposes and says why; another one confirms. One person
/// is enough when a paper of the order says so whose signature the machine found authentic, and then only to shorten:
/// lifting takes two in any case. Only an order that somebody has read is shortened.
@ApplicationScoped
public class ShorteningOrders {

    private final Database database;
    private final KnownOrders known;
    private final Lifts lifts;
    private final SealedWords words;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Clock clock;

    ShorteningOrders(
            Database database,
            KnownOrders known,
            Lifts lifts,
            SealedWords words,
            AuditTrail auditTrail,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.known = known;
        this.lifts = lifts;
        this.words = words;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param endsAt absent when the order should be lifted
    /// @param paper of the order that says so; absent when there is none
    public record Proposal(
            @Nullable Instant endsAt, @Nullable UUID paper, String sentence) {

        @Override
        public String toString() {
            return "Proposal[sealed]";
        }
    }

    /// @param revision of the order as the person saw it
    @Transactional
    public ConfidentialityOrder propose(UUID orderId, long revision, Proposal proposal, Person by) {
        ConfidentialityOrder order = known.lockedAsSeen(orderId, revision);
        Instant now = clock.instant();
        demandEarlier(order, proposal.endsAt(), now);
        UUID paper = proposal.paper();
        if (paper != null && !order.hasPaper(paper)) {
            throw new Objection(Kind.UNKNOWN_DOCUMENT, "The order has no such paper.");
        }
        UUID id = ids.next();
        words.write(id, order, OrderWords.sentence(proposal.sentence()));
        database.change("""
                INSERT INTO order_shortening (id, order_id, ends_at, paper, proposed_by, proposed_by_name, proposed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", id, orderId, proposal.endsAt(), paper, by.subject(), by.name(), now);
        known.note(
                orderId,
                OrderStep.of(OrderStep.Kind.SHORTENING_PROPOSED, now)
                        .by(by)
                        .until(proposal.endsAt())
                        .about(id));
        auditTrail.record(
                order.caseId(),
                Action.SHORTENING_PROPOSED,
                by,
                Map.of("orderId", orderId, "endsAt", proposal.endsAt() == null ? "at once" : proposal.endsAt()));
        return proposal.endsAt() != null && saysSo(order, paper)
                ? shorten(order, id, proposal.endsAt(), null, by, now)
                : known.changed(order);
    }

    /// The second person agrees.
    ///
    /// @param revision of the order as that person saw it
    @Transactional
    public ConfidentialityOrder confirm(UUID orderId, UUID shorteningId, long revision, Person by) {
        ConfidentialityOrder order = known.lockedAsSeen(orderId, revision);
        OrderShortening proposed = order.shortenings().stream()
                .filter(candidate -> candidate.id().equals(shorteningId))
                .findFirst()
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_DOCUMENT, "Nobody has proposed that."));
        if (!proposed.isToBeConfirmed()) {
            throw new Objection(Kind.ILLEGAL_MOVE, "It has happened already, or an extension came in between.");
        }
        if (known.mayBeOneHuman(proposed.proposedBy(), by)) {
            throw new Objection(Kind.OWN_PROPOSAL);
        }
        Instant now = clock.instant();
        demandEarlier(order, proposed.endsAt(), now);
        Instant end = proposed.endsAt();
        if (end != null) {
            return shorten(order, shorteningId, end, by, by, now);
        }
        effective(order, shorteningId, by, now);
        return lifts.lifted(order, shorteningId, by, now);
    }

    private ConfidentialityOrder shorten(
            ConfidentialityOrder order, UUID id, Instant end, @Nullable Person second, Person by, Instant now) {
        effective(order, id, second, now);
        Standing.Confirmed shortened = confirmed(order).shortenedTo(end);
        ConfidentialityOrder changed = known.stands(order, shortened, Look.of(order), order.advised(), now);
        known.note(
                order.id(),
                OrderStep.of(OrderStep.Kind.SHORTENED, now).by(by).until(end).about(id));
        auditTrail.record(order.caseId(), Action.ORDER_SHORTENED, by, Map.of("orderId", order.id(), "endsAt", end));
        return changed;
    }

    private void effective(ConfidentialityOrder order, UUID id, @Nullable Person second, Instant now) {
        database.change(
                """
                UPDATE order_shortening SET effective_at = ?, effective_revision = ?, confirmed_by = ?,
                  confirmed_by_name = ? WHERE id = ?""",
                now,
                order.revision() + 1,
                second == null ? null : second.subject(),
                second == null ? null : second.name(),
                id);
    }

    /// Unsure means that a second person looks.
    private static boolean saysSo(ConfidentialityOrder order, @Nullable UUID paper) {
        Finding finding = paper == null ? null : order.findingOf(paper);
        return finding != null && finding.outcome() == Outcome.AUTHENTIC;
    }

    private static void demandEarlier(ConfidentialityOrder order, @Nullable Instant end, Instant now) {
        Standing.Confirmed confirmed = confirmed(order);
        if (end == null) {
            return;
        }
        if (!end.isAfter(now)) {
            throw new Objection(
                    Kind.INVALID_REQUEST, "The earlier end lies in the future; what should end at once is lifted.");
        }
        confirmed.shortenedTo(end);
    }

    private static Standing.Confirmed confirmed(ConfidentialityOrder order) {
        return switch (order.standing()) {
            case Standing.Confirmed confirmed -> confirmed;
            case Standing.Claimed _ ->
                throw new Objection(Kind.ILLEGAL_MOVE, "An order is read and confirmed before it is shortened.");
            case Standing.Lifted _ -> throw Lifts.isLifted();
        };
    }
}

package dev.daylight.review.confidentiality;

import dev.daylight.messaging.Ids;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.confidentiality.KnownOrders.Look;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person has read the order itself, and says what it says. Allowed whatever became of the case, since the notice
/// comes last. Reading makes nothing end earlier: a paper that names an earlier end than the agency is a reason to
/// propose a shortening, and stands in the timeline.
@ApplicationScoped
public class ConfirmingOrders {

    private final KnownOrders known;
    private final Limits limits;
    private final SealedWords words;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Clock clock;

    ConfirmingOrders(KnownOrders known, Limits limits, SealedWords words, AuditTrail auditTrail, Ids ids, Clock clock) {
        this.known = known;
        this.limits = limits;
        this.words = words;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    /// What the paper says.
    ///
    /// @param adverseResult absent when it names none
    /// @param sentence in which it does
    /// @param endsAt absent when it names no end, or none that was read
    /// @param namesNoEnd whether it says that it holds without end
    public record Reading(
            String issuer,
            String provision,
            @Nullable AdverseResult adverseResult,
            @Nullable String sentence,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            boolean namesNoEnd) {

        public Reading {
            if (namesNoEnd && endsAt != null) {
                throw new Objection(Kind.INVALID_REQUEST, "A paper that names no end names no date.");
            }
            if (startsAt != null && endsAt != null && !endsAt.isAfter(startsAt)) {
                throw new Objection(Kind.INVALID_REQUEST, "An order ends after it starts.");
            }
        }

        @Override
        public String toString() {
            return "Reading[sealed]";
        }
    }

    /// Confirming what is confirmed changes nothing.
    ///
    /// @param revision of the order as the person saw it
    @Transactional
    public ConfidentialityOrder confirm(UUID orderId, long revision, Reading reading, Person by) {
        ConfidentialityOrder order = known.lockedAsSeen(orderId, revision);
        return switch (order.standing()) {
            case Standing.Confirmed _ -> order;
            case Standing.Lifted _ ->
                throw new Objection(Kind.ILLEGAL_MOVE, "An order that was lifted is not confirmed.");
            case Standing.Claimed claimed -> confirm(order, claimed, reading, by);
        };
    }

    private ConfidentialityOrder confirm(
            ConfidentialityOrder order, Standing.Claimed claimed, Reading reading, Person by) {
        Instant now = clock.instant();
        UUID readingId = ids.next();
        words.write(readingId, order, new OrderWords(reading.issuer(), reading.provision(), null, reading.sentence()));
        boolean namesEnd = reading.endsAt() != null || reading.namesNoEnd();
        Held asRead = namesEnd ? limits.held(order.filedFor(), reading.endsAt(), order.lastSaidAt()) : claimed.held();
        Standing.Confirmed confirmed = claimed.confirmed(asRead);
        ConfidentialityOrder changed = known.stands(
                order,
                confirmed,
                new Look(by, readingId, reading.adverseResult(), reading.startsAt()),
                limits.advised(order.filedFor(), confirmed.held(), order.lastSaidAt()),
                now);
        known.note(
                order.id(),
                OrderStep.of(OrderStep.Kind.CONFIRMED, now)
                        .by(by)
                        .until(namesEnd ? reading.endsAt() : order.endsAt())
                        .about(readingId)
                        .naming(reading.adverseResult()));
        auditTrail.record(order.caseId(), Action.ORDER_CONFIRMED, by, Map.of("orderId", order.id()));
        return changed;
    }
}

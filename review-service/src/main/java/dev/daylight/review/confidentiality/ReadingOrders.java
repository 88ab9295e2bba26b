package dev.daylight.review.confidentiality;

import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Looking at orders: one with its timeline, or those that somebody has to do something about.
@ApplicationScoped
public class ReadingOrders {

    /// Why somebody should look at an order.
    public enum Attention {
        WITHOUT_END,
        ABOVE_MAXIMUM,
        RE_EXAMINATION_DUE,
        CHALLENGED
    }

    private static final String HOLDS = "o.state <> 'LIFTED' AND (o.ends_at IS NULL OR o.ends_at >= ?::timestamptz)";

    private final Database database;
    private final KnownOrders known;
    private final SealedWords words;
    private final Limits limits;
    private final AuditTrail auditTrail;
    private final Clock clock;
    private final Period every;

    ReadingOrders(
            Database database,
            KnownOrders known,
            SealedWords words,
            Limits limits,
            AuditTrail auditTrail,
            Clock clock,
            @ConfigProperty(name = "daylight.orders.re-examine-every", defaultValue = "P1Y") Period every) {
        this.database = database;
        this.known = known;
        this.words = words;
        this.limits = limits;
        this.auditTrail = auditTrail;
        this.clock = clock;
        this.every = every;
    }

    /// The order with its timeline.
    ///
    /// @param reader who reads what people wrote; that stands in the trail before it is shown
    @Transactional
    public OrderWhole whole(UUID orderId, Person reader) {
        ConfidentialityOrder order = known.find(orderId).orElseThrow(() -> new Objection(Kind.UNKNOWN_ORDER));
        Instant now = clock.instant();
        return shown(order, now, timeline(order, now, reader));
    }

    /// What a write answers with.
    OrderWhole changed(ConfidentialityOrder order) {
        return shown(order, clock.instant(), null);
    }

    /// Orders by age, oldest first.
    @Transactional
    public List<OrderWhole> list(Standing.@Nullable Phase phase, @Nullable Attention attention, int limit, int offset) {
        Instant now = clock.instant();
        return known
                .where("""
                        (?::text IS NULL OR ?::text = CASE WHEN o.state = 'LIFTED' THEN 'LIFTED'
                          WHEN o.ends_at < ?::timestamptz THEN 'EXPIRED'
                          WHEN o.state = 'CONFIRMED' AND o.shortened THEN 'SHORTENED' ELSE o.state END)
                        AND (?::text IS NULL OR (%s AND CASE ?::text
                          WHEN 'WITHOUT_END' THEN o.ends_at IS NULL
                          WHEN 'ABOVE_MAXIMUM' THEN o.cut_by IS NOT NULL
                            OR (o.advised_end IS NOT NULL AND (o.ends_at IS NULL OR o.ends_at > o.advised_end))
                          WHEN 'RE_EXAMINATION_DUE' THEN o.ends_at IS NULL
                            AND coalesce(o.examined_at, o.recorded_at) <= ?::timestamptz
                          ELSE EXISTS (SELECT FROM order_challenge c WHERE c.order_id = o.id AND c.outcome IS NULL) END))
                        ORDER BY o.recorded_at, o.id LIMIT ? OFFSET ?""".formatted(HOLDS), phase, phase, now, attention, now, attention, lastYear(now), limit, offset)
                .stream()
                .map(order -> shown(order, now, null))
                .toList();
    }

    /// How many orders without end nobody has asked about for a year.
    public long overdue() {
        return database.first("""
                        SELECT count(*) AS n FROM confidentiality_order
                        WHERE ends_at IS NULL AND state <> 'LIFTED' AND coalesce(examined_at, recorded_at) <= ?""", row -> row.number("n"), lastYear(clock.instant()))
                .orElse(0L);
    }

    /// A text for counsel to begin with, made of what is not personal.
    public String draft(UUID orderId, ChallengeDraft.Tongue tongue) {
        ConfidentialityOrder order = known.find(orderId).orElseThrow(() -> new Objection(Kind.UNKNOWN_ORDER));
        if (order.isLifted()) {
            throw Lifts.isLifted();
        }
        Filing filing = limits.filing(order.filedFor());
        return ChallengeDraft.of(order, filing, limits.guideline(filing, order), clock.instant(), tongue);
    }

    private OrderWhole shown(ConfidentialityOrder order, Instant now, @Nullable List<OrderStep> timeline) {
        return new OrderWhole(
                order.id(),
                order.revision(),
                order.caseId(),
                known.isOfPreservation(order),
                order.state(),
                order.standing().at(now),
                order.endsAt(),
                order.startsAt(),
                order.adverseResult(),
                order.standing().isShortened(),
                order.isWithoutEnd(),
                order.isAboveMaximum(),
                order.isChallenged(),
                order.cut(),
                order.advised(),
                order.recordedAt(),
                order.confirmedBy(),
                order.isWithoutEnd()
                        ? order.lastLookedAt()
                                .atOffset(ZoneOffset.UTC)
                                .plus(every)
                                .toInstant()
                        : null,
                order.hasPaper(),
                order.finding(),
                order.extensions(),
                order.lifts(),
                order.shortenings(),
                order.challenges(),
                timeline);
    }

    private List<OrderStep> timeline(ConfidentialityOrder order, Instant now, Person reader) {
        auditTrail.recordAhead(order.caseId(), Action.ORDER_WORDS_OPENED, reader, Map.of("orderId", order.id()));
        Map<UUID, OrderWords> written = words.of(order);
        Set<UUID> shown = new HashSet<>();
        List<OrderStep> steps = new ArrayList<>();
        for (OrderStep step : known.steps(order.id())) {
            UUID about = step.refersTo();
            steps.add(
                    about != null && written.containsKey(about) && shown.add(about)
                            ? step.saying(written.get(about))
                            : step);
        }
        Instant end = order.endsAt();
        if (end != null && order.standing().at(now) == Standing.Phase.EXPIRED) {
            steps.add(OrderStep.of(OrderStep.Kind.EXPIRED, end).until(end));
        }
        return steps;
    }

    private Instant lastYear(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(every).toInstant();
    }
}

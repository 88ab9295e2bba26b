package dev.daylight.intake.agency;

import dev.daylight.intake.agency.AttentionRepresentation.Attention;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells in time that a certification or a certificate is about to end: an agency whose certificate has run out cannot
/// be answered.
@ApplicationScoped
class ExpiryWatch {

    private final EntityManager entities;
    private final Clock clock;
    private final int days;
    private final Map<Attention, AtomicLong> figures = new EnumMap<>(Attention.class);

    ExpiryWatch(
            EntityManager entities,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "daylight.intake.expiry-warning-days") int days) {
        this.entities = entities;
        this.clock = clock;
        this.days = days;
        for (Attention attention : Attention.values()) {
            Tags tag = Tags.of("of", attention.name().toLowerCase(java.util.Locale.ROOT));
            figures.put(attention, meters.gauge("daylight.agencies.expiring", tag, new AtomicLong()));
        }
    }

    /// Revoked agencies are over and need nobody; nor does an agency whose certification has not begun.
    static final String CERTIFICATION_ENDS = "a.state <> AgencyState.REVOKED AND a.expiresOn <= :lastDay";

    static final String CERTIFICATE_ENDS =
            "a.state <> AgencyState.REVOKED AND a.expiresOn IS NOT NULL" + " AND a.certificateExpiresAt < :moment";

    static final String NEEDS_SOMEBODY = "(" + CERTIFICATION_ENDS + ") OR (" + CERTIFICATE_ENDS + ")";

    /// Values of the conditions above.
    Map<String, Object> limits() {
        LocalDate lastDay = today().plusDays(days);
        return Map.of(
                "lastDay",
                lastDay,
                "moment",
                lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    AttentionRepresentation look(Agency agency) {
        return AttentionRepresentation.of(agency, today(), days);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void count() {
        figures.forEach((attention, figure) -> figure.set(
                switch (attention) {
                    case CERTIFICATION -> count(CERTIFICATION_ENDS, "lastDay");
                    case CERTIFICATE -> count(CERTIFICATE_ENDS, "moment");
                }));
    }

    private long count(String condition, String limit) {
        return entities.createQuery("SELECT count(*) FROM Agency a WHERE " + condition, Long.class)
                .setParameter(limit, limits().get(limit))
                .getSingleResult();
    }
}

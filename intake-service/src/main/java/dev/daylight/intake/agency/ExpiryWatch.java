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
import java.util.List;
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

    /// Revoked agencies are over and need nobody.
    @Transactional
    List<AttentionRepresentation> agencies(boolean onlyThoseThatNeedSomebody) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return entities.createQuery("FROM Agency ORDER BY name, id", Agency.class)
                .getResultStream()
                .filter(agency -> !onlyThoseThatNeedSomebody || agency.state != AgencyState.REVOKED)
                .map(agency -> AttentionRepresentation.of(agency, today, days))
                .filter(line -> !onlyThoseThatNeedSomebody || !line.attention().isEmpty())
                .toList();
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        List<AttentionRepresentation> lines = agencies(true);
        figures.forEach((attention, figure) -> figure.set(lines.stream()
                .filter(line -> line.attention().contains(attention))
                .count()));
    }
}

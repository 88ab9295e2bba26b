package dev.daylight.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/// What an operator watches: rows not yet out, how old the oldest is, events that wait for a person. Counts only.
@ApplicationScoped
class DeliveryMetrics {

    private final DataSource dataSource;
    private final MeterRegistry registry;
    private final AtomicLong unpublished = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();

    DeliveryMetrics(DataSource dataSource, MeterRegistry registry) {
        this.dataSource = dataSource;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("daylight.outbox.unpublished", unpublished, AtomicLong::get)
                .description("Events that are committed and not yet on their topic")
                .register(registry);
        Gauge.builder("daylight.outbox.oldest", oldestSeconds, AtomicLong::get)
                .baseUnit("seconds")
                .description("Age of the oldest event that is not yet on its topic")
                .register(registry);
        Gauge.builder("daylight.parked.events", parked, AtomicLong::get)
                .description("Events that wait for an operator")
                .register(registry);
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(occurred_at)), 0)::bigint,
                               (SELECT count(*) FROM parked_event WHERE replayed_at IS NULL)
                        FROM outbox WHERE published_at IS NULL""")) {
            row.next();
            unpublished.set(row.getLong(1));
            oldestSeconds.set(row.getLong(2));
            parked.set(row.getLong(3));
        }
    }
}

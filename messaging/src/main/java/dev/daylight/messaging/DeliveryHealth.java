package dev.daylight.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready means that events move, not that the process is up.
@Readiness
@ApplicationScoped
class DeliveryHealth implements HealthCheck {

    private final DataSource dataSource;
    private final Inbox inbox;
    private final MessagingConfig config;

    DeliveryHealth(DataSource dataSource, Inbox inbox, MessagingConfig config) {
        this.dataSource = dataSource;
        this.inbox = inbox;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        var health = HealthCheckResponse.named("delivery");
        Duration stuck = inbox.stuckFor();
        health.withData("attempt-under-way-seconds", stuck.toSeconds());
        boolean moving = stuck.compareTo(config.unreadyAfter()) < 0;
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT coalesce(extract(epoch FROM clock_timestamp() - min(occurred_at)), 0)::bigint
                        FROM outbox WHERE published_at IS NULL""")) {
            row.next();
            long oldest = row.getLong(1);
            health.withData("oldest-unpublished-seconds", oldest);
            moving = moving && oldest < config.unreadyAfter().toSeconds();
        } catch (java.sql.SQLException e) {
            return health.withData("database", "does not answer").down().build();
        }
        return health.status(moving).build();
    }
}

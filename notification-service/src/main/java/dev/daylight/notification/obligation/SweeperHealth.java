package dev.daylight.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// A sweeper that hangs is a notice forgotten: then the process is better started anew, which loses nothing.
@Liveness
@ApplicationScoped
class SweeperHealth implements HealthCheck {

    /// One notice to a mail server that answers slowly takes minutes; one that takes longer hangs.
    private static final Duration HANGS = Duration.ofMinutes(15);

    private final Sweeper sweeper;
    private final Clock clock;

    SweeperHealth(Sweeper sweeper, Clock clock) {
        this.sweeper = sweeper;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Duration since = Duration.between(sweeper.lastMoved(), clock.instant());
        return HealthCheckResponse.named("sweeper")
                .withData("last-moved-seconds-ago", since.toSeconds())
                .status(since.compareTo(HANGS) < 0)
                .build();
    }
}

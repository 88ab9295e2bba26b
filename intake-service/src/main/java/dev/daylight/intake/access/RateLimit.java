package dev.daylight.intake.access;

import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.problem.IntakeProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// So many calls for each agency, as a token bucket in this replica's memory: the limit keeps one agency's loop from
/// taking everybody's turn, and for that it need not be exact over replicas, but must not cost the database a write.
@ApplicationScoped
class RateLimit {

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<AgencyId, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double tokens, long at, boolean taken) {}

    @jakarta.inject.Inject
    RateLimit(
            @ConfigProperty(name = "daylight.access.calls-per-second") double perSecond,
            @ConfigProperty(name = "daylight.access.calls-at-once") double burst) {
        this(perSecond, burst, System::nanoTime);
    }

    RateLimit(double perSecond, double burst, LongSupplier nanoTime) {
        if (!(perSecond > 0) || !(burst >= 1)) {
            throw new IllegalArgumentException("the rate limit needs more than no call per second and one at once");
        }
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoTime = nanoTime;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem with Retry-After when the bucket is empty
    void take(AgencyId agency) {
        Bucket bucket = draw(agency);
        if (!bucket.taken) {
            long seconds = Math.max(1, (long) Math.ceil((1 - bucket.tokens) / perSecond));
            throw IntakeProblem.TOO_MANY_REQUESTS
                    .builder()
                    .withDetail("Come back after Retry-After.")
                    .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                    .build();
        }
    }

    /// @return whether the bucket had one left
    boolean tryTake(AgencyId agency) {
        return draw(agency).taken;
    }

    private Bucket draw(AgencyId agency) {
        long now = nanoTime.getAsLong();
        return buckets.merge(agency, new Bucket(burst - 1, now, true), (before, _) -> {
            double seconds = Math.max(0, now - before.at)
                    / (double) Duration.ofSeconds(1).toNanos();
            double tokens = Math.min(burst, before.tokens + seconds * perSecond);
            return tokens >= 1 ? new Bucket(tokens - 1, now, true) : new Bucket(tokens, now, false);
        });
    }
}

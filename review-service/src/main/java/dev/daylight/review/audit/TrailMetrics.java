package dev.daylight.review.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Figures for the operator: entries that wait for the chain, and whether the chain holds.
@ApplicationScoped
class TrailMetrics {

    void register(@Observes StartupEvent start, MeterRegistry registry, TrailChain chain) {
        Gauge.builder("daylight.trail.unchained", chain::unchained).register(registry);
        Gauge.builder("daylight.trail.broken", chain, trail -> trail.isBroken() ? 1 : 0)
                .strongReference(true)
                .register(registry);
    }
}

package dev.daylight.review.preservation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// A figure for the operator: how much is to be kept, or to be let go, that the provider has not confirmed.
@ApplicationScoped
class PreservationMetrics {

    void register(@Observes StartupEvent start, MeterRegistry registry, Preservations preservations) {
        Gauge.builder("daylight.preservations.waiting", preservations::waiting).register(registry);
    }
}

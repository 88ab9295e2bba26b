package dev.daylight.review.disclosure;

import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.casefile.Cases;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Figures for the operator: how many cases stand where, and what owed disclosures wait for.
@ApplicationScoped
class DisclosureMetrics {

    void register(@Observes StartupEvent start, MeterRegistry registry, Cases cases, DisclosureJobs jobs) {
        for (CaseState.Name state : CaseState.Name.values()) {
            Gauge.builder("daylight.cases", () -> cases.count(state))
                    .tag("state", state.name())
                    .register(registry);
        }
        for (Obstacle obstacle : Obstacle.values()) {
            Gauge.builder("daylight.disclosures.waiting", () -> jobs.waiting().getOrDefault(obstacle, 0L))
                    .tag("for", obstacle.name())
                    .register(registry);
        }
    }
}

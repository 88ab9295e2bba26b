package dev.daylight.review.deadline;

import dev.daylight.review.deadline.Warning.Step;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/// A figure for the operator: of how many cases it was told that they are due, and it still holds.
@ApplicationScoped
class WarningMetrics {

    void register(@Observes StartupEvent start, MeterRegistry registry, Warnings warnings) {
        for (Step step : Step.values()) {
            Gauge.builder("daylight.deadlines.told", () -> warnings.standing(step))
                    .tag("step", step.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}

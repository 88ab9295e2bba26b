package dev.daylight.review.confidentiality;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// A figure to alarm on: how many orders without end stand although nobody has asked for a year whether they are
/// needed.
@ApplicationScoped
class OrderMetrics {

    void register(@Observes StartupEvent start, MeterRegistry registry, ReadingOrders orders) {
        Gauge.builder("daylight.orders.re-examination.overdue", orders::overdue).register(registry);
    }
}

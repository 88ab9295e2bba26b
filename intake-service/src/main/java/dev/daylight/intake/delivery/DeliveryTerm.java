package dev.daylight.intake.delivery;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How long a package lies ready. Read at start, so that a wrong number is met by the operator and not by an agency.
@Startup
@ApplicationScoped
class DeliveryTerm {

    private static final int SHORTEST_DAYS = 10;
    private static final int LONGEST_DAYS = 45;

    private final Duration term;

    DeliveryTerm(@ConfigProperty(name = "daylight.delivery.available-days") int days) {
        if (days < SHORTEST_DAYS || days > LONGEST_DAYS) {
            throw new IllegalStateException("daylight.delivery.available-days has to be between " + SHORTEST_DAYS
                    + " and " + LONGEST_DAYS + ", not " + days + ".");
        }
        this.term = Duration.ofDays(days);
    }

    Instant end(Instant arrived) {
        return arrived.plus(term);
    }
}

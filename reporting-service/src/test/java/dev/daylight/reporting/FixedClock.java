package dev.daylight.reporting;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// It is always the same morning in tests.
class FixedClock {

    static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

    @Mock
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}

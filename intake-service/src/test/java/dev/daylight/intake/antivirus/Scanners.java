package dev.daylight.intake.antivirus;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;

/// Scanners as configuration would make them.
public final class Scanners {

    private Scanners() {}

    public static Antivirus none() {
        return new Antivirus(Optional.empty(), 3310, Duration.ofSeconds(5), new SimpleMeterRegistry());
    }

    public static Antivirus at(FakeClamd scanner) {
        return new Antivirus(
                Optional.of("127.0.0.1"), scanner.port(), Duration.ofSeconds(5), new SimpleMeterRegistry());
    }
}

package dev.daylight.intake.blindindex;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the keys at start: a service that could not find what it stores must not open.
class BlindIndexFromConfiguration {

    @Produces
    @Singleton
    @Startup
    BlindIndex blindIndex(@ConfigProperty(name = "daylight.intake.index-keys") String keys) {
        return BlindIndex.withKeys(keys);
    }
}

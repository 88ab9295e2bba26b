package dev.daylight.sealing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the bean at start, so that a missing or malformed key is told before the first request.
class SealingFromConfiguration {

    @Produces
    @Singleton
    @Startup
    Sealing sealing(@ConfigProperty(name = "daylight.sealing.keys") String keys) {
        return Sealing.withKeys(keys);
    }
}

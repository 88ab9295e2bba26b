package dev.daylight.review.audit;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Read at start: a service that cannot seal its trail must not begin.
class TrailKeysFromConfiguration {

    @Produces
    @Singleton
    @Startup
    TrailKeys trailKeys(@ConfigProperty(name = "daylight.trail.signing-key") String keys) {
        return TrailKeys.read(keys);
    }
}

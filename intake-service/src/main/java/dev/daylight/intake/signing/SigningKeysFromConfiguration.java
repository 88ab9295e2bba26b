package dev.daylight.intake.signing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Read at start: a service that cannot sign must not begin.
class SigningKeysFromConfiguration {

    @Produces
    @Singleton
    @Startup
    SigningKeys signingKeys(@ConfigProperty(name = "daylight.receipt.signing-key") String keys) {
        return SigningKeys.read(keys);
    }
}

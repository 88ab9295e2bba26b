package dev.daylight.review.disclosure;

import dev.daylight.review.bag.PackageSignature;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// Read at start: a key store that does not open is met by the operator and not by an agency.
class PackageSignatureFromConfiguration {

    @Produces
    @Singleton
    @Startup
    PackageSignature packageSignature(DisclosureConfig config) {
        try {
            return PackageSignature.read(Files.readAllBytes(config.keyStore()), config.keyStorePassword());
        } catch (IOException e) {
            throw new UncheckedIOException("The key store for packages cannot be read.", e);
        }
    }
}

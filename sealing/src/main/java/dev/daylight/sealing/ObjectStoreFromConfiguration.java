package dev.daylight.sealing;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Connects to the configured object store.
class ObjectStoreFromConfiguration {

    @Produces
    @Singleton
    ObjectStore objectStore(
            @ConfigProperty(name = "daylight.s3.url") URI url,
            @ConfigProperty(name = "daylight.s3.access-key") String accessKey,
            @ConfigProperty(name = "daylight.s3.secret-key") String secretKey) {
        return ObjectStore.at(url, accessKey, secretKey);
    }

    void close(@Disposes ObjectStore objectStore) {
        objectStore.close();
    }
}

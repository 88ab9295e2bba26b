package dev.daylight.problems;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The same everywhere, for services that take nothing but short JSON.
@DefaultBean
@ApplicationScoped
class OneBodySize implements BodySizes {

    private final long largest;

    OneBodySize(@ConfigProperty(name = "daylight.http.largest-body-bytes") long largest) {
        this.largest = largest;
    }

    @Override
    public long largest(String path) {
        return largest;
    }
}

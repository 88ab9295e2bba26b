package dev.daylight.local;

import java.nio.file.Path;
import java.util.List;

/// What every part of one stack stands on.
///
/// @param durable whether a loss of power may lose nothing; tests of single services do without
record Ground(Checkout checkout, Home home, Cache cache, Ports ports, Secrets secrets, boolean durable) {

    /// The archive of a server's classes, which fit only the same Java and the same jars in the same place.
    ClassArchive classes(PartName part, List<Path> jars) {
        String fit = Runtime.version() + jars.toString();
        return new ClassArchive(
                cache.path().resolve("%s-classes-%08x.jsa".formatted(part.label(), fit.hashCode())),
                home.run().resolve(part.label() + ".jsa"));
    }
}

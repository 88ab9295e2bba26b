package dev.daylight.local;

import java.nio.file.Path;

/// What every part of one stack stands on.
///
/// @param durable whether a loss of power may lose nothing; tests of single services do without
record Ground(Checkout checkout, Home home, Cache cache, Ports ports, Secrets secrets, boolean durable) {

    /// Servers run on the Java this program runs on, so the person needs no second one.
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

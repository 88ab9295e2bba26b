package dev.daylight.local;

/// What every part of one stack stands on.
///
/// @param durable whether a loss of power may lose nothing; tests of single services do without
record Ground(Checkout checkout, Home home, Cache cache, Ports ports, Secrets secrets, boolean durable) {}

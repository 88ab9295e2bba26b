package dev.daylight.reporting.tally;

import org.jspecify.annotations.Nullable;

/// A value that holds for some quarters: for one when things were counted, for a span while something is not over.
///
/// @param until the first quarter in which it no longer holds; absent when it still does
record Line(
        Figure figure,
        String dimension,
        String region,
        Provenance provenance,
        Quarter from,
        @Nullable Quarter until,
        long value) {}

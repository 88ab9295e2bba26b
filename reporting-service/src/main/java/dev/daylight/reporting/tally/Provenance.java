package dev.daylight.reporting.tally;

/// Whether it happened. The two are never added up.
public enum Provenance {
    REAL,
    /// Made-up history that came with a demonstration, shown only where it is called so.
    SAMPLE;

    static Provenance of(boolean synthetic) {
        return synthetic ? SAMPLE : REAL;
    }

    public boolean synthetic() {
        return this == SAMPLE;
    }
}

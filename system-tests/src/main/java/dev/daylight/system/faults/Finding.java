package dev.daylight.system.faults;

/// One line of the verdict.
///
/// @param good whether this is as it must be
record Finding(String what, String seen, String expected, boolean good) {

    static Finding mustBe(String what, long expected, long seen) {
        return new Finding(what, String.valueOf(seen), String.valueOf(expected), seen == expected);
    }

    static Finding atLeast(String what, long least, long seen) {
        return new Finding(what, String.valueOf(seen), "≥ " + least, seen >= least);
    }

    /// A figure that is worth knowing and may be anything.
    static Finding told(String what, Object seen) {
        return new Finding(what, String.valueOf(seen), "", true);
    }

    String line() {
        return "%-62s %12s %10s  %s"
                .formatted(what, seen, expected, good ? "" : "<-- NOT SO")
                .stripTrailing();
    }
}

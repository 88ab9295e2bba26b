package dev.daylight.intake.antivirus;

/// What the scanner said.
public sealed interface Scan {

    record Clean() implements Scan {}

    /// @param name what the scanner calls it
    record Infected(String name) implements Scan {}

    /// The operator has no scanner.
    record NotScanned() implements Scan {}
}

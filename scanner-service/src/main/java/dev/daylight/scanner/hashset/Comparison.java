package dev.daylight.scanner.hashset;

import java.util.List;

/// What comparing a file gave.
///
/// @param version the version it was compared with, exactly
/// @param entries keys of the entries that agree
public record Comparison(long version, List<String> entries) {}

package dev.daylight.scanner.hashset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of entries.
///
/// @param malformed entries that could not be read and were left out
/// @param next query of the next page, null on the last one
/// @param brokenOff the page ended in something that is no XML of this kind: what came before it stands above, what
/// came
///     after it is unknown
record EntriesPage(
        List<Change> changes, int malformed, @Nullable String next, boolean brokenOff) {}

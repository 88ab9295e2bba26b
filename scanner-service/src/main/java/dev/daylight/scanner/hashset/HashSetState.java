package dev.daylight.scanner.hashset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where the hash set stands. Counts only.
///
/// @param changedAt when the current version became current, null before the first
/// @param completeUntil everything that NCMEC changed before this moment is in, but for skipped windows
/// @param malformedEntries entries left out because they could not be read, so far
/// @param skippedWindows windows left out that are still to be tried again
/// @param failing why the last round could not go on, null when it could
public record HashSetState(
        long version,
        long images,
        long videos,
        @Nullable Instant changedAt,
        @Nullable Instant completeUntil,
        long malformedEntries,
        long skippedWindows,
        @Nullable Instant lastWindowReadAt,
        @Nullable String failing) {}

package dev.daylight.scanner.scanback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far one version's scan-back has come.
///
/// @param partitionsDone of the fingerprint topic, out of `partitions`
/// @param compared fingerprints compared with the version's new entries
/// @param withheld fingerprints left alone for want of a legal basis; they are compared when there is one
/// @param unreadable records of the topic that could not be read
public record ScanBackState(
        long version,
        State state,
        int partitionsDone,
        int partitions,
        long compared,
        long matches,
        long withheld,
        long unreadable,
        @Nullable Instant startedAt,
        @Nullable Instant doneAt) {

    public enum State {
        PENDING,
        RUNNING,
        DONE
    }
}

package dev.daylight.contracts.scan;

import dev.daylight.contracts.WireType;
import java.time.Instant;
import java.util.UUID;

/// What scanning did to a file. Never a hash, never a byte of the file.
public sealed interface ScanEvent {

    UUID fileId();

    /// The file was fingerprinted and compared.
    ///
    /// @param legalBasis id of the registry entry that allowed it
    @WireType("FileScanned.v1")
    record FileScanned(
            UUID fileId, MediaKind mediaKind, String region, String legalBasis, long hashSetVersion, Instant scannedAt)
            implements ScanEvent {}

    /// The file was left alone.
    @WireType("FileSkipped.v1")
    record FileSkipped(UUID fileId, String region, Reason reason, Instant skippedAt) implements ScanEvent {

        public enum Reason {
            NOT_IMAGE_OR_VIDEO,
            /// No living legal basis covers service and region. Caught up when there is one.
            NO_LEGAL_BASIS,
            END_TO_END_ENCRYPTED,
            /// Deleted before it was looked at.
            GONE,
            /// Longer than the operator lets the scanner read.
            TOO_LARGE
        }
    }

    /// The file's fingerprint agrees with an entry of the hash set.
    ///
    /// @param matchId one per (file, entry), whatever is replayed
    /// @param entry key `{member}-{entry}` of the hash set's entry
    /// @param distance 0 for exact digests
    @WireType("HashMatched.v1")
    record HashMatched(
            UUID fileId,
            UUID matchId,
            String region,
            String entry,
            long hashSetVersion,
            Algorithm algorithm,
            int distance,
            Mode mode,
            Instant matchedAt)
            implements ScanEvent {

        /// What agreed. [#ALL_EXACT]: every exact digest that the entry has.
        public enum Algorithm {
            ALL_EXACT,
            MD5,
            SHA1,
            SHA256
        }

        public enum Mode {
            UPLOAD,
            SCAN_BACK
        }
    }
}

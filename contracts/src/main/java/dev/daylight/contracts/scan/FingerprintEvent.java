package dev.daylight.contracts.scan;

import dev.daylight.contracts.WireType;
import dev.daylight.contracts.storage.ServiceKind;
import java.time.Instant;
import java.util.UUID;

/// The compacted memory that makes scan-back cheap: the newest fingerprint of each stored image or video.
public sealed interface FingerprintEvent {

    UUID fileId();

    /// Digests in lower-case hex.
    ///
    /// @param service with the region it decides whether a later comparison still has a legal basis
    /// @param comparedWithVersion number of the hash-set version that the upload was compared with
    @WireType("FingerprintRecorded.v1")
    record FingerprintRecorded(
            UUID fileId,
            MediaKind mediaKind,
            String region,
            ServiceKind service,
            String md5,
            String sha1,
            String sha256,
            long comparedWithVersion,
            Instant recordedAt)
            implements FingerprintEvent {

        /// Fingerprints stay out of logs.
        @Override
        public String toString() {
            return "FingerprintRecorded[" + fileId + "]";
        }
    }
}

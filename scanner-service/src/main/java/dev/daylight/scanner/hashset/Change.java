package dev.daylight.scanner.hashset;

import dev.daylight.contracts.scan.MediaKind;
import org.jspecify.annotations.Nullable;

/// The latest state of one entry as a page tells it.
sealed interface Change {

    /// `{member}-{entry}`: an entry's own id is only unique within the member that shared it.
    String entry();

    MediaKind media();

    /// The exact digests that NCMEC has of it; at least one.
    record Listed(
            String entry, MediaKind media, byte @Nullable [] md5, byte @Nullable [] sha1, byte @Nullable [] sha256)
            implements Change {

        /// Hashes stay out of logs.
        @Override
        public String toString() {
            return "Listed[" + entry + "]";
        }
    }

    /// Deleted at the source, or without an exact digest now.
    record Withdrawn(String entry, MediaKind media) implements Change {}
}

package dev.daylight.standins.provider;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the storage's journal.
///
/// @param file present with [Step#STORING]
record StorageLine(
        UUID fileId, Step step, Instant at, @Nullable StoredFile file) {

    enum Step {
        /// The bytes are about to be put.
        STORING,
        /// The bytes are there. When this line is missing, only looking tells.
        ARRIVED,
        /// Kafka has FileStored.
        STORED_IS_TOLD,
        /// The bytes are about to go, and will.
        DELETING,
        /// Kafka has FileDeleted.
        DELETED_IS_TOLD
    }
}

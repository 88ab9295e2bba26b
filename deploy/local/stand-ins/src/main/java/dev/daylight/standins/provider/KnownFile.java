package dev.daylight.standins.provider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a file has come whose bytes are there, or were until it was deleted.
///
/// @param storedIsTold whether Kafka has FileStored
/// @param deletedAt when its deletion was decided
/// @param deletedIsTold whether Kafka has FileDeleted
record KnownFile(
        UUID fileId,
        StoredFile file,
        boolean storedIsTold,
        @Nullable Instant deletedAt,
        boolean deletedIsTold) {

    static KnownFile stored(UUID fileId, StoredFile file) {
        return new KnownFile(fileId, file, false, null, false);
    }

    KnownFile toldStored() {
        return new KnownFile(fileId, file, true, deletedAt, deletedIsTold);
    }

    KnownFile deleting(Instant at) {
        return new KnownFile(fileId, file, storedIsTold, at, deletedIsTold);
    }

    KnownFile toldDeleted() {
        return new KnownFile(fileId, file, storedIsTold, deletedAt, true);
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    /// The fewest lines from which all this can be read again.
    List<StorageLine> lines() {
        List<StorageLine> lines = new ArrayList<>();
        lines.add(new StorageLine(fileId, StorageLine.Step.STORING, file.storedAt(), file));
        lines.add(new StorageLine(fileId, StorageLine.Step.ARRIVED, file.storedAt(), null));
        if (storedIsTold) {
            lines.add(new StorageLine(fileId, StorageLine.Step.STORED_IS_TOLD, file.storedAt(), null));
        }
        if (deletedAt != null) {
            lines.add(new StorageLine(fileId, StorageLine.Step.DELETING, deletedAt, null));
            if (deletedIsTold) {
                lines.add(new StorageLine(fileId, StorageLine.Step.DELETED_IS_TOLD, deletedAt, null));
            }
        }
        return lines;
    }
}

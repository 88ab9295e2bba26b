package dev.daylight.contracts.storage;

import dev.daylight.contracts.WireType;
import java.time.Instant;
import java.util.UUID;

/// What happened to a file in the provider's storage.
public sealed interface StorageEvent {

    UUID fileId();

    /// @param bucket bucket of the provider's object storage
    /// @param key object key; the stored bytes never change under it
    /// @param region ISO 3166-1 alpha-2 of the person's place
    /// @param endToEndEncrypted such files are never scanned
    @WireType("FileStored.v1")
    record FileStored(
            UUID fileId,
            String bucket,
            String key,
            long bytes,
            String region,
            ServiceKind service,
            boolean endToEndEncrypted,
            Instant storedAt)
            implements StorageEvent {}

    @WireType("FileDeleted.v1")
    record FileDeleted(UUID fileId, Instant deletedAt) implements StorageEvent {}
}

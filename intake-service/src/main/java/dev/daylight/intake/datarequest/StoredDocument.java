package dev.daylight.intake.datarequest;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.sealing.ObjectStore.StoredObject;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// A document in object storage as columns.
@Embeddable
public record StoredDocument(
        @Column(name = "bucket") String bucket,
        @Column(name = "key") String key,
        @Column(name = "sha256") String sha256,
        @Column(name = "bytes") Long bytes) {

    static StoredDocument of(StoredObject stored) {
        return new StoredDocument(stored.bucket(), stored.key(), stored.sha256(), stored.bytes());
    }

    static StoredDocument of(DocumentReference reference) {
        return new StoredDocument(reference.bucket(), reference.key(), reference.sha256(), reference.bytes());
    }

    public DocumentReference reference() {
        return new DocumentReference(bucket, key, sha256, bytes);
    }
}

package dev.daylight.review.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.sealing.ObjectMissing;
import dev.daylight.sealing.ObjectStore;
import dev.daylight.sealing.ObjectStore.StoredObject;
import dev.daylight.sealing.ObjectStoreUnavailable;
import dev.daylight.sealing.ObjectUpload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Against the object storage that the local stack has.
@QuarkusTest
class ObjectUploadTest {

    private static final String BUCKET = "daylight-packages";
    private static final int IN_PARTS = 40_000_000;

    @Inject
    ObjectStore objectStore;

    private final String key = "upload-" + UUID.randomUUID();

    @Test
    void anObjectInPartsIsTheSameAsWrittenAndHasItsDigest() throws IOException {
        for (int length : new int[] {1, 16 << 20, IN_PARTS}) {
            byte[] bytes = bytes(length);

            StoredObject stored = written(key + length, bytes);

            assertThat(stored.bytes()).isEqualTo(length);
            assertThat(stored.sha256()).isEqualTo(ObjectStore.sha256(bytes));
            assertThat(objectStore.get(BUCKET, key + length, length)).isEqualTo(bytes);
        }
    }

    @Test
    void anObjectIsWrittenOnce() throws IOException {
        for (int length : new int[] {100, IN_PARTS}) {
            byte[] first = bytes(length);
            written(key + length, first);

            assertThatThrownBy(() -> written(key + length, bytes(IN_PARTS))).isInstanceOf(ObjectStoreUnavailable.class);
            assertThatThrownBy(() -> written(key + length, bytes(100))).isInstanceOf(ObjectStoreUnavailable.class);

            assertThat(objectStore.get(BUCKET, key + length, length)).isEqualTo(first);
        }
    }

    @Test
    void whatIsNotCompletedIsNotThere() throws IOException {
        try (ObjectUpload upload = objectStore.upload(BUCKET, key)) {
            upload.write(bytes(IN_PARTS));
        }

        assertThatThrownBy(() -> objectStore.get(BUCKET, key, IN_PARTS)).isInstanceOf(ObjectMissing.class);
    }

    @Test
    void whatADeadProcessLeftIsAbandonedByItsKey() throws IOException {
        ObjectUpload dead = objectStore.upload(BUCKET, key);
        dead.write(bytes(IN_PARTS));

        objectStore.abandon(BUCKET, key);

        // Its parts are gone: what it would send now finds nothing to belong to.
        assertThatThrownBy(dead::complete).isInstanceOf(ObjectStoreUnavailable.class);
        objectStore.abandon(BUCKET, key);
        assertThatThrownBy(() -> objectStore.get(BUCKET, key, IN_PARTS)).isInstanceOf(ObjectMissing.class);
    }

    private StoredObject written(String to, byte[] bytes) throws IOException {
        try (ObjectUpload upload = objectStore.upload(BUCKET, to)) {
            upload.write(bytes);
            return upload.complete();
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random().nextBytes(bytes);
        return bytes;
    }
}

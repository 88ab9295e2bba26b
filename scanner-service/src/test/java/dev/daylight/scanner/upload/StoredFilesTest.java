package dev.daylight.scanner.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.contracts.scan.MediaKind;
import dev.daylight.contracts.scan.ScanEvent.FileSkipped.Reason;
import dev.daylight.contracts.storage.ServiceKind;
import dev.daylight.contracts.storage.StorageEvent.FileStored;
import dev.daylight.messaging.TryAgainLater;
import dev.daylight.scanner.ObjectStorage;
import dev.daylight.sealing.ObjectStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredFilesTest {

    private static final int LARGEST = 64 << 20;

    private final ObjectStorage storage = new ObjectStorage();
    private final ObjectStore objectStore = ObjectStore.at(storage.url(), "key", "secret");
    private final StoredFiles files = new StoredFiles(objectStore, new UploadConfig() {
        @Override
        public long largestFile() {
            return LARGEST;
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(1);
        }
    });

    @AfterEach
    void close() {
        objectStore.close();
        storage.close();
    }

    @Test
    void mediaIsDigestedInOneReading() {
        // Given
        storage.put("clip", Samples.mp4("clip"));

        // When
        Look look = files.look(file("clip", 1));

        // Then
        assertThat(look).isInstanceOfSatisfying(Look.Media.class, media -> {
            assertThat(media.kind()).isEqualTo(MediaKind.VIDEO);
            assertThat(media.fingerprint().sha256()).isEqualTo(ObjectStore.sha256(Samples.mp4("clip")));
        });
        assertThat(storage.reads("clip")).isEqualTo(1);
    }

    @Test
    void readingStopsAtTheFirstBytesOfWhatIsNoMedia() {
        // Given
        storage.put("archive", new byte[LARGEST]);

        // When
        Look look = files.look(file("archive", LARGEST));

        // Then
        assertThat(look).isEqualTo(new Look.Left(Reason.NOT_IMAGE_OR_VIDEO));
        assertThat(storage.bytesGiven()).isLessThan(LARGEST / 2);
    }

    @Test
    void fileThatIsLongerThanAllowedIsLeftAloneWhateverItsEventSays() {
        // Given
        byte[] long_ = Arrays.copyOf(Samples.jpeg("long"), LARGEST + 1);
        storage.put("long", long_);

        // Then
        assertThat(files.look(file("long", 5))).isEqualTo(new Look.Left(Reason.TOO_LARGE));
        assertThat(files.look(file("never read", LARGEST + 1L))).isEqualTo(new Look.Left(Reason.TOO_LARGE));
        assertThat(storage.reads("never read")).isZero();
    }

    @Test
    void missingObjectIsGoneButMissingStorageIsWaitedFor() {
        assertThat(files.look(file("nowhere", 5))).isEqualTo(new Look.Left(Reason.GONE));

        storage.goAway(true);
        assertThatThrownBy(() -> files.look(file("nowhere", 5))).isInstanceOf(TryAgainLater.class);
    }

    @Test
    void missingBucketIsAMistakeAndNotADeletedFile() {
        FileStored elsewhere = new FileStored(
                UUID.randomUUID(), "no-such-bucket", "clip", 5, "DE", ServiceKind.STORAGE, false, Instant.EPOCH);

        assertThatThrownBy(() -> files.look(elsewhere)).isInstanceOf(TryAgainLater.class);
    }

    private static FileStored file(String key, long bytes) {
        return new FileStored(
                UUID.randomUUID(), ObjectStorage.BUCKET, key, bytes, "DE", ServiceKind.STORAGE, false, Instant.EPOCH);
    }
}

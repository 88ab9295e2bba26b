package dev.daylight.scanner.upload;

import dev.daylight.contracts.scan.MediaKind;
import dev.daylight.contracts.scan.ScanEvent.FileSkipped.Reason;
import dev.daylight.contracts.storage.StorageEvent.FileStored;
import dev.daylight.messaging.TryAgainLater;
import dev.daylight.scanner.fingerprint.Fingerprinter;
import dev.daylight.sealing.ObjectMissing;
import dev.daylight.sealing.ObjectStore;
import dev.daylight.sealing.ObjectStoreUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;

/// Reads a file of the provider's storage as a stream, once, in memory. Nothing of it is kept, written or returned.
@ApplicationScoped
class StoredFiles {

    private final ObjectStore objectStore;
    private final UploadConfig config;

    StoredFiles(ObjectStore objectStore, UploadConfig config) {
        this.objectStore = objectStore;
        this.config = config;
    }

    /// @throws TryAgainLater while the storage is away
    Look look(FileStored file) {
        if (file.bytes() > config.largestFile()) {
            return new Look.Left(Reason.TOO_LARGE);
        }
        // Closing early drops the connection, so the rest of a file that is no media never comes over.
        try (InputStream stream = objectStore.open(file.bucket(), file.key())) {
            byte[] head = stream.readNBytes(MediaSniffer.HEAD);
            MediaKind kind = MediaSniffer.sniff(head, head.length);
            return switch (kind) {
                case OTHER -> new Look.Left(Reason.NOT_IMAGE_OR_VIDEO);
                case IMAGE, VIDEO -> {
                    Fingerprinter fingerprinter = new Fingerprinter(config.largestFile());
                    fingerprinter.add(head, head.length);
                    fingerprinter.addAll(stream);
                    yield new Look.Media(kind, fingerprinter.finish());
                }
            };
        } catch (ObjectMissing e) {
            return new Look.Left(Reason.GONE);
        } catch (Fingerprinter.TooLong e) {
            return new Look.Left(Reason.TOO_LARGE);
        } catch (ObjectStoreUnavailable | IOException e) {
            throw new TryAgainLater("the provider's storage is away", e);
        }
    }
}

package dev.daylight.review.disclosure;

import dev.daylight.review.bag.PackageWriter;
import dev.daylight.sealing.ObjectStore;
import dev.daylight.sealing.ObjectStore.StoredObject;
import dev.daylight.sealing.ObjectUpload;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Encrypts a package and uploads it while it is written. Its key is fresh at every attempt, and random: it must
/// neither
/// be guessed nor tell when it was made. It is written down before the first byte goes out.
final class PackageOnItsWay implements PackageWriter.Destination, AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DisclosureJob job;
    private final PackageAttempts attempts;
    private final ObjectStore objectStore;
    private final String bucket;
    private final AgencyEncryption encryption;
    private @Nullable ObjectUpload upload;

    PackageOnItsWay(
            DisclosureJob job,
            PackageAttempts attempts,
            ObjectStore objectStore,
            String bucket,
            AgencyEncryption encryption) {
        this.job = job;
        this.attempts = attempts;
        this.objectStore = objectStore;
        this.bucket = bucket;
        this.encryption = encryption;
    }

    @Override
    public OutputStream open() throws IOException {
        byte[] random = new byte[20];
        RANDOM.nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        attempts.begin(job, bucket, key);
        ObjectUpload begun = objectStore.upload(bucket, key);
        upload = begun;
        return encryption.encrypting(begun);
    }

    /// The object is there from now on.
    StoredObject complete() {
        if (upload == null) {
            throw new IllegalStateException("nothing was written");
        }
        return upload.complete();
    }

    @Override
    public void close() {
        if (upload != null) {
            upload.close();
        }
    }
}

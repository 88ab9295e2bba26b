package dev.daylight.sealing;

import dev.daylight.sealing.ObjectStore.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// An object on its way, in parts of 16 MiB: so much memory it needs, whatever its length. Closed before it was
/// completed, nothing is left of it.
public final class ObjectUpload extends OutputStream {

    /// The protocol counts to 10,000, so that an object may have 156 GiB.
    private static final int PART = 16 << 20;

    private static final String TYPE = "application/octet-stream";

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final MessageDigest digest;
    private final List<CompletedPart> parts = new ArrayList<>();
    private final byte[] part = new byte[PART];
    private int filled;
    private long bytes;
    private @Nullable String uploadId;
    private boolean ended;

    ObjectUpload(S3Client s3, String bucket, String key) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    /// @throws ObjectStoreUnavailable when the store does not take a part
    @Override
    public void write(byte[] source, int from, int length) throws IOException {
        if (ended) {
            throw new IOException("the object is complete");
        }
        digest.update(source, from, length);
        bytes += length;
        int done = 0;
        while (done < length) {
            if (filled == PART) {
                sendPart();
            }
            int piece = Math.min(length - done, PART - filled);
            System.arraycopy(source, from + done, part, filled, piece);
            filled += piece;
            done += piece;
        }
    }

    /// From now on the object is there.
    ///
    /// @throws ObjectStoreUnavailable when the store does not take it, or has another one under this key
    public StoredObject complete() {
        try {
            if (uploadId == null) {
                s3.putObject(
                        request -> request.bucket(bucket)
                                .key(key)
                                .contentType(TYPE)
                                .ifNoneMatch("*"),
                        body());
            } else {
                sendPart();
                mustBeFree();
                s3.completeMultipartUpload(request -> request.bucket(bucket)
                        .key(key)
                        .uploadId(uploadId)
                        .ifNoneMatch("*")
                        .multipartUpload(whole -> whole.parts(parts)));
            }
            ended = true;
            return new StoredObject(bucket, key, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (SdkException e) {
            throw new ObjectStoreUnavailable("the object store did not take an object", e);
        }
    }

    /// Not every store heeds a condition on the completion of parts (S3Proxy does not), so it is asked before.
    private void mustBeFree() {
        try {
            s3.headObject(request -> request.bucket(bucket).key(key));
        } catch (S3Exception e) {
            if (e.statusCode() == 404) {
                return;
            }
            throw e;
        }
        throw new ObjectStoreUnavailable("there is an object of this name already");
    }

    private void sendPart() {
        try {
            if (uploadId == null) {
                uploadId = s3.createMultipartUpload(
                                request -> request.bucket(bucket).key(key).contentType(TYPE))
                        .uploadId();
            }
            int number = parts.size() + 1;
            String tag = s3.uploadPart(
                            request -> request.bucket(bucket)
                                    .key(key)
                                    .uploadId(uploadId)
                                    .partNumber(number),
                            body())
                    .eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
            filled = 0;
        } catch (SdkException e) {
            throw new ObjectStoreUnavailable("the object store did not take a part", e);
        }
    }

    /// Read again from the beginning when a call has to be repeated; not copied.
    private RequestBody body() {
        int length = filled;
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(part, 0, length), length, TYPE);
    }

    /// Throws nothing: who closes what is not complete has a better reason to tell. What stays behind is found by
    /// [ObjectStore#abandon].
    @Override
    public void close() {
        if (!ended) {
            ended = true;
            try {
                if (uploadId != null) {
                    s3.abortMultipartUpload(
                            request -> request.bucket(bucket).key(key).uploadId(uploadId));
                }
            } catch (SdkException _) {
                // The store is away; the parts are swept up later.
            }
        }
    }

    @Override
    public String toString() {
        return "ObjectUpload[" + bytes + "]";
    }
}

package dev.daylight.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Object storage by the S3 protocol. Keys are chosen by the caller, random, and tell nothing.
public final class ObjectStore implements AutoCloseable {

    private final S3Client s3;

    private ObjectStore(S3Client s3) {
        this.s3 = s3;
    }

    /// @param url address of the store, path style
    public static ObjectStore at(URI url, String accessKey, String secretKey) {
        return new ObjectStore(S3Client.builder()
                .endpointOverride(url)
                // Stores that are not Amazon's take any region; the signature just needs one.
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                // Trailing checksums are an extension that many S3-compatible stores do not speak.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(30))
                        .build())
                .overrideConfiguration(retries -> retries.apiCallTimeout(Duration.ofSeconds(60)))
                .build());
    }

    /// What was stored.
    ///
    /// @param sha256 lower-case hex digest of the stored bytes
    public record StoredObject(String bucket, String key, String sha256, long bytes) {}

    /// Stores the bytes; storing the same again changes nothing.
    ///
    /// @throws ObjectStoreUnavailable when the store does not take them
    public StoredObject put(String bucket, String key, byte[] bytes) {
        try {
            s3.putObject(
                    request -> request.bucket(bucket).key(key).contentType("application/octet-stream"),
                    RequestBody.fromBytes(bytes));
            return new StoredObject(bucket, key, sha256(bytes), bytes.length);
        } catch (SdkException e) {
            throw new ObjectStoreUnavailable("the object store did not take an object", e);
        }
    }

    /// Begins an object that is written as a stream and exists from the moment on at which it is completed, whole or
    /// not
    /// at all. It is written once: should the key be taken by then, completing it fails.
    public ObjectUpload upload(String bucket, String key) {
        return new ObjectUpload(s3, bucket, key);
    }

    /// Removes what an upload of this key left that was never completed.
    ///
    /// @throws ObjectStoreUnavailable when the store does not do it
    public void abandon(String bucket, String key) {
        try {
            s3.listMultipartUploads(request -> request.bucket(bucket).prefix(key)).uploads().stream()
                    .filter(upload -> upload.key().equals(key))
                    .forEach(upload -> s3.abortMultipartUpload(
                            request -> request.bucket(bucket).key(key).uploadId(upload.uploadId())));
        } catch (SdkException e) {
            throw new ObjectStoreUnavailable("the object store did not abandon an upload", e);
        }
    }

    /// @param key of an object, or the address of a part of one as [OwnersBox] gives it
    /// @param limit most bytes to accept
    /// @throws ObjectMissing when there is no such object
    /// @throws ObjectTooLarge when it is longer than the limit
    /// @throws ObjectStoreUnavailable when the store does not answer
    public byte[] get(String bucket, String key, long limit) {
        Optional<ObjectPart> part = ObjectPart.at(key);
        if (part.isEmpty()) {
            return get(bucket, key, null, limit);
        }
        if (part.get().bytes() > limit) {
            throw new ObjectTooLarge(limit);
        }
        // A store that does not know ranges sends all of it, which is too large as well: nothing wrong is taken for it.
        return get(bucket, part.get().key(), part.get().range(), part.get().bytes());
    }

    /// The first bytes of an object, all of it when it is no longer.
    byte[] beginning(String bucket, String key, int bytes) {
        return get(bucket, key, new ObjectPart(key, 0, bytes).range(), bytes);
    }

    private byte[] get(String bucket, String key, @Nullable String range, long limit) {
        try (InputStream stream = open(bucket, key, range)) {
            byte[] bytes = stream.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > limit) {
                throw new ObjectTooLarge(limit);
            }
            return bytes;
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("the object store broke off", e);
        }
    }

    /// The object as a stream; the caller closes it.
    ///
    /// @throws ObjectMissing when there is no such object
    /// @throws ObjectStoreUnavailable when the store does not answer
    public InputStream open(String bucket, String key) {
        return open(bucket, key, null);
    }

    private InputStream open(String bucket, String key, @Nullable String range) {
        try {
            return s3.getObject(request -> {
                request.bucket(bucket).key(key);
                if (range != null) {
                    request.range(range);
                }
            });
        } catch (NoSuchKeyException e) {
            throw new ObjectMissing(e);
        } catch (S3Exception e) {
            // A bucket that is not there is somebody's mistake, not an object that was deleted.
            if (e.statusCode() == 404 && !(e instanceof NoSuchBucketException)) {
                throw new ObjectMissing(e);
            }
            throw new ObjectStoreUnavailable("the object store refused to give an object", e);
        } catch (SdkException e) {
            throw new ObjectStoreUnavailable("the object store does not answer", e);
        }
    }

    /// Removes the object; when there is none, nothing happens.
    ///
    /// @throws ObjectStoreUnavailable when the store does not do it
    public void delete(String bucket, String key) {
        try {
            s3.deleteObject(request -> request.bucket(bucket).key(key));
        } catch (NoSuchKeyException e) {
            // Some stores say so.
        } catch (SdkException e) {
            throw new ObjectStoreUnavailable("the object store did not remove an object", e);
        }
    }

    /// Lower-case hex SHA-256.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}

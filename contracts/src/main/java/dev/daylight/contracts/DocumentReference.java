package dev.daylight.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A document in object storage, named but not carried.
///
/// @param bucket where it lies
/// @param key random, tells nothing of what it names; `<key>#<from>+<bytes>` when it is a part of an object
/// @param sha256 lower-case hex digest of the stored bytes (after sealing or encryption)
/// @param bytes length of the stored bytes
/// @param finding what the machine found of an agency's paper; absent for what is no paper, and in older events
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentReference(
        String bucket,
        String key,
        String sha256,
        long bytes,
        @Nullable Finding finding) {

    public DocumentReference(String bucket, String key, String sha256, long bytes) {
        this(bucket, key, sha256, bytes, null);
    }

    /// What can be said of a paper's signatures without naming anybody. Who signed stands in sealed documents only.
    ///
    /// @param reason stable code, such as `UNSIGNED` or `CHANGED_AFTER_SIGNING`
    public record Finding(Outcome outcome, String reason) {}

    public enum Outcome {
        /// Signed by an authority that may issue it, and not changed since.
        AUTHENTIC,
        /// A person has to find out.
        HUMAN_TO_CHECK,
        /// What was signed is not what was sent.
        BROKEN
    }

    public DocumentReference with(@Nullable Finding found) {
        return new DocumentReference(bucket, key, sha256, bytes, found);
    }
}

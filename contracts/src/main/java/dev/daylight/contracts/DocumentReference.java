package dev.daylight.contracts;

/// A document in object storage, named but not carried.
///
/// @param bucket where it lies
/// @param key random, tells nothing of what it names
/// @param sha256 lower-case hex digest of the stored bytes (after sealing or encryption)
/// @param bytes length of the stored bytes
public record DocumentReference(String bucket, String key, String sha256, long bytes) {}

package dev.daylight.review.bag;

/// A file of a bag and what it is known by.
///
/// @param path below the bag's own folder
public record Fixity(String path, long bytes, String sha256, String sha512) {}

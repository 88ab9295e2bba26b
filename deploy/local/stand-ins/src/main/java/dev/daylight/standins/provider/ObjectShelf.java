package dev.daylight.standins.provider;

import java.util.Optional;

/// Where the bytes of files lie. Each operation may fail with a runtime exception and may then be repeated.
interface ObjectShelf {

    String bucket();

    void put(String key, byte[] bytes);

    Optional<byte[]> get(String key);

    /// Does nothing when there is nothing.
    void delete(String key);
}

package dev.daylight.sealing;

/// The object store is away or refuses; try again later.
public final class ObjectStoreUnavailable extends RuntimeException {
    ObjectStoreUnavailable(String reason) {
        super(reason);
    }

    ObjectStoreUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}

package dev.daylight.sealing;

/// There is no such object.
public final class ObjectMissing extends RuntimeException {
    ObjectMissing(Throwable cause) {
        super("no such object", cause);
    }
}

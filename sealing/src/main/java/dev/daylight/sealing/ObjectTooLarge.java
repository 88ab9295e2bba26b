package dev.daylight.sealing;

/// The object is longer than the caller accepts.
public final class ObjectTooLarge extends RuntimeException {
    ObjectTooLarge(long limit) {
        super("an object is longer than " + limit + " bytes");
    }
}

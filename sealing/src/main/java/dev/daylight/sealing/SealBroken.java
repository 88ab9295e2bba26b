package dev.daylight.sealing;

/// A sealed value does not open here. Never carries any part of the value.
public final class SealBroken extends RuntimeException {
    SealBroken(String reason) {
        super(reason);
    }

    SealBroken(String reason, Throwable cause) {
        super(reason, cause);
    }
}

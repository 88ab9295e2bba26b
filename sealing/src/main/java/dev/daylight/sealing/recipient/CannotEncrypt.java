package dev.daylight.sealing.recipient;

/// The key does not do what it was made for.
public final class CannotEncrypt extends RuntimeException {

    CannotEncrypt(Throwable cause) {
        super("nothing can be encrypted to this key", cause);
    }
}

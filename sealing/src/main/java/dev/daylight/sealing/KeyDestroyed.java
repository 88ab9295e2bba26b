package dev.daylight.sealing;

/// The key was destroyed on purpose: what it sealed stays closed for everybody, for ever.
public final class KeyDestroyed extends RuntimeException {
    public KeyDestroyed() {
        super("the key of a sealed value was destroyed");
    }
}

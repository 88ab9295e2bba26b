package dev.daylight.messaging;

/// A subscriber needs an outside system that is away. The event is tried again, with back-off, until it comes back:
/// never parked, never skipped.
public final class TryAgainLater extends RuntimeException {
    public TryAgainLater(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

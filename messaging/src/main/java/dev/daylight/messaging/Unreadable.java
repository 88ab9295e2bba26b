package dev.daylight.messaging;

/// A record that no number of attempts will make readable. The message names what is wrong, never the content.
final class Unreadable extends Exception {
    Unreadable(String reason) {
        super(reason);
    }
}

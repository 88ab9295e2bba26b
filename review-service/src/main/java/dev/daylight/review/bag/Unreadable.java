package dev.daylight.review.bag;

/// An export is not what the port describes. Repeating it will not help, so somebody has to look. Messages name what is
/// wrong, never data.
public final class Unreadable extends RuntimeException {

    Unreadable(String what) {
        super(what);
    }
}

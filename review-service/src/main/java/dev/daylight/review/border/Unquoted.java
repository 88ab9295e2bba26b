package dev.daylight.review.border;

import org.jspecify.annotations.Nullable;

/// A failure as the log may have it: classes and places, no messages, since a message may quote a request or a row.
final class Unquoted extends Throwable {

    /// Deep enough for every real chain, and an end to one that goes round.
    private static final int DEEPEST = 10;

    Unquoted(Throwable failure) {
        this(failure, DEEPEST);
    }

    private Unquoted(Throwable failure, int depth) {
        super(failure.getClass().getName(), cause(failure.getCause(), depth), false, true);
        setStackTrace(failure.getStackTrace());
    }

    private static @Nullable Throwable cause(@Nullable Throwable cause, int depth) {
        return cause == null || depth == 0 ? null : new Unquoted(cause, depth - 1);
    }
}

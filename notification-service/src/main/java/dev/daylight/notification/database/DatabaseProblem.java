package dev.daylight.notification.database;

import org.jspecify.annotations.Nullable;

/// A statement failed; the transaction around it is lost. The message never quotes a value.
public final class DatabaseProblem extends RuntimeException {
    DatabaseProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}

package dev.daylight.problems;

import io.quarkus.oidc.OIDCException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Tells a bad token from an identity provider that could not be asked about it.
final class IdentityProvider {

    static final int RETRY_AFTER = 10;
    /// No real chain of causes is this long.
    private static final int DEEPEST = 20;

    private IdentityProvider() {}

    static boolean isAway(Throwable failure) {
        if (failure instanceof OIDCException) {
            return true;
        }
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}

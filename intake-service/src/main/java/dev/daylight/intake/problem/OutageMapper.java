package dev.daylight.intake.problem;

import dev.daylight.sealing.ObjectStoreUnavailable;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/// When the database or the object storage is away, the caller is told to come back: nothing was recorded, and the
/// same Idempotency-Key may be used again.
@Provider
class OutageMapper extends ExceptionMapperBase<RuntimeException> {

    private static final int RETRY_AFTER_SECONDS = 10;

    @Override
    protected HttpProblem toProblem(RuntimeException exception) {
        if (isOutage(exception)) {
            return HttpProblem.builder(IntakeProblem.TEMPORARILY_UNAVAILABLE.because(
                            "Nothing was recorded. Send the same request again, with the same Idempotency-Key."))
                    .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                    .build();
        }
        if (comesFromMultipartParser(exception)) {
            return IntakeProblem.MALFORMED_REQUEST.because(
                    "The multipart form cannot be read: its boundary or the " + "headers of a part are malformed.");
        }
        return IntakeProblem.INTERNAL_ERROR.because("It has been noted. Try again later.");
    }

    /// The framework's parser meets a malformed form with whatever its code happens to throw; only the place tells.
    private static boolean comesFromMultipartParser(RuntimeException exception) {
        @Nullable Throwable cause = exception;
        for (int depth = 0; cause != null && depth < 50; depth++) {
            StackTraceElement[] trace = cause.getStackTrace();
            for (int frame = 0; frame < Math.min(trace.length, 12); frame++) {
                String name = trace[frame].getClassName();
                if (name.contains(".server.core.multipart.") || name.contains(".server.handlers.FormBodyHandler")) {
                    return true;
                }
            }
            cause = cause.getCause();
        }
        return false;
    }

    static boolean isOutage(Throwable exception) {
        @Nullable Throwable cause = exception;
        // A bound instead of a set of seen causes: no real chain is this long.
        for (int depth = 0; cause != null && depth < 50; depth++) {
            if (cause instanceof ObjectStoreUnavailable
                    || cause instanceof UncheckedIOException
                    || cause instanceof SQLException sql && saysAway(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /// Classes of SQLSTATE: 08 connection, 53 out of resources, 57P server going down, 40 serialization or deadlock.
    /// The
    /// connection pool's own timeouts carry no state.
    private static boolean saysAway(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientException
                || state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("40");
    }
}

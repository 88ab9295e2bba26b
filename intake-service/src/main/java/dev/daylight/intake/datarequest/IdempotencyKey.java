package dev.daylight.intake.datarequest;

import dev.daylight.intake.problem.IntakeProblem;
import org.jspecify.annotations.Nullable;

/// Reads the header by which a repeated filing is known.
public final class IdempotencyKey {

    private static final int LONGEST = 200;

    private IdempotencyKey() {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when it is missing or no key
    public static String require(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw IntakeProblem.IDEMPOTENCY_KEY_MISSING.because(
                    "Make up a key for this filing and send it again with every repeat, so that nothing is filed twice.");
        }
        String key = header.strip();
        if (key.length() > LONGEST || !key.chars().allMatch(character -> character > 0x20 && character < 0x7f)) {
            throw IntakeProblem.IDEMPOTENCY_KEY_INVALID.because(
                    "Use 1 to " + LONGEST + " printable ASCII characters without spaces, for example a UUID.");
        }
        return key;
    }
}

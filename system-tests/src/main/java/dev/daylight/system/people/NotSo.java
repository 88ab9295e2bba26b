package dev.daylight.system.people;

/// Something is not as it must be. The message is a sentence for a person: what was expected and what was seen.
public final class NotSo extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotSo(String expected, String seen) {
        super("Expected " + expected + ", but saw " + seen + ".");
    }

    /// Goes on only when the condition holds.
    public static void unless(boolean condition, String expected, Object seen) {
        if (!condition) {
            throw new NotSo(expected, String.valueOf(seen));
        }
    }
}

package dev.daylight.intake.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Collects all faults of a body, so that the caller learns of every one at once. The readers return null after they
/// noted a fault; whoever uses the values asks [#none()] first.
public final class Findings {

    private final List<Violation> violations = new ArrayList<>();

    public boolean none() {
        return violations.isEmpty();
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    public void add(Violation violation) {
        violations.add(violation);
    }

    /// A text that must be there, stripped of surrounding space.
    public @Nullable String text(String pointer, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            add(Fault.REQUIRED.at(pointer));
            return null;
        }
        String text = value.strip();
        if (text.length() > longest) {
            add(Fault.TOO_LONG.at(pointer, "At most " + longest + " characters."));
            return null;
        }
        // Control characters forge lines in whatever shows the text; lone surrogates cannot be stored.
        if (text.codePoints().anyMatch(Findings::unreadable)) {
            add(Fault.UNREADABLE_CHARACTERS.at(pointer));
            return null;
        }
        return text;
    }

    /// One of an enumeration's names, exactly as written.
    public <E extends Enum<E>> @Nullable E oneOf(String pointer, @Nullable String value, Class<E> allowed) {
        if (value == null || value.isEmpty()) {
            add(Fault.REQUIRED.at(pointer));
            return null;
        }
        for (E candidate : allowed.getEnumConstants()) {
            if (candidate.name().equals(value)) {
                return candidate;
            }
        }
        add(Fault.UNKNOWN_VALUE.at(pointer, "Allowed are: " + names(allowed) + "."));
        return null;
    }

    public static String names(Class<? extends Enum<?>> allowed) {
        return Arrays.stream(allowed.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static boolean unreadable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.FORMAT && codePoint != 0x200D;
    }
}

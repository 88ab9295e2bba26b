package dev.daylight.intake.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Collects all faults of a body, so that the caller learns of every one at once. The readers return null after they
/// noted a fault; whoever uses the values asks [#none()] first.
public final class Findings {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

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

    /// A text that must be there, stripped of surrounding space. One line.
    public @Nullable String text(String pointer, @Nullable String value, int longest) {
        return text(pointer, value, longest, Findings::unreadable);
    }

    /// A text that must be there and may have several lines, each ended by a line feed.
    public @Nullable String lines(String pointer, @Nullable String value, int longest) {
        String text = value == null ? null : LINE_END.matcher(value).replaceAll("\n");
        return text(pointer, text, longest, codePoint -> codePoint != '\n' && unreadable(codePoint));
    }

    private @Nullable String text(String pointer, @Nullable String value, int longest, IntPredicate unreadable) {
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
        if (text.codePoints().anyMatch(unreadable)) {
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

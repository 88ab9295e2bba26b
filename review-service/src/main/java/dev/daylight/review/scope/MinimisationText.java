package dev.daylight.review.scope;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts by dimension as the database keeps them, JSON: names of constants and numbers, nothing that needs quoting.
public final class MinimisationText {

    private MinimisationText() {}

    public static String of(Map<Excess, Integer> dropped) {
        return new TreeMap<>(dropped)
                .entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /// @return empty where nobody counted by dimension yet
    public static Map<Excess, Integer> read(@Nullable String text) {
        Map<Excess, Integer> dropped = new EnumMap<>(Excess.class);
        if (text != null && text.contains(":")) {
            for (String entry : text.replaceAll("[{}\" ]", "").split(",")) {
                String[] parts = entry.split(":");
                dropped.put(Excess.valueOf(parts[0]), Integer.valueOf(parts[1]));
            }
        }
        return dropped;
    }
}

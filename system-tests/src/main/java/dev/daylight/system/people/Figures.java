package dev.daylight.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Figures of a report by name. Figures that are not there count as zero, so two readings can be subtracted.
public record Figures(SortedMap<String, Long> byName) {

    public static final Figures NONE = new Figures(new TreeMap<>());

    public static Figures of(Map<String, Long> figures) {
        return new Figures(new TreeMap<>(figures));
    }

    /// Every number in a document, named by the path to it: `notices.sent`.
    public static Figures in(JsonNode document) {
        SortedMap<String, Long> figures = new TreeMap<>();
        collect("", document, figures);
        return new Figures(figures);
    }

    public long get(String name) {
        return byName.getOrDefault(name, 0L);
    }

    /// What has been added since an earlier reading; names without a change are left out.
    public Figures minus(Figures earlier) {
        TreeSet<String> names = new TreeSet<>(byName.keySet());
        names.addAll(earlier.byName.keySet());
        SortedMap<String, Long> difference = new TreeMap<>();
        for (String name : names) {
            long change = get(name) - earlier.get(name);
            if (change != 0) {
                difference.put(name, change);
            }
        }
        return new Figures(difference);
    }

    public Figures plus(Figures more) {
        SortedMap<String, Long> sum = new TreeMap<>(byName);
        more.byName.forEach((name, figure) -> sum.merge(name, figure, Long::sum));
        sum.values().removeIf(figure -> figure == 0);
        return new Figures(sum);
    }

    private static void collect(String path, JsonNode node, SortedMap<String, Long> figures) {
        if (node.isIntegralNumber()) {
            figures.merge(path, node.asLong(), Long::sum);
        }
        node.properties()
                .forEach(field -> collect(
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), figures));
    }

    @Override
    public String toString() {
        return byName.entrySet().stream()
                .map(figure -> figure.getKey() + " " + figure.getValue())
                .collect(Collectors.joining(", "));
    }
}

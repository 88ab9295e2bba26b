package dev.daylight.review.scope;

import dev.daylight.contracts.DataCategory;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// Counts while an export goes by. What it keeps does not grow with the export.
public final class Tally {

    /// Under this stand names that are none, and those beyond the first hundred.
    public static final String OTHER = "other";

    private static final int MOST_NAMES = 100;

    private final Map<String, Map<DataCategory, Integer>> kept = new TreeMap<>();
    private final Map<Excess, Integer> dropped = new EnumMap<>(Excess.class);
    private final Map<DataCategory, Map<String, Integer>> fields = new EnumMap<>(DataCategory.class);

    public void count(DataCategory category, Placement placement) {
        switch (placement) {
            case Placement.Inside inside -> {
                kept.computeIfAbsent(inside.account(), _ -> new EnumMap<>(DataCategory.class))
                        .merge(category, 1, Math::addExact);
                if (!inside.beyond().isEmpty()) {
                    dropped.merge(Excess.FIELD, 1, Math::addExact);
                    inside.beyond().forEach(name -> countField(category, name));
                }
            }
            case Placement.Outside outside -> dropped.merge(outside.excess(), 1, Math::addExact);
        }
    }

    private void countField(DataCategory category, String name) {
        Map<String, Integer> names = fields.computeIfAbsent(category, _ -> new TreeMap<>());
        boolean counted = FieldName.isOne(name) && (names.containsKey(name) || names.size() < MOST_NAMES);
        names.merge(counted ? name : OTHER, 1, Math::addExact);
    }

    public Minimised figures() {
        return new Minimised(kept, dropped, fields);
    }
}

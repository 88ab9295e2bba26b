package dev.daylight.review.scope;

import dev.daylight.contracts.DataCategory;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An export after the filter.
///
/// @param kept what may leave the house
/// @param dropped how many records lay outside, by dimension
public record Minimised(List<Kept> kept, Map<Excess, Integer> dropped) {

    /// A record inside the scope.
    public record Kept(String account, DataCategory category, ExportedRecord record) {}

    public Minimised {
        kept = List.copyOf(kept);
        dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
    }

    public int droppedRecords() {
        return dropped.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Records of each category, by account; accounts without records do not stand here.
    public Map<String, Map<DataCategory, Integer>> recordsByAccount() {
        Map<String, Map<DataCategory, Integer>> counts = new TreeMap<>();
        for (Kept record : kept) {
            counts.computeIfAbsent(record.account(), _ -> new EnumMap<>(DataCategory.class))
                    .merge(record.category(), 1, Integer::sum);
        }
        return counts;
    }
}

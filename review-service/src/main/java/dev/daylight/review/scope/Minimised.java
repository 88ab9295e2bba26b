package dev.daylight.review.scope;

import dev.daylight.contracts.DataCategory;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// What the filter let through and what it took out.
///
/// @param recordsByAccount records of each category that may leave; accounts without records do not stand here
/// @param dropped how many records lay outside, by dimension; under FIELD, how many records lost fields
/// @param droppedFields the names of fields that were taken out, and from how many records
public record Minimised(
        Map<String, Map<DataCategory, Integer>> recordsByAccount,
        Map<Excess, Integer> dropped,
        Map<DataCategory, Map<String, Integer>> droppedFields) {

    public static final Minimised NOTHING = new Minimised(Map.of(), Map.of(), Map.of());

    public Minimised {
        recordsByAccount = Collections.unmodifiableMap(new TreeMap<>(recordsByAccount));
        dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
        droppedFields = Collections.unmodifiableMap(new TreeMap<>(droppedFields));
    }

    public boolean isEmpty() {
        return recordsByAccount.isEmpty();
    }

    public int delivered() {
        return deliveredByCategory().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    public Map<DataCategory, Integer> deliveredByCategory() {
        Map<DataCategory, Integer> delivered = new EnumMap<>(DataCategory.class);
        recordsByAccount
                .values()
                .forEach(account ->
                        account.forEach((category, records) -> delivered.merge(category, records, Integer::sum)));
        return delivered;
    }

    /// Records that stayed here as a whole.
    public int droppedRecords() {
        return dropped.entrySet().stream()
                .filter(entry -> entry.getKey() != Excess.FIELD)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @Override
    public String toString() {
        return "Minimised[" + dropped + "]";
    }
}

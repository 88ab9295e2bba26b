package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import java.util.Map;
import java.util.Set;

/// One entry of the rules data.
///
/// @param countries ISO 3166-1 alpha-2; `*` is everywhere that has no entry of its own
record Jurisdiction(String name, Set<String> countries, Map<DataCategory, Rung> ladder, NoticeProvision notice) {

    /// What suffices for one category, and the law that says so.
    record Rung(Set<InstrumentClass> sufficient, String source) {}

    Jurisdiction {
        for (DataCategory category : DataCategory.values()) {
            if (!ladder.containsKey(category)) {
                throw new IllegalArgumentException("the ladder of " + name + " says nothing of " + category);
            }
        }
    }

    Rung rung(DataCategory category) {
        Rung rung = ladder.get(category);
        if (rung == null) {
            throw new IllegalStateException("the constructor saw to it");
        }
        return rung;
    }
}

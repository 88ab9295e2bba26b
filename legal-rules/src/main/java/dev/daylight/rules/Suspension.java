package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;

/// How long nothing may leave on an order of which an authority of another State was told, and may object to.
///
/// @param categories an order for none of these is not told to anybody
public record Suspension(Period after, Set<DataCategory> categories, Source source) {

    public Suspension {
        categories = Frozen.set(categories);
    }

    /// Whether an order for these is one that the other State may be told of.
    public boolean isOf(Set<DataCategory> asked) {
        return !Collections.disjoint(categories, asked);
    }

    /// The day of receipt does not count, and the last day counts whole.
    public Instant endOf(Instant received, ZoneId zone) {
        return received.atZone(zone)
                .toLocalDate()
                .plus(after)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}

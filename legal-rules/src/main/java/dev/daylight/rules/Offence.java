package dev.daylight.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the agency states of the offence, as far as the rules look at it.
///
/// @param maximumPenaltyMonths the longest custodial sentence that the law threatens; life is [#LIFE]
/// @param groups codes of [OffenceGroup]
public record Offence(@Nullable Integer maximumPenaltyMonths, Set<String> groups) {

    public static final int LIFE = 1200;

    public static final Offence NOTHING_STATED = new Offence(null, Set.of());

    public Offence {
        groups = Set.copyOf(groups);
    }

    public static Offence ofYears(int maximumPenalty, String... groups) {
        return new Offence(maximumPenalty * 12, Set.of(groups));
    }

    boolean threatensYears(int years) {
        return maximumPenaltyMonths != null && maximumPenaltyMonths >= years * 12;
    }

    boolean saysNothing() {
        return maximumPenaltyMonths == null && groups.isEmpty();
    }
}

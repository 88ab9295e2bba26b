package dev.daylight.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the agency states of the offence, as far as the rules look at it.
///
/// @param maximumPenaltyYears the longest sentence that the law threatens, in full years; life is [#LIFE]
/// @param groups codes of [OffenceGroup]
public record Offence(@Nullable Integer maximumPenaltyYears, Set<String> groups) {

    public static final int LIFE = 99;

    public static final Offence NOTHING_STATED = new Offence(null, Set.of());

    public Offence {
        groups = Set.copyOf(groups);
    }

    public static Offence ofYears(int maximumPenalty, String... groups) {
        return new Offence(maximumPenalty, Set.of(groups));
    }

    boolean threatensYears(int years) {
        return maximumPenaltyYears != null && maximumPenaltyYears >= years;
    }

    boolean saysNothing() {
        return maximumPenaltyYears == null && groups.isEmpty();
    }
}

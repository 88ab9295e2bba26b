package dev.daylight.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// For which offences an instrument may be used.
///
/// @param anyOf one of these must hold, unless every offence will do
public record OffenceThreshold(boolean everyOffence, List<Alternative> anyOf) {

    public OffenceThreshold {
        anyOf = Frozen.list(anyOf);
    }

    /// All that is given must hold.
    ///
    /// @param maximumPenaltyYears the law threatens at least so many years
    /// @param group the offence is in this group
    public record Alternative(
            @Nullable Integer maximumPenaltyYears, @Nullable String group) {

        boolean covers(Offence offence) {
            boolean graveEnough = maximumPenaltyYears == null || offence.threatensYears(maximumPenaltyYears);
            return graveEnough && (group == null || offence.groups().contains(group));
        }
    }

    boolean covers(Offence offence) {
        return everyOffence || anyOf.stream().anyMatch(alternative -> alternative.covers(offence));
    }
}

package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import java.util.EnumSet;
import java.util.Set;

/// What the provider promised its users, below which no law of any country takes it: non-content data on a summons or
/// more, content on a court order or search warrant, and stronger paper never worth less than weaker.
final class PolicyFloor {

    private PolicyFloor() {}

    static void demand(String place, DataCategory category, Jurisdiction.Rung rung) {
        if (rung.sufficient().isEmpty()) {
            throw new UnfitRules(
                    "The legal rules are unfit: by %s nothing suffices for %s.".formatted(place, category));
        }
        for (InstrumentClass instrument : rung.sufficient()) {
            demand(place, category, instrument);
            for (InstrumentClass stronger : EnumSet.range(instrument, InstrumentClass.SEARCH_WARRANT)) {
                if (!rung.sufficient().contains(stronger)) {
                    throw new UnfitRules(
                            "The legal rules are unfit: by %s a %s suffices for %s, and the stronger %s does not."
                                    .formatted(place, instrument, category, stronger));
                }
            }
        }
    }

    static void demand(String place, DataCategory category, InstrumentClass instrument) {
        if (!sufficient(category).contains(instrument)) {
            throw new UnfitRules(
                    "The legal rules are unfit: %s lets a %s do for %s, which is below the provider's policy."
                            .formatted(place, instrument, category));
        }
    }

    static void demand(String place, EmergencyRule emergency) {
        if (emergency.categories().stream().anyMatch(DataCategory::isContent)) {
            throw new UnfitRules(
                    "The legal rules are unfit: %s lets content out in emergencies without paper, which is below the provider's policy."
                            .formatted(place));
        }
    }

    private static Set<InstrumentClass> sufficient(DataCategory category) {
        return category.isContent()
                ? EnumSet.of(InstrumentClass.COURT_ORDER, InstrumentClass.SEARCH_WARRANT)
                : EnumSet.allOf(InstrumentClass.class);
    }
}

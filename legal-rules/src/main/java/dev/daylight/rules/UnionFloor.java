package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.DataRequestKind;
import java.util.EnumSet;
import java.util.Set;

/// Below this no law of a member state of the European Union goes: traffic data are for a court or a judge to order, in
/// nobody else's hands and on no lesser paper (Court of Justice, C-746/18). Preserving them is another matter.
final class UnionFloor {

    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");
    private static final Set<IssuerKind> COURTS =
            EnumSet.of(IssuerKind.COURT, IssuerKind.JUDGE, IssuerKind.INVESTIGATING_JUDGE);

    private UnionFloor() {}

    static void demand(Jurisdiction jurisdiction) {
        if (jurisdiction.countries().stream().noneMatch(MEMBERS::contains)) {
            return;
        }
        if (Jurisdiction.cell(jurisdiction.ladder(), DataCategory.TRAFFIC)
                .sufficient()
                .contains(InstrumentClass.SUMMONS)) {
            throw unfit(jurisdiction.code(), "lets a SUMMONS do for TRAFFIC");
        }
        for (InstrumentEntry entry : jurisdiction.instruments()) {
            CategoryRule traffic = entry.categories().get(DataCategory.TRAFFIC);
            boolean discloses = !EnumSet.of(DataRequestKind.PRESERVATION).containsAll(entry.kinds());
            if (discloses && traffic != null && traffic.order() != null) {
                demand(entry, traffic.order());
            }
        }
    }

    private static void demand(InstrumentEntry entry, Competence order) {
        if (entry.instrumentClass() == InstrumentClass.SUMMONS) {
            throw unfit(entry.code(), "lets a SUMMONS do for TRAFFIC");
        }
        if (!COURTS.containsAll(order.issuers())
                || !COURTS.containsAll(order.inEmergency())
                || order.withValidation().values().stream().anyMatch(validators -> !COURTS.containsAll(validators))) {
            throw unfit(entry.code(), "lets TRAFFIC be ordered without a court or a judge");
        }
    }

    private static UnfitRules unfit(String place, String what) {
        return new UnfitRules(
                "The legal rules are unfit: %s %s, which no law of the European Union's members may (Court of Justice, C-746/18)."
                        .formatted(place, what));
    }
}

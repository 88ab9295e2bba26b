package dev.daylight.system.faults;

import dev.daylight.system.people.Figures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the report must have gained, reckoned from what the people saw and from what lay in the opened packages, not
/// from anything that the system says of itself.
final class Truth {

    private Truth() {}

    static Figures of(List<CaseOutcome> outcomes) {
        Map<String, Long> figures = new HashMap<>();
        for (CaseOutcome outcome : outcomes) {
            add(figures, "requests");
            if (outcome.silentUntil().isPresent()) {
                add(figures, "requestsWithConfidentialityOrder");
            }
            switch (outcome.plan().fate()) {
                case REFUSED -> deny(figures, "refusedAtAdmission", "INSTRUMENT_INSUFFICIENT");
                case DENIED -> deny(figures, "denied", "OVERBROAD");
                case GRANTED, GRANTED_WITH_CONTENT -> add(figures, "granted");
                case GRANTED_IN_PART -> add(figures, "grantedInPart");
                case NO_DATA -> {
                    add(figures, "granted");
                    add(figures, "noData");
                }
            }
            if (outcome.disclosed()) {
                add(figures, "disclosures");
                add(figures, "noticesOwed");
                add(figures, "noticesSent");
            }
            outcome.records().forEach((category, records) -> {
                add(figures, "disclosuresByCategory." + category);
                add(figures, "accountsByCategory." + category);
                figures.merge("recordsByCategory." + category, (long) records, Long::sum);
            });
        }
        return Figures.of(figures);
    }

    private static void deny(Map<String, Long> figures, String how, String reason) {
        add(figures, how);
        add(figures, "denials");
        add(figures, "reasonsForDenial." + reason);
    }

    private static void add(Map<String, Long> figures, String name) {
        figures.merge(name, 1L, Long::sum);
    }
}

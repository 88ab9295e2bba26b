package dev.daylight.rules;

import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.rules.Jurisdiction.Scope;
import java.util.List;
import java.util.Map;

/// All files together.
record RulesData(
        String version,
        List<Jurisdiction> jurisdictions,
        List<OffenceGroup> offenceGroups,
        Map<RefusalReason, Sentence> refusals) {

    record Sentence(LocalizedText text, Source source) {}

    /// `rules.json`, which says what belongs together.
    ///
    /// @param jurisdictions names of files
    record Release(String version, List<String> jurisdictions) {}

    Jurisdiction everywhereElse() {
        return jurisdictions.stream()
                .filter(jurisdiction -> jurisdiction.scope() == Scope.DEFAULT)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the reader lets no rules through without a default"));
    }
}

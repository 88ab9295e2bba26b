package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.DataRequestKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A kind of paper that the law of some place knows, with everything that follows from it.
///
/// @param code stable name, for example `US_SEARCH_WARRANT`
/// @param jurisdiction code of the [Jurisdiction] it belongs to
/// @param localName as the paper calls itself
/// @param language BCP 47 tag of the local name
/// @param kinds which requests it can carry
/// @param inForceFrom papers of an earlier day cannot be such an instrument
/// @param suspendsOnNotification present when telling another State of it keeps it from being carried out for a while
public record InstrumentType(
        String code,
        String jurisdiction,
        Jurisdiction.Scope scope,
        InstrumentClass instrumentClass,
        String localName,
        String language,
        LocalizedText name,
        Source source,
        Set<DataRequestKind> kinds,
        Map<DataCategory, CategoryRule> categories,
        NoticeProvision notice,
        @Nullable OrderLimit longestOrder,
        Map<DeadlineCase, DeadlineRule> deadlines,
        PreservationTerm preservation,
        ZoneId zone,
        @Nullable LocalDate inForceFrom,
        @Nullable Expiry expiry,
        @Nullable Suspension suspendsOnNotification,
        List<LocalizedText> remarks) {

    /// What it can order at all, whoever issues it.
    public Set<DataCategory> orderable() {
        Set<DataCategory> orderable = EnumSet.noneOf(DataCategory.class);
        for (DataCategory category : DataCategory.values()) {
            if (rule(category).order() != null) {
                orderable.add(category);
            }
        }
        return orderable;
    }

    /// Whether its law has authorities issue it in emergency cases that may not otherwise: then the paper says so
    /// itself.
    public boolean knowsEmergencyCases() {
        return categories.values().stream()
                .anyMatch(rule ->
                        rule.order() != null && !rule.order().inEmergency().isEmpty());
    }

    public CategoryRule rule(DataCategory category) {
        return Jurisdiction.cell(categories, category);
    }
}

package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.DataRequestKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An instrument as its file has it. What is absent is as in the rest of the file.
public record InstrumentEntry(
        String code,
        InstrumentClass instrumentClass,
        String localName,
        String language,
        LocalizedText name,
        Source source,
        Set<DataRequestKind> kinds,
        Map<DataCategory, CategoryRule> categories,
        @Nullable NoticeProvision notice,
        @Nullable OrderLimit longestOrder,
        @Nullable Map<DeadlineCase, DeadlineRule> deadlines,
        @Nullable PreservationTerm preservation,
        @Nullable LocalDate inForceFrom,
        @Nullable Expiry expiry,
        @Nullable Suspension suspendsOnNotification,
        List<LocalizedText> remarks) {

    public InstrumentEntry {
        kinds = Frozen.set(kinds);
        categories = Frozen.map(categories);
        deadlines = deadlines == null ? null : Frozen.map(deadlines);
        remarks = Frozen.list(remarks);
    }

    InstrumentType in(Jurisdiction jurisdiction) {
        return new InstrumentType(
                code,
                jurisdiction.code(),
                jurisdiction.scope(),
                instrumentClass,
                localName,
                language,
                name,
                source,
                kinds,
                categories,
                notice == null ? jurisdiction.notice() : notice,
                longestOrder == null ? jurisdiction.longestOrder() : longestOrder,
                deadlines == null ? jurisdiction.deadlines() : deadlines,
                preservation == null ? jurisdiction.preservation() : preservation,
                jurisdiction.zone(),
                inForceFrom,
                expiry,
                suspendsOnNotification,
                remarks);
    }
}

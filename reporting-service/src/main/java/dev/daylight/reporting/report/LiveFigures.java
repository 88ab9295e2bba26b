package dev.daylight.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.DataCategory;
import dev.daylight.reporting.tally.Figure;
import dev.daylight.reporting.tally.Figures;
import dev.daylight.reporting.tally.Provenance;
import dev.daylight.reporting.tally.Tallies.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All data disclosed to law enforcement up to today, quarters without a report included.
///
/// @param asOf today, UTC
/// @param countedUpTo what happened before is counted; absent when not known
/// @param eventsSetAside events that could not be counted and wait for an operator
/// @param sampleHistory made-up history of a demonstration, absent when there is none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LiveFigures(
        LocalDate asOf,
        @Nullable Instant countedUpTo,
        long eventsSetAside,
        long disclosures,
        List<Disclosed> categories,
        @Nullable Part sampleHistory) {

    public record Part(long disclosures, List<Disclosed> categories) {}

    /// @param disclosures packages that held such data
    /// @param accounts accounts concerned, once for each disclosure
    public record Disclosed(DataCategory category, long disclosures, long accounts, long records) {}

    public static LiveFigures of(Tally tally) {
        Part real = part(tally.sheet().ever(Provenance.REAL));
        Part sample = part(tally.sheet().ever(Provenance.SAMPLE));
        return new LiveFigures(
                LocalDate.ofInstant(tally.takenAt(), ZoneOffset.UTC),
                tally.countedUpTo()
                        .map(upTo -> upTo.truncatedTo(ChronoUnit.MINUTES))
                        .orElse(null),
                tally.setAside(),
                real.disclosures(),
                real.categories(),
                sample.disclosures() == 0 ? null : sample);
    }

    private static Part part(Figures ever) {
        return new Part(
                ever.of(Figure.DISCLOSURES),
                Arrays.stream(DataCategory.values())
                        .map(category -> new Disclosed(
                                category,
                                ever.of(Figure.DISCLOSURES_BY_CATEGORY, category),
                                ever.of(Figure.ACCOUNTS_BY_CATEGORY, category),
                                ever.of(Figure.RECORDS_BY_CATEGORY, category)))
                        .toList());
    }
}

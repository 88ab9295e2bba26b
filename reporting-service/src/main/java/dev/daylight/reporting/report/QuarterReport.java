package dev.daylight.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.reporting.tally.Dimension;
import dev.daylight.reporting.tally.Figure;
import dev.daylight.reporting.tally.Figures;
import dev.daylight.reporting.tally.Provenance;
import dev.daylight.reporting.tally.Quarter;
import dev.daylight.reporting.tally.Sheet;
import dev.daylight.reporting.tally.Tallies.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One quarter as JSON.
///
/// @param running the quarter is not over: the figures still grow
/// @param complete everything that happened in the quarter is counted
/// @param countedUpTo what happened before is counted, at the latest the end of the quarter; absent when not known
/// @param eventsSetAside events that could not be counted and wait for an operator
/// @param totals figures that really happened, over all regions
/// @param sampleHistory made-up history of a demonstration, absent when there is none
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuarterReport(
        String quarter,
        LocalDate from,
        LocalDate to,
        boolean running,
        boolean complete,
        @Nullable Instant countedUpTo,
        long eventsSetAside,
        Map<String, Object> totals,
        List<RegionReport> regions,
        @Nullable Part sampleHistory,
        List<Definition> definitions) {

    /// @param region ISO 3166-1 alpha-2; `ZZ` while it is unknown
    record RegionReport(String region, Map<String, Object> figures) {}

    record Part(Map<String, Object> totals, List<RegionReport> regions) {}

    /// What a figure means, in one sentence.
    record Definition(String figure, @Nullable List<String> dimension, String meaning) {}

    static QuarterReport of(Quarter quarter, Tally tally, FigureTexts texts) {
        Part real = part(quarter, tally.sheet(), Provenance.REAL);
        Part sample = part(quarter, tally.sheet(), Provenance.SAMPLE);
        Instant countedUpTo = tally.countedUpTo()
                .map(upTo -> upTo.isAfter(quarter.end()) ? quarter.end() : upTo.truncatedTo(ChronoUnit.MINUTES))
                .orElse(null);
        return new QuarterReport(
                quarter.toString(),
                quarter.firstDay(),
                quarter.lastDay(),
                tally.running(quarter),
                tally.complete(quarter),
                countedUpTo,
                tally.setAside(),
                real.totals(),
                real.regions(),
                tally.sheet().told(quarter).contains(Provenance.SAMPLE) ? sample : null,
                Arrays.stream(Figure.values())
                        .map(figure -> definition(figure, texts))
                        .toList());
    }

    private static Part part(Quarter quarter, Sheet sheet, Provenance provenance) {
        return new Part(
                figures(sheet.totals(quarter, provenance)),
                sheet.regions(quarter, provenance).entrySet().stream()
                        .map(region -> new RegionReport(region.getKey(), figures(region.getValue())))
                        .toList());
    }

    /// Every figure, zeros too: a missing number could mean anything.
    private static Map<String, Object> figures(Figures figures) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            values.put(figure.id(), value(figures, figure));
        }
        return values;
    }

    private static Object value(Figures figures, Figure figure) {
        if (figure.dimension() == Dimension.NONE) {
            return figures.of(figure);
        }
        Map<String, Long> values = new LinkedHashMap<>();
        figure.dimension().keys().forEach(dimension -> values.put(dimension, figures.of(figure, dimension)));
        return values;
    }

    private static Definition definition(Figure figure, FigureTexts texts) {
        List<String> dimension =
                figure.dimension() == Dimension.NONE ? null : figure.dimension().keys();
        return new Definition(figure.id(), dimension, texts.meaning(figure));
    }
}

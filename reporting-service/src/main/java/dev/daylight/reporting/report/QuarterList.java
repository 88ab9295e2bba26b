package dev.daylight.reporting.report;

import dev.daylight.reporting.tally.Figure;
import dev.daylight.reporting.tally.Provenance;
import dev.daylight.reporting.tally.Quarter;
import dev.daylight.reporting.tally.Tallies.Tally;
import java.time.LocalDate;
import java.util.List;

/// The quarters that have a report, newest first.
record QuarterList(List<Listed> quarters) {

    record Listed(
            String quarter,
            LocalDate from,
            LocalDate to,
            boolean running,
            boolean complete,
            long requests,
            long sampleRequests,
            String json,
            String csv) {}

    static QuarterList of(Tally tally) {
        return new QuarterList(tally.sheet().quarters().descendingSet().stream()
                .map(quarter -> listed(quarter, tally))
                .toList());
    }

    private static Listed listed(Quarter quarter, Tally tally) {
        return new Listed(
                quarter.toString(),
                quarter.firstDay(),
                quarter.lastDay(),
                tally.running(quarter),
                tally.complete(quarter),
                tally.sheet().totals(quarter, Provenance.REAL).of(Figure.REQUESTS),
                tally.sheet().totals(quarter, Provenance.SAMPLE).of(Figure.REQUESTS),
                "/v1/quarters/" + quarter,
                "/v1/quarters/" + quarter + ".csv");
    }
}

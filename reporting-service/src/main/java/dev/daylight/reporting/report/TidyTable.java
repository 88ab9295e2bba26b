package dev.daylight.reporting.report;

import dev.daylight.reporting.tally.Figure;
import dev.daylight.reporting.tally.Figures;
import dev.daylight.reporting.tally.Provenance;
import dev.daylight.reporting.tally.Quarter;
import dev.daylight.reporting.tally.Sheet;
import java.util.List;

/// A quarter as CSV: one fact a row, zeros written, regions only, so that adding rows up never counts twice.
final class TidyTable {

    static final List<String> HEADER = List.of("quarter", "region", "figure", "dimension", "value", "synthetic");

    private TidyTable() {}

    static String of(Quarter quarter, Sheet sheet) {
        Csv csv = new Csv();
        csv.row(HEADER);
        for (Provenance provenance : sheet.told(quarter)) {
            sheet.regions(quarter, provenance)
                    .forEach((region, figures) -> rows(csv, quarter, region, figures, provenance));
        }
        return csv.toString();
    }

    private static void rows(Csv csv, Quarter quarter, String region, Figures figures, Provenance provenance) {
        for (Figure figure : Figure.values()) {
            for (String dimension : figure.dimension().keys()) {
                csv.row(List.of(
                        quarter.toString(),
                        region,
                        figure.id(),
                        dimension,
                        Long.toString(figures.of(figure, dimension)),
                        Boolean.toString(provenance.synthetic())));
            }
        }
    }
}

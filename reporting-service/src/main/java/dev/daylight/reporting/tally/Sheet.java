package dev.daylight.reporting.tally;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All figures of one moment. Small (quarters times regions), so it is read whole and every report is cut from it.
public final class Sheet {

    private final Map<Provenance, SortedMap<Quarter, SortedMap<String, Figures>>> regions =
            new EnumMap<>(Provenance.class);

    private Sheet() {}

    /// @param now the running quarter: what is not over holds up to it
    static Sheet of(List<Line> lines, Quarter now) {
        Sheet sheet = new Sheet();
        for (Line line : lines) {
            Quarter until = line.until();
            Quarter end = until == null ? now.next() : until;
            for (Quarter quarter = line.from(); quarter.compareTo(end) < 0; quarter = quarter.next()) {
                sheet.regions
                        .computeIfAbsent(line.provenance(), _ -> new TreeMap<>())
                        .computeIfAbsent(quarter, _ -> new TreeMap<>())
                        .computeIfAbsent(line.region(), _ -> new Figures())
                        .add(line.figure(), line.dimension(), line.value());
            }
        }
        return sheet;
    }

    /// Quarters that have a report, oldest first: those in which a data request was filed.
    public NavigableSet<Quarter> quarters() {
        NavigableSet<Quarter> quarters = new TreeSet<>();
        for (Provenance provenance : Provenance.values()) {
            regions.getOrDefault(provenance, new TreeMap<>()).keySet().stream()
                    .filter(quarter -> totals(quarter, provenance).of(Figure.REQUESTS) > 0)
                    .forEach(quarters::add);
        }
        return quarters;
    }

    /// The halves that a report of the quarter has. Sample history has one only where made-up requests were filed: what
    /// is left over from it later, a notice that waits for ever, would stand beside every real report.
    public List<Provenance> told(Quarter quarter) {
        return Stream.of(Provenance.values())
                .filter(provenance -> switch (provenance) {
                    case REAL -> !regions(quarter, provenance).isEmpty();
                    case SAMPLE -> totals(quarter, provenance).of(Figure.REQUESTS) > 0;
                })
                .toList();
    }

    /// The figures of each region in which anything happened, by country code.
    public SortedMap<String, Figures> regions(Quarter quarter, Provenance provenance) {
        return regions.getOrDefault(provenance, new TreeMap<>()).getOrDefault(quarter, new TreeMap<>());
    }

    public Figures totals(Quarter quarter, Provenance provenance) {
        Figures totals = new Figures();
        regions(quarter, provenance).values().forEach(totals::addAll);
        return totals;
    }

    /// Everything up to today, also from quarters that have no report. Only for figures that count facts: what is not
    /// over would be added once for each quarter.
    public Figures ever(Provenance provenance) {
        Figures ever = new Figures();
        regions.getOrDefault(provenance, new TreeMap<>())
                .keySet()
                .forEach(quarter -> ever.addAll(totals(quarter, provenance)));
        return ever;
    }
}

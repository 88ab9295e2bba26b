package dev.daylight.reporting.dashboard;

import dev.daylight.reporting.tally.Figure;
import dev.daylight.reporting.tally.Provenance;
import dev.daylight.reporting.tally.Quarter;
import dev.daylight.reporting.tally.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Columns of requests, denials and disclosures side by side, quarter after quarter; whole pixels, so edges are sharp.
/// Real and sample columns stand beside each other: one on top of the other would read as a sum.
///
/// @param ticks lines of the scale, from zero up
record QuarterChart(int width, int height, int left, int right, int base, List<Tick> ticks, List<Group> groups) {

    static final List<Figure> SERIES = List.of(Figure.REQUESTS, Figure.DENIALS, Figure.DISCLOSURES);

    private static final int TOP = 14;
    private static final int BELOW = 44;
    private static final int STEPS = 4;

    record Tick(int y, String label) {}

    /// @param year written below the first quarter of each year that the chart shows
    record Group(Quarter quarter, int middle, String label, String year, List<Column> columns) {}

    record Column(int x, int y, int width, int height, int series, boolean sample, String tooltip) {}

    /// @param most how many quarters fit, the newest ones
    static QuarterChart of(
            Sheet sheet, int width, int height, int most, Wording wording, Function<Figure, String> names) {
        List<Quarter> quarters = range(sheet, most);
        long highest = quarters.stream()
                .flatMap(quarter -> sheet.told(quarter).stream()
                        .flatMap(provenance -> SERIES.stream()
                                .map(figure -> sheet.totals(quarter, provenance).of(figure))))
                .max(Long::compare)
                .orElse(0L);
        long step = step(highest);
        long top = Math.max(step, (highest + step - 1) / step * step);
        int base = height - BELOW;
        int left = 12 + 8 * wording.number(top).length();
        int right = width - 4;
        Scale scale = new Scale(base, base - TOP, top);
        List<Tick> ticks = Stream.iterate(0L, value -> value <= top, value -> value + step)
                .map(value -> new Tick(scale.y(value), wording.number(value)))
                .toList();
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < quarters.size(); i++) {
            Quarter quarter = quarters.get(i);
            int from = left + (right - left) * i / quarters.size();
            int to = left + (right - left) * (i + 1) / quarters.size();
            boolean saysYear = i == 0 || quarter.number() == 1;
            groups.add(new Group(
                    quarter,
                    (from + to) / 2,
                    wording.quarterOfYear(quarter),
                    saysYear ? Integer.toString(quarter.year()) : "",
                    columns(sheet, quarter, from, to, scale, wording, names)));
        }
        return new QuarterChart(width, height, left, right, base, ticks, groups);
    }

    /// For the template, which draws one hatching for each.
    public List<Figure> series() {
        return SERIES;
    }

    private record Scale(int base, int height, long top) {
        int y(long value) {
            return base - (int) Math.round((double) height * value / top);
        }
    }

    private static List<Column> columns(
            Sheet sheet,
            Quarter quarter,
            int from,
            int to,
            Scale scale,
            Wording wording,
            Function<Figure, String> names) {
        List<Provenance> present = sheet.told(quarter);
        int slots = present.size() * SERIES.size();
        if (slots == 0) {
            return List.of();
        }
        int wide = Math.clamp((to - from) * 3 / 4 / slots, 2, 26);
        int x = (from + to - wide * slots) / 2;
        List<Column> columns = new ArrayList<>();
        for (Provenance provenance : present) {
            for (int series = 0; series < SERIES.size(); series++) {
                long value = sheet.totals(quarter, provenance).of(SERIES.get(series));
                // Something that is more than nothing is never drawn as nothing.
                int y = value == 0 ? scale.base() : Math.min(scale.y(value), scale.base() - 2);
                String tooltip = wording.quarter(quarter) + ", " + names.apply(SERIES.get(series)) + ": "
                        + wording.number(value)
                        + (provenance.synthetic() ? " (" + wording.texts().sample() + ")" : "");
                columns.add(new Column(
                        x, y, Math.max(1, wide - 2), scale.base() - y, series, provenance.synthetic(), tooltip));
                x += wide;
            }
        }
        return columns;
    }

    /// Without gaps: a quarter in which nobody asked is a fact as well.
    private static List<Quarter> range(Sheet sheet, int most) {
        var reported = sheet.quarters();
        if (reported.isEmpty()) {
            return List.of();
        }
        List<Quarter> all = Stream.iterate(
                        reported.first(), quarter -> quarter.compareTo(reported.last()) <= 0, Quarter::next)
                .toList();
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /// 1, 2 or 5 times a power of ten, about four to the highest.
    static long step(long highest) {
        long power = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (factor * power * STEPS >= highest) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }
}

package dev.daylight.reporting.dashboard;

import dev.daylight.reporting.report.FigureTexts;
import dev.daylight.reporting.report.LiveFigures;
import dev.daylight.reporting.tally.Figure;
import dev.daylight.reporting.tally.Figures;
import dev.daylight.reporting.tally.Provenance;
import dev.daylight.reporting.tally.Quarter;
import dev.daylight.reporting.tally.Sheet;
import dev.daylight.reporting.tally.Tallies.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that the public page says, worded for one reader.
///
/// @param chosen the quarter that is told in full; absent while there is no report at all
/// @param definitions every figure with its meaning
record DashboardPage(
        Live live,
        @Nullable QuarterChart wide,
        @Nullable QuarterChart narrow,
        String chartFirst,
        String chartLast,
        List<String> series,
        List<QuarterRow> quarters,
        @Nullable Chosen chosen,
        boolean anySample,
        List<Definition> definitions) {

    private static final List<Figure> OF_QUARTERS = List.of(
            Figure.REQUESTS,
            Figure.REQUESTS_WITH_CONFIDENTIALITY_ORDER,
            Figure.DENIALS,
            Figure.DISCLOSURES,
            Figure.NOTICES_SENT);

    /// @param disclosures how many, as a number, since the sentence depends on it
    record Live(
            String date,
            long disclosures,
            String disclosuresWritten,
            List<Category> categories,
            @Nullable String countedUpTo,
            long setAside,
            String setAsideWritten,
            @Nullable Sample sample) {}

    record Category(String name, String meaning, String records, String accounts, String disclosures) {}

    record Sample(String disclosures, List<Category> categories) {}

    record QuarterRow(String id, String name, boolean sample, boolean running, boolean chosen, List<String> values) {}

    record Chosen(
            String id,
            String name,
            String period,
            boolean running,
            boolean complete,
            @Nullable String earlier,
            @Nullable String later,
            List<QuarterPart> parts) {

        /// Both halves are shown, so each has to say which it is.
        public boolean mixed() {
            return parts.size() > 1;
        }
    }

    record Definition(String id, String name, String meaning) {}

    public List<String> quarterHeadings() {
        return OF_QUARTERS.stream()
                .map(figure -> definitions.get(figure.ordinal()).name())
                .toList();
    }

    static DashboardPage of(Tally tally, Optional<Quarter> asked, Wording wording, FigureTexts texts) {
        Sheet sheet = tally.sheet();
        var reported = sheet.quarters();
        Quarter chosen = asked.orElse(reported.isEmpty() ? null : reported.last());
        return new DashboardPage(
                live(LiveFigures.of(tally), wording, texts),
                reported.isEmpty() ? null : QuarterChart.of(sheet, 1080, 320, 12, wording, texts::name),
                reported.isEmpty() ? null : QuarterChart.of(sheet, 340, 250, 6, wording, texts::name),
                reported.isEmpty() ? "" : wording.quarter(reported.first()),
                reported.isEmpty() ? "" : wording.quarter(reported.last()),
                QuarterChart.SERIES.stream().map(texts::name).toList(),
                reported.descendingSet().stream()
                        .flatMap(quarter -> rows(quarter, tally, quarter.equals(chosen), wording))
                        .toList(),
                chosen == null ? null : chosen(chosen, tally, wording, texts),
                reported.stream()
                        .anyMatch(quarter ->
                                !sheet.regions(quarter, Provenance.SAMPLE).isEmpty()),
                Arrays.stream(Figure.values())
                        .map(figure -> new Definition(figure.id(), texts.name(figure), texts.meaning(figure)))
                        .toList());
    }

    private static Live live(LiveFigures live, Wording wording, FigureTexts texts) {
        LiveFigures.Part sample = live.sampleHistory();
        return new Live(
                wording.date(live.asOf()),
                live.disclosures(),
                wording.number(live.disclosures()),
                categories(live.categories(), wording, texts),
                live.countedUpTo() == null ? null : wording.moment(live.countedUpTo()),
                live.eventsSetAside(),
                wording.number(live.eventsSetAside()),
                sample == null
                        ? null
                        : new Sample(
                                wording.number(sample.disclosures()), categories(sample.categories(), wording, texts)));
    }

    private static List<Category> categories(
            List<LiveFigures.Disclosed> disclosed, Wording wording, FigureTexts texts) {
        return disclosed.stream()
                .map(each -> new Category(
                        texts.category(each.category()),
                        texts.categoryMeaning(each.category()),
                        wording.number(each.records()),
                        wording.number(each.accounts()),
                        wording.number(each.disclosures())))
                .toList();
    }

    /// One row for what happened and one for sample history: they are never added up.
    private static Stream<QuarterRow> rows(Quarter quarter, Tally tally, boolean chosen, Wording wording) {
        return tally.sheet().told(quarter).stream().map(provenance -> {
            Figures totals = tally.sheet().totals(quarter, provenance);
            return new QuarterRow(
                    quarter.toString(),
                    wording.quarter(quarter),
                    provenance.synthetic(),
                    tally.running(quarter),
                    chosen,
                    OF_QUARTERS.stream()
                            .map(figure -> wording.number(totals.of(figure)))
                            .toList());
        });
    }

    private static Chosen chosen(Quarter quarter, Tally tally, Wording wording, FigureTexts texts) {
        var reported = tally.sheet().quarters();
        Quarter earlier = reported.lower(quarter);
        Quarter later = reported.higher(quarter);
        return new Chosen(
                quarter.toString(),
                wording.quarter(quarter),
                wording.period(quarter),
                tally.running(quarter),
                tally.complete(quarter),
                earlier == null ? null : earlier.toString(),
                later == null ? null : later.toString(),
                tally.sheet().told(quarter).stream()
                        .map(provenance -> QuarterPart.of(tally.sheet(), quarter, provenance, wording, texts))
                        .toList());
    }
}

package dev.daylight.reporting.dashboard;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.contracts.scan.ScanEvent.FileSkipped;
import dev.daylight.reporting.report.FigureTexts;
import dev.daylight.reporting.tally.Figure;
import dev.daylight.reporting.tally.Figures;
import dev.daylight.reporting.tally.Provenance;
import dev.daylight.reporting.tally.Quarter;
import dev.daylight.reporting.tally.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The real or the sample half of a quarter, ready to be shown.
///
/// @param headings names of the columns of `regions`
/// @param totals last row of `regions`
/// @param apart what is counted beside the way of an ordinary request
/// @param files what became of files, those left alone by reason
record QuarterPart(
        boolean sample,
        List<Headline> headlines,
        List<String> headings,
        List<Row> regions,
        List<String> totals,
        List<Category> categories,
        List<Named> reasons,
        List<Named> notices,
        List<Named> apart,
        List<String> scanHeadings,
        List<Row> scanRegions,
        List<String> scanTotals,
        List<Named> files) {

    record Headline(String name, String value) {}

    record Row(String name, List<String> values) {}

    /// @param share length of the bar in hundredths of the longest
    record Category(String name, String disclosures, String accounts, String records, int share) {}

    record Named(String name, String value) {}

    private static final List<Figure> HEADLINES = List.of(
            Figure.REQUESTS,
            Figure.REQUESTS_WITH_CONFIDENTIALITY_ORDER,
            Figure.DENIALS,
            Figure.DISCLOSURES,
            Figure.NOTICES_SENT,
            Figure.NOTICES_WAITING);
    private static final List<Figure> OF_REQUESTS = List.of(
            Figure.REQUESTS,
            Figure.REQUESTS_WITH_CONFIDENTIALITY_ORDER,
            Figure.REFUSED_AT_ADMISSION,
            Figure.DENIED,
            Figure.GRANTED_IN_PART,
            Figure.GRANTED,
            Figure.NO_DATA,
            Figure.DISCLOSURES,
            Figure.REQUESTS_OPEN,
            Figure.NOTICES_SENT,
            Figure.NOTICES_WAITING);
    private static final List<Figure> OF_NOTICES = List.of(
            Figure.NOTICES_OWED,
            Figure.NOTICES_SENT,
            Figure.NOTICES_FORBIDDEN,
            Figure.NOTICES_FAILED,
            Figure.NOTICES_WAITING);
    private static final List<Figure> APART = List.of(
            Figure.WITHDRAWN,
            Figure.CLARIFICATIONS_ASKED,
            Figure.EMERGENCIES,
            Figure.EMERGENCIES_FOUNDED,
            Figure.EMERGENCIES_UNFOUNDED,
            Figure.EMERGENCIES_DISCLOSED_BEFORE_PAPER,
            Figure.PRESERVATION_REQUESTS,
            Figure.PRESERVATIONS_REFUSED,
            Figure.PRESERVATIONS_PLACED,
            Figure.PRESERVATIONS_EXTENDED,
            Figure.PRESERVATIONS_SUPERSEDED,
            Figure.PRESERVATIONS_ENDED,
            Figure.AGENCIES_SUSPENDED,
            Figure.AGENCIES_REVOKED);
    private static final List<Figure> OF_FILES = List.of(Figure.FILES_SCANNED, Figure.FILES_SKIPPED, Figure.MATCHES);

    static QuarterPart of(Sheet sheet, Quarter quarter, Provenance provenance, Wording wording, FigureTexts texts) {
        Map<String, Figures> regions = sheet.regions(quarter, provenance);
        Figures totals = sheet.totals(quarter, provenance);
        return new QuarterPart(
                provenance.synthetic(),
                HEADLINES.stream()
                        .map(figure -> new Headline(texts.name(figure), wording.number(totals.of(figure))))
                        .toList(),
                OF_REQUESTS.stream().map(texts::name).toList(),
                rows(regions, OF_REQUESTS, wording),
                values(totals, OF_REQUESTS, wording),
                categories(totals, wording, texts),
                Arrays.stream(RefusalReason.values())
                        .filter(reason -> totals.of(Figure.REASONS_FOR_DENIAL, reason) > 0)
                        .sorted(Comparator.comparingLong(reason -> -totals.of(Figure.REASONS_FOR_DENIAL, reason)))
                        .map(reason -> new Named(
                                texts.refusal(reason), wording.number(totals.of(Figure.REASONS_FOR_DENIAL, reason))))
                        .toList(),
                named(OF_NOTICES, totals, wording, texts),
                named(APART, totals, wording, texts),
                OF_FILES.stream().map(texts::name).toList(),
                rows(regions, OF_FILES, wording),
                values(totals, OF_FILES, wording),
                files(totals, wording, texts));
    }

    private static List<Named> named(List<Figure> figures, Figures totals, Wording wording, FigureTexts texts) {
        return figures.stream()
                .map(figure -> new Named(texts.name(figure), wording.number(totals.of(figure))))
                .toList();
    }

    private static List<Named> files(Figures totals, Wording wording, FigureTexts texts) {
        Named scanned = new Named(texts.name(Figure.FILES_SCANNED), wording.number(totals.of(Figure.FILES_SCANNED)));
        Named matches = new Named(texts.name(Figure.MATCHES), wording.number(totals.of(Figure.MATCHES)));
        Stream<Named> skipped = Arrays.stream(FileSkipped.Reason.values())
                .filter(reason -> totals.of(Figure.FILES_SKIPPED, reason) > 0)
                .map(reason -> new Named(
                        wording.texts().filesSkippedBecause(texts.skipped(reason)),
                        wording.number(totals.of(Figure.FILES_SKIPPED, reason))));
        return Stream.of(Stream.of(scanned, matches), skipped)
                .flatMap(each -> each)
                .toList();
    }

    /// Regions where there is something to say, most of the first column first.
    private static List<Row> rows(Map<String, Figures> regions, List<Figure> columns, Wording wording) {
        return regions.entrySet().stream()
                .filter(region ->
                        columns.stream().anyMatch(figure -> region.getValue().of(figure) > 0))
                .sorted(Comparator.<Map.Entry<String, Figures>>comparingLong(
                                region -> -region.getValue().of(columns.getFirst()))
                        .thenComparing(Map.Entry::getKey))
                .map(region -> new Row(wording.country(region.getKey()), values(region.getValue(), columns, wording)))
                .toList();
    }

    private static List<String> values(Figures figures, List<Figure> columns, Wording wording) {
        return columns.stream()
                .map(figure -> wording.number(figures.of(figure)))
                .toList();
    }

    private static List<Category> categories(Figures totals, Wording wording, FigureTexts texts) {
        long longest = Arrays.stream(DataCategory.values())
                .mapToLong(category -> totals.of(Figure.RECORDS_BY_CATEGORY, category))
                .max()
                .orElse(0);
        List<Category> categories = new ArrayList<>();
        for (DataCategory category : DataCategory.values()) {
            long records = totals.of(Figure.RECORDS_BY_CATEGORY, category);
            categories.add(new Category(
                    texts.category(category),
                    wording.number(totals.of(Figure.DISCLOSURES_BY_CATEGORY, category)),
                    wording.number(totals.of(Figure.ACCOUNTS_BY_CATEGORY, category)),
                    wording.number(records),
                    longest == 0 ? 0 : (int) Math.ceilDiv(records * 100, longest)));
        }
        return categories;
    }
}

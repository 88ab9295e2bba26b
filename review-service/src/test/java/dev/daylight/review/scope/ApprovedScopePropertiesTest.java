package dev.daylight.review.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.review.scope.Minimised.Kept;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Accounts, hours and categories are drawn from small worlds, so that random records fall inside, outside and exactly
/// on the edge of random scopes.
class ApprovedScopePropertiesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Property
    void nothingOutsideTheScopeIsEverKept(
            @ForAll("scopes") ApprovedScope scope, @ForAll("exports") List<ExportedRecord> export) {
        for (Kept kept : scope.minimise(export).kept()) {
            ExportedRecord record = kept.record();
            assertThat(scope.accounts()).contains(record.account());
            assertThat(scope.categories()).contains(DataCategory.valueOf(record.category()));
            assertThat(record.at())
                    .isNotNull()
                    .isAfterOrEqualTo(scope.period().from())
                    .isBefore(scope.period().to());
            assertThat(kept.account()).isEqualTo(record.account());
            assertThat(kept.category().name()).isEqualTo(record.category());
        }
    }

    @Property
    void everythingInsideTheScopeIsKeptInItsOrder(
            @ForAll("scopes") ApprovedScope scope, @ForAll("exports") List<ExportedRecord> export) {
        List<ExportedRecord> inside = export.stream()
                .filter(record -> record.account() != null && scope.accounts().contains(record.account()))
                .filter(record -> scope.categories().stream()
                        .anyMatch(category -> category.name().equals(record.category())))
                .filter(record -> record.at() != null
                        && record.at().compareTo(scope.period().from()) >= 0
                        && record.at().compareTo(scope.period().to()) < 0)
                .toList();

        assertThat(scope.minimise(export).kept()).extracting(Kept::record).containsExactlyElementsOf(inside);
    }

    @Property
    void everyRecordIsEitherKeptOrCountedAsDropped(
            @ForAll("scopes") ApprovedScope scope, @ForAll("exports") List<ExportedRecord> export) {
        Minimised minimised = scope.minimise(export);

        assertThat(minimised.kept().size() + minimised.droppedRecords()).isEqualTo(export.size());
    }

    @Property
    void countsByAccountAddUpToWhatWasKept(
            @ForAll("scopes") ApprovedScope scope, @ForAll("exports") List<ExportedRecord> export) {
        Minimised minimised = scope.minimise(export);

        int counted = minimised.recordsByAccount().values().stream()
                .flatMap(categories -> categories.values().stream())
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(counted).isEqualTo(minimised.kept().size());
    }

    @Provide
    Arbitrary<ApprovedScope> scopes() {
        Arbitrary<Set<String>> accounts = accounts().set().ofMinSize(1).ofMaxSize(4);
        Arbitrary<Set<DataCategory>> categories =
                Arbitraries.of(DataCategory.class).set().ofMinSize(1);
        return Combinators.combine(accounts, categories, periods()).as(ApprovedScope::new);
    }

    @Provide
    Arbitrary<List<ExportedRecord>> exports() {
        Arbitrary<String> categories =
                Arbitraries.of("SUBSCRIBER", "IDENTIFICATION", "TRAFFIC", "CONTENT", "content", "LOCATION", "");
        return Combinators.combine(
                        accounts().injectNull(0.1),
                        categories.injectNull(0.1),
                        Arbitraries.integers()
                                .between(0, 12)
                                .map(ApprovedScopePropertiesTest::moment)
                                .injectNull(0.1))
                .as((account, category, at) -> new ExportedRecord(account, category, "kind", at, null))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<String> accounts() {
        return Arbitraries.of("acc_1", "acc_2", "acc_3", "acc_4", "acc_5", "ACC_1");
    }

    private static Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 3))
                .as((from, length) -> new Period(moment(from), moment(from + length)));
    }

    /// Steps of half an hour and one nanosecond on even ones, so that the edge of a period is hit and just missed.
    private static Instant moment(int step) {
        return START.plusSeconds(1800L * (step / 2)).plusNanos(step % 2);
    }
}

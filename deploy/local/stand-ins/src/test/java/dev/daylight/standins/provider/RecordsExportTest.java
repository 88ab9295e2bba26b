package dev.daylight.standins.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.standins.door.Problem;
import dev.daylight.standins.provider.Account.Standing;
import dev.daylight.standins.provider.RecordsExport.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordsExportTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Period AUTUMN =
            new Period(Instant.parse("2026-09-01T06:00:00Z"), Instant.parse("2026-10-01T18:00:00Z"));

    private final Population population = Population.of(Provider.SEED);
    private final Account account = population.all().getFirst();

    @Test
    void anExportHoldsExactlyTheScope() {
        List<ExportedRecord> records = export(false, AUTUMN, EnumSet.allOf(DataCategory.class), account);

        assertThat(records).allSatisfy(record -> {
            assertThat(record.account()).isEqualTo(account.reference());
            assertThat(AUTUMN.contains(record.at())).isTrue();
        });
        assertThat(records.stream().map(ExportedRecord::category).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(DataCategory.values());
    }

    @Test
    void theSameQuestionHasTheSameAnswerAfterARestart() {
        assertThat(export(true, AUTUMN, EnumSet.allOf(DataCategory.class), account))
                .isEqualTo(export(true, AUTUMN, EnumSet.allOf(DataCategory.class), account));
    }

    @Test
    void twoHalvesOfAPeriodHoldWhatTheWholeHolds() {
        Instant middle = Instant.parse("2026-09-15T11:11:11Z");
        Set<DataCategory> events = EnumSet.complementOf(EnumSet.of(DataCategory.SUBSCRIBER));

        List<ExportedRecord> halves =
                new java.util.ArrayList<>(export(false, new Period(AUTUMN.from(), middle), events, account));
        halves.addAll(export(false, new Period(middle, AUTUMN.to()), events, account));

        assertThat(halves).containsExactlyInAnyOrderElementsOf(export(false, AUTUMN, events, account));
    }

    @Test
    void overSharingAddsOtherDaysOtherPeopleAndOtherCategoriesAndDropsNothing() {
        Set<DataCategory> asked = EnumSet.of(DataCategory.IDENTIFICATION);
        List<ExportedRecord> exact = export(false, AUTUMN, asked, account);
        List<ExportedRecord> shared = export(true, AUTUMN, asked, account);

        assertThat(shared).containsAll(exact);
        assertThat(shared).anyMatch(record -> !record.account().equals(account.reference()));
        assertThat(shared).anyMatch(record -> record.category() != DataCategory.IDENTIFICATION);
        assertThat(shared).anyMatch(record -> !AUTUMN.contains(record.at()));
    }

    @Test
    void nothingIsRecordedOfTheFutureOrOfTheTimeBeforeTheAccount() {
        Period always = new Period(Instant.parse("2015-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));

        assertThat(export(false, always, EnumSet.allOf(DataCategory.class), account))
                .isNotEmpty()
                .allMatch(record -> record.at().isBefore(NOW) && !record.at().isBefore(account.registeredAt()));
    }

    @Test
    void whoNeverDidAnythingAndWhoNeverWasHaveNoRecords() {
        Account dormant = population.all().stream()
                .filter(each -> each.standing() == Standing.DORMANT)
                .findFirst()
                .orElseThrow();

        assertThat(export(false, AUTUMN, EnumSet.allOf(DataCategory.class), dormant))
                .isEmpty();
        assertThat(exporter(false)
                        .export(new Scope("e", Set.of("acc_unknown"), Set.of(DataCategory.TRAFFIC), null, AUTUMN))
                        .records())
                .isEmpty();
    }

    @Test
    void onlyTheFieldsThatAreWantedComeOut() {
        Scope scope =
                new Scope("e", Set.of(account.reference()), Set.of(DataCategory.SUBSCRIBER), Set.of("name"), AUTUMN);

        assertThat(exporter(false).export(scope).records())
                .singleElement()
                .satisfies(record -> assertThat(record.fields()).containsOnlyKeys("name"));
    }

    @Test
    void anIncompleteScopeIsRefused() {
        assertThatThrownBy(() ->
                        exporter(false).export(new Scope("e", Set.of(account.reference()), Set.of(), null, AUTUMN)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> exporter(false)
                        .export(new Scope("e", Set.of(account.reference()), Set.of(DataCategory.TRAFFIC), null, null)))
                .isInstanceOf(Problem.class);
    }

    private List<ExportedRecord> export(
            boolean overShares, Period period, Set<DataCategory> categories, Account account) {
        return exporter(overShares)
                .export(new Scope("export-1", Set.of(account.reference()), categories, null, period))
                .records();
    }

    private static RecordsExport exporter(boolean overShares) {
        Population population = Population.of(Provider.SEED);
        Archive archive = new Archive(Provider.SEED, population, Clock.fixed(NOW, ZoneOffset.UTC));
        return new RecordsExport(population, archive, new OverSharing(overShares, population, archive));
    }
}

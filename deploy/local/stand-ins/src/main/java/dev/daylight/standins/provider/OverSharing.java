package dev.daylight.standins.provider;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What careless exports do: the days around the period, the neighbour's account, a category nobody asked for.
/// Switched on, it gives Daylight's filter something to drop and to report.
final class OverSharing {

    private static final Duration AROUND = Duration.ofDays(14);
    private static final int OF_EACH_SORT = 5;

    private final boolean on;
    private final Population population;
    private final Archive archive;

    OverSharing(boolean on, Population population, Archive archive) {
        this.on = on;
        this.population = population;
        this.archive = archive;
    }

    boolean isOn() {
        return on;
    }

    List<ExportedRecord> applied(
            String exportId,
            List<Account> accounts,
            Set<DataCategory> categories,
            Period period,
            List<ExportedRecord> asked) {
        if (!on) {
            return asked;
        }
        List<ExportedRecord> all = new ArrayList<>(asked);
        for (Account account : accounts) {
            all.addAll(otherDays(account, categories, period));
            Account neighbour = population.neighbour(account);
            if (!accounts.contains(neighbour)) {
                all.addAll(some(records(neighbour, categories, period)));
            }
            otherCategory(categories).ifPresent(other -> all.addAll(some(records(account, Set.of(other), period))));
        }
        // Mixed in, so that nobody can tell them by their place.
        Collections.shuffle(all, Seeded.by(exportId));
        return all;
    }

    private List<ExportedRecord> otherDays(Account account, Set<DataCategory> categories, Period period) {
        Period before = new Period(period.from().minus(AROUND), period.from());
        Period after = new Period(period.to(), period.to().plus(AROUND));
        return some(Stream.concat(records(account, categories, before), records(account, categories, after)));
    }

    private static Optional<DataCategory> otherCategory(Set<DataCategory> categories) {
        return Stream.of(DataCategory.values())
                .filter(category -> !categories.contains(category))
                .findFirst();
    }

    private Stream<ExportedRecord> records(Account account, Set<DataCategory> categories, Period period) {
        return categories.stream().sorted().flatMap(category -> archive.of(account, category, period).stream());
    }

    private static List<ExportedRecord> some(Stream<ExportedRecord> records) {
        return records.limit(OF_EACH_SORT).toList();
    }
}

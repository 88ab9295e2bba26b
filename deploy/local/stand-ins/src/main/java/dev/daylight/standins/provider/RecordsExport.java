package dev.daylight.standins.provider;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.standins.door.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives the records of a scope. The same question has the same answer.
final class RecordsExport {

    private static final int MOST_ACCOUNTS = 100;
    /// More than this is refused as a whole: an export that is cut silently would pass for complete.
    private static final int MOST_RECORDS = 100_000;

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Population population;
    private final Archive archive;
    private final OverSharing overSharing;

    /// @param fields the only fields wanted; absent for all
    record Scope(
            @Nullable String exportId,
            @Nullable Set<String> accounts,
            @Nullable Set<DataCategory> categories,
            @Nullable Set<String> fields,
            @Nullable Period period) {
        @Override
        public String toString() {
            return "Scope[" + exportId + "]";
        }
    }

    record Export(String exportId, List<ExportedRecord> records) {

        /// The closing line tells a whole export from one that broke off.
        List<Object> lines() {
            List<Object> lines = new ArrayList<>(records);
            lines.add(new End(true, records.size()));
            return lines;
        }
    }

    record End(boolean end, int records) {}

    RecordsExport(Population population, Archive archive, OverSharing overSharing) {
        this.population = population;
        this.archive = archive;
        this.overSharing = overSharing;
    }

    record Fields(Map<DataCategory, List<String>> fields) {}

    Fields fields() {
        return new Fields(Archive.FIELDS);
    }

    Export export(Scope scope) {
        String exportId = demanded(scope.exportId(), "exportId");
        Set<String> references = demanded(scope.accounts(), "accounts");
        Set<DataCategory> categories = demanded(scope.categories(), "categories");
        Period period = demanded(scope.period(), "period");
        if (exportId.isBlank() || references.isEmpty() || references.size() > MOST_ACCOUNTS || categories.isEmpty()) {
            throw new Problem(
                    422,
                    "scope",
                    "An export needs an id, 1 to " + MOST_ACCOUNTS + " accounts, a category and a period.");
        }
        if (period.from().isBefore(EARLIEST) || period.to().isAfter(LATEST)) {
            throw new Problem(422, "scope", "The period must lie between the years 1970 and 2200.");
        }
        // An account that is no longer there has no records; that is an answer, not an error.
        List<Account> accounts = references.stream()
                .sorted()
                .flatMap(reference -> population.byReference(reference).stream())
                .toList();
        List<ExportedRecord> records = new ArrayList<>();
        for (Account account : accounts) {
            for (DataCategory category : DataCategory.values()) {
                if (categories.contains(category)) {
                    records.addAll(archive.of(account, category, period));
                }
            }
            if (records.size() > MOST_RECORDS) {
                throw new Problem(422, "export-too-large", "The scope holds more than " + MOST_RECORDS + " records.");
            }
        }
        List<ExportedRecord> shared = overSharing.applied(exportId, accounts, categories, period, records);
        Set<String> wanted = scope.fields();
        return new Export(
                exportId,
                // Who shares too much does not look at fields either.
                wanted == null || overSharing.isOn()
                        ? shared
                        : shared.stream().map(each -> only(wanted, each)).toList());
    }

    private static ExportedRecord only(Set<String> wanted, ExportedRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>(record.fields());
        fields.keySet().retainAll(wanted);
        return new ExportedRecord(record.account(), record.category(), record.kind(), record.at(), fields);
    }

    private static <T> T demanded(@Nullable T value, String name) {
        if (value == null) {
            throw new Problem(422, "scope", "The field " + name + " is missing.");
        }
        return value;
    }
}

package dev.daylight.review.scope;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The granted scope in the provider's terms: accounts x categories x period. Whatever an export brings beside it is
/// dropped and counted; what cannot be placed counts as outside.
///
/// @param accounts the provider's opaque references
public record ApprovedScope(Set<String> accounts, Set<DataCategory> categories, Period period) {
    public ApprovedScope {
        accounts = Set.copyOf(accounts);
        categories = Set.copyOf(categories);
    }

    public Minimised minimise(List<ExportedRecord> export) {
        List<Minimised.Kept> kept = new ArrayList<>();
        Map<Excess, Integer> dropped = new EnumMap<>(Excess.class);
        for (ExportedRecord record : export) {
            place(record).ifPresentOrElse(kept::add, () -> dropped.merge(excess(record), 1, Integer::sum));
        }
        return new Minimised(kept, dropped);
    }

    private Optional<Minimised.Kept> place(ExportedRecord record) {
        String account = record.account();
        DataCategory category = category(record);
        if (account == null
                || !accounts.contains(account)
                || category == null
                || !categories.contains(category)
                || !inTime(record.at())) {
            return Optional.empty();
        }
        return Optional.of(new Minimised.Kept(account, category, record));
    }

    private Excess excess(ExportedRecord record) {
        if (record.account() == null || !accounts.contains(record.account())) {
            return Excess.ACCOUNT;
        }
        DataCategory category = category(record);
        return category == null || !categories.contains(category) ? Excess.CATEGORY : Excess.PERIOD;
    }

    /// A record that does not say when it happened cannot be shown to lie in the period.
    private boolean inTime(@Nullable Instant at) {
        return at != null && period.contains(at);
    }

    private static @Nullable DataCategory category(ExportedRecord record) {
        return Arrays.stream(DataCategory.values())
                .filter(category -> category.name().equals(record.category()))
                .findFirst()
                .orElse(null);
    }
}

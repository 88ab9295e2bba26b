package dev.daylight.review.scope;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The granted scope in the provider's terms: accounts x categories x fields x period. Whatever an export brings beside
/// it is dropped and counted; what cannot be placed counts as outside.
///
/// @param accounts the provider's opaque references
/// @param fields the only fields wanted, by category; a category that is absent was granted before fields were named,
/// and
///     has all of them
public record ApprovedScope(
        Set<String> accounts, Set<DataCategory> categories, Map<DataCategory, Set<String>> fields, Period period) {
    public ApprovedScope {
        accounts = Set.copyOf(accounts);
        categories = Set.copyOf(categories);
        fields = Map.copyOf(fields);
    }

    /// @param asked the category that the provider was asked for just now; another one comes in an export of its own
    public Placement place(DataCategory asked, ExportedRecord record) {
        String account = record.account();
        if (account == null || !accounts.contains(account)) {
            return new Placement.Outside(Excess.ACCOUNT);
        }
        if (!categories.contains(asked) || !asked.name().equals(record.category())) {
            return new Placement.Outside(Excess.CATEGORY);
        }
        // A record that does not say when it happened cannot be shown to lie in the period.
        if (record.at() == null || !period.contains(record.at())) {
            return new Placement.Outside(Excess.PERIOD);
        }
        return new Placement.Inside(account, beyond(asked, record.fields()));
    }

    private Set<String> beyond(DataCategory category, Set<String> given) {
        Set<String> granted = fields.get(category);
        if (granted == null || granted.containsAll(given)) {
            return Set.of();
        }
        Set<String> beyond = new TreeSet<>(given);
        beyond.removeAll(granted);
        return beyond;
    }

    @Override
    public String toString() {
        return "ApprovedScope[" + categories + "]";
    }
}

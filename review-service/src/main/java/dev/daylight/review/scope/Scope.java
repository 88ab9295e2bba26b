package dev.daylight.review.scope;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.casefile.GrantOutcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is asked for, or granted of it, in the agency's terms.
///
/// @param accounts positions in the list of accounts as filed, from 0
/// @param fields the only fields of a category; a category that is absent has all of them
/// @throws IllegalArgumentException when a dimension is empty: such a scope asks for nothing
public record Scope(
        Set<DataCategory> categories, Set<Integer> accounts, Period period, Map<DataCategory, Set<String>> fields) {

    /// With all fields.
    public Scope(Set<DataCategory> categories, Set<Integer> accounts, Period period) {
        this(categories, accounts, period, Map.of());
    }

    public Scope {
        if (categories.isEmpty() || accounts.isEmpty()) {
            throw new IllegalArgumentException("a scope names at least one category and one account");
        }
        categories = Collections.unmodifiableSet(EnumSet.copyOf(categories));
        accounts = Collections.unmodifiableSet(new TreeSet<>(accounts));
        period = inMicroseconds(period);
        Map<DataCategory, Set<String>> sorted = new EnumMap<>(DataCategory.class);
        fields.forEach((category, names) -> sorted.put(category, Collections.unmodifiableSet(new TreeSet<>(names))));
        fields = Collections.unmodifiableMap(sorted);
        if (!categories.containsAll(fields.keySet()) || fields.values().stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("fields are those of a granted category, at least one");
        }
    }

    /// Everything that a request asks for.
    public static Scope asked(Set<DataCategory> categories, int accountsNamed, Period period) {
        return new Scope(categories, IntStream.range(0, accountsNamed).boxed().collect(Collectors.toSet()), period);
    }

    /// Everything that a request asks for, with the fields that there are.
    public static Scope asked(
            Set<DataCategory> categories, int accountsNamed, Period period, Map<DataCategory, Set<String>> known) {
        Scope asked = asked(categories, accountsNamed, period);
        Map<DataCategory, Set<String>> fields = new EnumMap<>(DataCategory.class);
        known.forEach((category, names) -> {
            if (categories.contains(category)) {
                fields.put(category, names);
            }
        });
        return new Scope(categories, asked.accounts, period, fields);
    }

    /// Whether the other one stays inside this one in every dimension.
    public boolean covers(Scope other) {
        return categories.containsAll(other.categories)
                && accounts.containsAll(other.accounts)
                && period.contains(other.period)
                && other.categories.stream().allMatch(category -> coversFields(category, other));
    }

    private boolean coversFields(DataCategory category, Scope other) {
        Set<String> ours = fields.get(category);
        Set<String> theirs = other.fields.get(category);
        return ours == null || theirs != null && ours.containsAll(theirs);
    }

    /// The part of it that is of one category.
    public Scope only(DataCategory category) {
        return new Scope(Set.of(category), accounts, period, fieldsOf(Set.of(category)));
    }

    public Map<DataCategory, Set<String>> fieldsOf(Set<DataCategory> some) {
        Map<DataCategory, Set<String>> of = new EnumMap<>(DataCategory.class);
        fields.forEach((category, names) -> {
            if (some.contains(category)) {
                of.put(category, names);
            }
        });
        return of;
    }

    /// With the fields named for every category: where none were named, all that are known.
    ///
    /// @throws IllegalArgumentException when nothing is known of a category
    public Scope naming(Map<DataCategory, Set<String>> known) {
        Map<DataCategory, Set<String>> named = new EnumMap<>(DataCategory.class);
        for (DataCategory category : categories) {
            named.put(category, fields.getOrDefault(category, known.getOrDefault(category, Set.of())));
        }
        return new Scope(categories, accounts, period, named);
    }

    /// How much of this scope a grant of the other one is.
    public GrantOutcome outcomeOf(Scope granted) {
        return granted.equals(this) ? GrantOutcome.GRANTED : GrantOutcome.PARTIALLY_GRANTED;
    }

    public boolean hasContent() {
        return categories.stream().anyMatch(DataCategory::isContent);
    }

    /// The database keeps microseconds. Rounding inwards can lose a fraction of one, never add it.
    private static Period inMicroseconds(Period period) {
        Instant from = period.from().truncatedTo(ChronoUnit.MICROS);
        return new Period(
                from.equals(period.from()) ? from : from.plus(1, ChronoUnit.MICROS),
                period.to().truncatedTo(ChronoUnit.MICROS));
    }
}

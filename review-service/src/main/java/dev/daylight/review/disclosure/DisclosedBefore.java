package dev.daylight.review.disclosure;

import dev.daylight.contracts.DataCategory;
import dev.daylight.review.scope.Scope;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What an emergency had been given before its paper came.
record DisclosedBefore(Scope scope) {

    /// The part of a granted scope that is still to be given. A category counts as given when everything of it lay
    /// within the earlier scope. Where only some of it did, the rest cannot be told apart, and it is given whole.
    Optional<Scope> remainderOf(Scope granted) {
        Set<DataCategory> remaining = EnumSet.copyOf(granted.categories());
        remaining.removeIf(category -> scope.covers(granted.only(category)));
        return remaining.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scope(remaining, granted.accounts(), granted.period(), granted.fieldsOf(remaining)));
    }
}

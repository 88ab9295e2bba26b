package dev.daylight.review.scope;

import java.util.Set;

/// Where a record of an export lies, seen from the approved scope.
public sealed interface Placement {

    /// It may leave, without the fields that were not granted.
    ///
    /// @param beyond names of fields that it has and the scope has not
    record Inside(String account, Set<String> beyond) implements Placement {}

    /// It is dropped.
    record Outside(Excess excess) implements Placement {}
}

package dev.daylight.review.disclosure;

import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.review.identity.Agency;
import dev.daylight.review.scope.Minimised;
import dev.daylight.sealing.ObjectStore.StoredObject;

/// What an attempt brought about outside the database, before anything is said about it.
sealed interface Production {

    /// No such account, or no record in the scope.
    ///
    /// @param dropped records that lay outside
    record Nothing(int dropped) implements Production {}

    /// A package lies in object storage. Nobody knows its key until the disclosure is recorded.
    record Packed(Agency agency, Particulars.Instrument instrument, Minimised minimised, StoredObject stored)
            implements Production {}
}

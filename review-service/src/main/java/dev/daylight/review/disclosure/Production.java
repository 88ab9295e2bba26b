package dev.daylight.review.disclosure;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.review.identity.Agency;
import dev.daylight.review.scope.Minimised;
import dev.daylight.review.scope.Scope;
import dev.daylight.sealing.ObjectStore.StoredObject;
import org.jspecify.annotations.Nullable;

/// What an attempt brought about outside the database, before anything is said about it.
sealed interface Production {

    /// What the paper says of itself, as it was asked by; absent where there is no paper yet.
    Particulars.@Nullable Instrument instrument();

    /// No such account, or no record in the scope; or nothing but what was given before.
    ///
    /// @param minimised what the export brought beside the scope
    record Nothing(Particulars.@Nullable Instrument instrument, Minimised minimised, Why why) implements Production {}

    /// Nobody behind the identifiers, nothing of them in the scope, or nothing that was not given before.
    enum Why {
        NO_ACCOUNT,
        NO_RECORD,
        GIVEN_BEFORE
    }

    /// A package lies in object storage. Nobody knows its key until the disclosure is recorded.
    ///
    /// @param scope what was exported
    record Packed(
            Agency agency,
            Particulars.@Nullable Instrument instrument,
            Scope scope,
            Minimised minimised,
            StoredObject stored)
            implements Production {

        DocumentReference reference() {
            return new DocumentReference(stored.bucket(), stored.key(), stored.sha256(), stored.bytes());
        }
    }
}

package dev.daylight.review.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.review.scope.Excess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `manifest.json` of a package: what is in it, what was asked, what was approved, what was left out. Only the agency
/// can read it, so it may name the accounts in the agency's words.
///
/// @param rulesVersion legal rules under which the decision was taken
/// @param paperDueAt present when it was given in an emergency: until when its paper has to be there
record Manifest(
        String format,
        UUID requestId,
        UUID disclosureId,
        String agency,
        String caseNumber,
        String rulesVersion,
        Instant producedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant paperDueAt,
        List<Account> accounts,
        List<File> files,
        Minimisation minimisation) {

    static final String FORMAT = "daylight-package/1";

    /// An account of the approved scope.
    ///
    /// @param account reference used in the records; absent when the provider has no such account
    record Account(AccountIdentifier identifier, @Nullable String account) {}

    record File(String path, String sha256, long bytes) {}

    /// @param delivered records in the package, by category
    /// @param dropped records that the export brought beside the approved scope, by the dimension they left
    record Minimisation(
            Extent asked, Extent approved, Map<DataCategory, Integer> delivered, Map<Excess, Integer> dropped) {}

    record Extent(Set<DataCategory> categories, int accounts, Period period) {}

    @Override
    public String toString() {
        return "Manifest[" + disclosureId + "]";
    }
}

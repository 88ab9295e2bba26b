package dev.daylight.review.bag;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a package before its first record is read.
///
/// @param country of the agency; decides which certificate it gets
/// @param rulesVersion legal rules under which the decision was taken
/// @param paperDueAt present when it was given in an emergency: until when its paper has to be there
public record PackageFacts(
        UUID requestId,
        UUID disclosureId,
        String agency,
        String country,
        String caseNumber,
        String rulesVersion,
        Instant producedAt,
        @Nullable Instant paperDueAt,
        List<Account> accounts,
        Extent asked,
        Extent approved) {

    /// An account of the approved scope.
    ///
    /// @param account reference used in the records; absent when the provider has no such account
    public record Account(
            AccountIdentifier identifier, @Nullable String account) {}

    /// @param fields of each category; absent where nobody named any
    public record Extent(
            Set<DataCategory> categories,
            int accounts,
            Period period,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<DataCategory, Set<String>> fields) {}

    @Override
    public String toString() {
        return "PackageFacts[" + disclosureId + "]";
    }
}

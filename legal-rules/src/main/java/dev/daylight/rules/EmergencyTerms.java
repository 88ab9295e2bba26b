package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an admitted emergency request leads to. Everything that was asked for is preserved at once in any case.
///
/// @param disclosable what review may disclose before paper has come; empty when nothing
/// @param paperDue until when the paper must follow; absent when the request came with one
public record EmergencyTerms(
        Set<DataCategory> disclosable, @Nullable Instant paperDue, LocalizedText danger, Source source) {

    public EmergencyTerms {
        disclosable = Set.copyOf(disclosable);
    }
}

package dev.daylight.review.bag;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.DataCategory;
import dev.daylight.review.scope.Excess;
import dev.daylight.review.scope.Minimised;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `data/manifest.json` of a package: what is in it, what was asked, what was approved, what was left out. Only the
/// agency can read it, so it may name the accounts in the agency's words.
record Manifest(
        String format,
        UUID requestId,
        UUID disclosureId,
        String agency,
        String caseNumber,
        String rulesVersion,
        Instant producedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant paperDueAt,
        List<PackageFacts.Account> accounts,
        List<File> files,
        Minimisation minimisation) {

    static final String FORMAT = "daylight-package/2";

    record File(String path, String sha256, String sha512, long bytes) {}

    /// @param delivered records in the package, by category
    /// @param dropped what the export brought beside the approved scope, by the dimension it left
    /// @param droppedFields which fields were taken out, and from how many records
    record Minimisation(
            PackageFacts.Extent asked,
            PackageFacts.Extent approved,
            Map<DataCategory, Integer> delivered,
            Map<Excess, Integer> dropped,
            Map<DataCategory, Map<String, Integer>> droppedFields) {}

    static Manifest of(PackageFacts facts, List<Fixity> files, Minimised minimised) {
        return new Manifest(
                FORMAT,
                facts.requestId(),
                facts.disclosureId(),
                facts.agency(),
                facts.caseNumber(),
                facts.rulesVersion(),
                facts.producedAt(),
                facts.paperDueAt(),
                facts.accounts(),
                files.stream()
                        .map(file -> new File(file.path(), file.sha256(), file.sha512(), file.bytes()))
                        .toList(),
                new Minimisation(
                        facts.asked(),
                        facts.approved(),
                        minimised.deliveredByCategory(),
                        minimised.dropped(),
                        minimised.droppedFields()));
    }

    @Override
    public String toString() {
        return "Manifest[" + disclosureId + "]";
    }
}

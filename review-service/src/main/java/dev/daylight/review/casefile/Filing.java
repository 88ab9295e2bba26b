package dev.daylight.review.casefile;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.DocumentReference.Finding;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request as it was filed, without its personal part.
///
/// @param paper what data would be produced on; absent of a preservation, and of an emergency until it comes
/// @param instrumentCode what the paper is by the legal rules' data; absent when only a class was named, in what
///     was filed before codes were told, and of an emergency until its paper comes
/// @param asFiled present where the paper is another instrument than its agency said
/// @param particulars sealed document with the personal part
/// @param statement sealed PDF in which an agency states an emergency
/// @param keepUntil end of a preservation's term; of an emergency the moment at which its paper is due
/// @param disclosureAllowed whether the operator lets something out before the paper of this emergency
public record Filing(
        UUID requestId,
        UUID agencyId,
        String country,
        DataRequestKind kind,
        Set<DataCategory> categories,
        int accountsNamed,
        @Nullable ConfidentialityClaim confidentiality,
        @Nullable Paper paper,
        @Nullable String instrumentCode,
        DocumentReference particulars,
        @Nullable DocumentReference statement,
        @Nullable Instant keepUntil,
        boolean disclosureAllowed,
        Instant filedAt,
        @Nullable AsFiled asFiled) {

    /// A filing whose paper is what its agency said.
    public Filing(
            UUID requestId,
            UUID agencyId,
            String country,
            DataRequestKind kind,
            Set<DataCategory> categories,
            int accountsNamed,
            @Nullable ConfidentialityClaim confidentiality,
            @Nullable Paper paper,
            @Nullable String instrumentCode,
            DocumentReference particulars,
            @Nullable DocumentReference statement,
            @Nullable Instant keepUntil,
            boolean disclosureAllowed,
            Instant filedAt) {
        this(
                requestId,
                agencyId,
                country,
                kind,
                categories,
                accountsNamed,
                confidentiality,
                paper,
                instrumentCode,
                particulars,
                statement,
                keepUntil,
                disclosureAllowed,
                filedAt,
                null);
    }

    /// What the agency said its paper was, where a reviewer found it to be something else.
    public record AsFiled(
            InstrumentClass instrumentClass, @Nullable String code) {}

    /// The same with the instrument that the paper really is.
    Filing reclassified(InstrumentClass instrumentClass, String code) {
        return new Filing(
                requestId,
                agencyId,
                country,
                kind,
                categories,
                accountsNamed,
                confidentiality,
                new Paper(instrumentClass, presentPaper().document()),
                code,
                particulars,
                statement,
                keepUntil,
                disclosureAllowed,
                filedAt,
                asFiled == null ? new AsFiled(instrumentClass(), instrumentCode) : asFiled);
    }

    /// The code that stands in the sealed particulars, whatever the paper really is.
    @Nullable
    String codeAsFiled() {
        return asFiled == null ? instrumentCode : asFiled.code();
    }

    /// @param document the sealed PDF
    public record Paper(InstrumentClass instrumentClass, DocumentReference document) {}

    /// @throws IllegalStateException when there is no paper (yet): then nothing can be produced either
    public InstrumentClass instrumentClass() {
        return presentPaper().instrumentClass();
    }

    /// @throws IllegalStateException when there is no paper (yet)
    public DocumentReference instrument() {
        return presentPaper().document();
    }

    /// Whether the machine found an authority's signature that holds. Otherwise a person says why the paper is genuine.
    public boolean isPaperFoundAuthentic() {
        Finding finding = paper == null ? null : paper.document().finding();
        return finding != null && finding.outcome() == DocumentReference.Outcome.AUTHENTIC;
    }

    private Paper presentPaper() {
        if (paper == null) {
            throw new IllegalStateException("a request without its paper");
        }
        return paper;
    }
}

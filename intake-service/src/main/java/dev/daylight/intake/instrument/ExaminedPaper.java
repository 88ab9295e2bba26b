package dev.daylight.intake.instrument;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.intake.signature.Authority;
import dev.daylight.intake.signature.SignatureVerdict;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A paper that a person can read, with what a machine could say of it.
///
/// @param file as it was uploaded
/// @param pdf what a person reads: the file itself, or the paper out of the container
/// @param sha256 digest of the file as it was uploaded, so that the sender can compare
public record ExaminedPaper(
        byte[] file,
        byte[] pdf,
        FileType type,
        String sha256,
        int pages,
        SignatureVerdict verdict,
        Set<Remark> remarks) {

    /// Whether the signatures lie around the paper, so that the file has to be kept beside it.
    public boolean inContainer() {
        return switch (type) {
            case PDF, PDF_A -> false;
            case ASIC_S, ASIC_E -> true;
        };
    }

    /// For the sealed document that review opens.
    ///
    /// @param container where the sealed container lies, when there is one
    public Particulars.SignatureVerdict forReview(@Nullable DocumentReference container) {
        Authority authority = verdict.establishedAuthority();
        return new Particulars.SignatureVerdict(
                verdict.outcome(),
                verdict.reason(),
                verdict.sentence(),
                verdict.signerNames(),
                authority == null ? null : authority.name(),
                remarks.stream().sorted().map(Remark::sentence).toList(),
                sha256,
                file.length,
                type.name(),
                container);
    }

    /// Says nothing of what is in it.
    @Override
    public String toString() {
        return "ExaminedPaper[" + type + ", " + verdict.reason() + "]";
    }
}

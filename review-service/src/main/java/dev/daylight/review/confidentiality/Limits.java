package dev.daylight.review.confidentiality;

import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.Filings;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Advised;
import dev.daylight.review.confidentiality.ConfidentialityOrder.Cut;
import dev.daylight.review.legalbasis.LegalBasis;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How long an order may hold: where a law binds, what is said beyond it is cut; where there is only a guideline, it is
/// flagged. Measured is each thing that the agency says, from its own filing, since nobody tells from which day an
/// order runs.
@ApplicationScoped
class Limits {

    private final Filings filings;
    private final LegalBasis legalBasis;

    Limits(Filings filings, LegalBasis legalBasis) {
        this.filings = filings;
        this.legalBasis = legalBasis;
    }

    Filing filing(UUID requestId) {
        return filings.get(requestId);
    }

    /// @param endsAt as the agency names it, or as the paper reads
    /// @param saidAt when the agency said so
    Held held(UUID filedFor, @Nullable Instant endsAt, Instant saidAt) {
        Filing filing = filings.get(filedFor);
        return legalBasis
                .tooLong(filing.country(), filing.instrumentCode(), endsAt, saidAt)
                .map(finding -> new Held(
                        finding.longestEnd(), new Cut(endsAt, finding.source().citation(), legalBasis.rulesVersion())))
                .orElseGet(() -> new Held(endsAt, null));
    }

    @Nullable
    Advised advised(UUID filedFor, Held held, Instant saidAt) {
        Filing filing = filings.get(filedFor);
        return legalBasis
                .longerThanAdvised(filing.country(), filing.instrumentCode(), held.until(), saidAt)
                .map(finding ->
                        new Advised(finding.longestEnd(), finding.source().citation(), legalBasis.rulesVersion()))
                .orElse(null);
    }

    /// What any law or guideline of the place says of such an order, for who challenges it.
    @Nullable
    Advised guideline(Filing filing, ConfidentialityOrder order) {
        Cut cut = order.cut();
        Instant end = order.endsAt();
        return cut != null && end != null
                ? new Advised(end, cut.law(), cut.rulesVersion())
                : advised(filing.requestId(), order.standing().until(), order.lastSaidAt());
    }
}

package dev.daylight.review.decision;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Basis;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.Recommendation;
import dev.daylight.review.casefile.Recommendation.Denial;
import dev.daylight.review.casefile.Recommendation.Grant;
import dev.daylight.review.casefile.SealedDocuments;
import dev.daylight.review.disclosure.KnownFields;
import dev.daylight.review.legalbasis.LegalBasis;
import dev.daylight.review.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Holds a proposal against what was asked and against the law, then hands it on as a recommendation.
///
/// The asked period stands in the sealed particulars only, so they are opened here, before the transaction: storage may
/// be slow, and a row lock must not wait for it. The version makes sure that the case is still the same afterwards.
@ApplicationScoped
public class Recommending {

    private final Cases cases;
    private final SealedDocuments documents;
    private final LegalBasis legalBasis;
    private final Decisions decisions;
    private final KnownFields knownFields;
    private final Clock clock;

    Recommending(
            Cases cases,
            SealedDocuments documents,
            LegalBasis legalBasis,
            Decisions decisions,
            KnownFields knownFields,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.legalBasis = legalBasis;
        this.decisions = decisions;
        this.knownFields = knownFields;
        this.clock = clock;
    }

    /// @param version the case as the reviewer saw it
    /// @throws Objection when the scope is wider than asked, or the law or the state of the case is against it
    public CaseFile recommend(UUID caseId, long version, Proposal proposal, Person by) {
        CaseFile seen = cases.seen(caseId, version);
        seen.state().mustBeInReview();
        return decisions.recommend(caseId, version, recommendation(seen, proposal, by));
    }

    private Recommendation recommendation(CaseFile seen, Proposal proposal, Person by) {
        return switch (proposal) {
            case Proposal.ToDeny denial -> new Denial(denial.reason(), by, clock.instant(), legalBasis.rulesVersion());
            case Proposal.ToGrant grant -> grant(seen, grant, by);
        };
    }

    private Grant grant(CaseFile seen, Proposal.ToGrant proposal, Person by) {
        Filing filing = seen.filing();
        Map<DataCategory, Set<String>> known = knownFields.byCategory();
        Scope granted = named(proposal.scope(), known);
        Particulars particulars = documents.particulars(filing, by, "recommendation");
        // Nobody asks for single fields: asked is all that there are.
        Scope asked = Scope.asked(filing.categories(), filing.accountsNamed(), particulars.period(), known);
        if (!asked.covers(granted)) {
            throw new Objection(Kind.SCOPE_TOO_WIDE);
        }
        mustRestOnLaw(seen.basis(), filing, particulars.instrument(), granted);
        return new Grant(
                granted,
                asked.outcomeOf(granted),
                by,
                clock.instant(),
                legalBasis.rulesVersion(),
                proposal.reason(),
                seen.terms().oneDecidesUpTo());
    }

    /// A grant names its fields, so that nothing that the provider adds later leaves on it.
    private static Scope named(Scope proposed, Map<DataCategory, Set<String>> known) {
        for (DataCategory category : proposed.categories()) {
            Set<String> there = known.getOrDefault(category, Set.of());
            if (there.isEmpty() || !there.containsAll(proposed.fields().getOrDefault(category, Set.of()))) {
                throw new Objection(Kind.FIELD_UNKNOWN);
            }
        }
        return proposed.naming(known);
    }

    private void mustRestOnLaw(Basis basis, Filing filing, Particulars.@Nullable Instrument instrument, Scope granted) {
        switch (basis) {
            case PAPER -> {
                List<String> objections = legalBasis.objections(
                        filing.country(),
                        filing.instrumentClass(),
                        instrument == null ? null : instrument.type(),
                        granted.categories());
                if (!objections.isEmpty()) {
                    throw new Objection(Kind.NO_LEGAL_BASIS, String.join(" ", objections));
                }
            }
            case EMERGENCY -> {
                if (!legalBasis.disclosableBeforePaper(filing.country()).containsAll(granted.categories())) {
                    throw new Objection(Kind.BEYOND_EMERGENCY);
                }
            }
        }
    }
}

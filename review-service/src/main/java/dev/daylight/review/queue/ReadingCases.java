package dev.daylight.review.queue;

import dev.daylight.review.casefile.AnsweredChecks;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.challenge.Challenges;
import dev.daylight.review.confidentiality.Orders;
import dev.daylight.review.correspondence.Amendments;
import dev.daylight.review.deadline.Deadlines;
import dev.daylight.review.disclosure.DisclosureJobs;
import dev.daylight.review.disclosure.Disclosures;
import dev.daylight.review.emergency.CallBacks;
import dev.daylight.review.identity.Agencies;
import dev.daylight.review.legalbasis.LegalBasis;
import dev.daylight.review.legalbasis.LegalOpinion;
import dev.daylight.review.preservation.Preservations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gathers what belongs to a case.
@ApplicationScoped
public class ReadingCases {

    private final Cases cases;
    private final Agencies agencies;
    private final LegalBasis legalBasis;
    private final AnsweredChecks answers;
    private final Orders orders;
    private final Amendments amendments;
    private final Preservations preservations;
    private final CallBacks callBacks;
    private final Challenges challenges;
    private final DisclosureJobs jobs;
    private final Disclosures disclosures;
    private final Deadlines deadlines;

    ReadingCases(
            Cases cases,
            Agencies agencies,
            LegalBasis legalBasis,
            AnsweredChecks answers,
            Orders orders,
            Amendments amendments,
            Preservations preservations,
            CallBacks callBacks,
            Challenges challenges,
            DisclosureJobs jobs,
            Disclosures disclosures,
            Deadlines deadlines) {
        this.cases = cases;
        this.agencies = agencies;
        this.legalBasis = legalBasis;
        this.answers = answers;
        this.orders = orders;
        this.amendments = amendments;
        this.preservations = preservations;
        this.callBacks = callBacks;
        this.challenges = challenges;
        this.jobs = jobs;
        this.disclosures = disclosures;
        this.deadlines = deadlines;
    }

    /// The version is read first: if the case changes meanwhile, a write with this version is refused.
    @Transactional
    public CaseWhole whole(UUID caseId) {
        return whole(cases.get(caseId));
    }

    private CaseWhole whole(CaseFile file) {
        Filing filing = file.filing();
        return new CaseWhole(
                file,
                agencies.find(filing.agencyId()).orElse(null),
                opinion(filing),
                answers.of(file),
                orders.of(file.id()),
                amendments.of(file.id()),
                preservations.of(file.id()).orElse(null),
                callBacks.of(file.id()),
                challenges.of(file.id()),
                jobs.of(file.id()).orElse(null),
                disclosures.of(file.id()).orElse(null),
                deadlines.of(file.id()).orElse(null));
    }

    private @Nullable LegalOpinion opinion(Filing filing) {
        return filing.paper() != null || filing.disclosureAllowed() ? legalBasis.opinion(filing) : null;
    }
}

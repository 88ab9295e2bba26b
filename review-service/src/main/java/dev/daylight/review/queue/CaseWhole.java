package dev.daylight.review.queue;

import dev.daylight.review.casefile.Answers;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.challenge.Challenge;
import dev.daylight.review.confidentiality.ConfidentialityOrder;
import dev.daylight.review.correspondence.Correspondence;
import dev.daylight.review.deadline.CaseDeadline;
import dev.daylight.review.disclosure.Disclosure;
import dev.daylight.review.disclosure.DisclosureJob;
import dev.daylight.review.emergency.CallBack;
import dev.daylight.review.identity.Agency;
import dev.daylight.review.legalbasis.LegalOpinion;
import dev.daylight.review.preservation.Preservation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case with everything that belongs to it, read in one go.
///
/// @param legalBasis absent of an emergency without its paper, unless it may be answered before it
/// @param deadline absent of what is over, and while nobody has reckoned it
/// @param preservation present of an emergency
public record CaseWhole(
        CaseFile file,
        @Nullable Agency agency,
        @Nullable LegalOpinion legalBasis,
        Answers answers,
        List<ConfidentialityOrder> orders,
        Correspondence correspondence,
        @Nullable Preservation preservation,
        List<CallBack> callBacks,
        List<Challenge> challenges,
        @Nullable DisclosureJob owed,
        @Nullable Disclosure disclosure,
        @Nullable CaseDeadline deadline) {}

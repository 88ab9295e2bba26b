package dev.daylight.review.decision;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.CaseDenied;
import dev.daylight.contracts.casefile.CaseEvent.CaseGranted;
import dev.daylight.contracts.casefile.CaseEvent.GrantRecalled;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.AnsweredChecks;
import dev.daylight.review.casefile.Approval;
import dev.daylight.review.casefile.Basis;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.casefile.CaseState.Approved;
import dev.daylight.review.casefile.CaseState.Denied;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.KeptTexts;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.Recommendation;
import dev.daylight.review.casefile.Recommendation.Grant;
import dev.daylight.review.challenge.Challenges;
import dev.daylight.review.disclosure.DisclosureJobs;
import dev.daylight.review.emergency.CallBacks;
import dev.daylight.review.identity.Agencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes decisions take effect: state, events, the disclosure that is owed from then on, and the trail, in one
/// transaction.
@ApplicationScoped
public class Decisions {

    private final Cases cases;
    private final AnsweredChecks answers;
    private final CallBacks callBacks;
    private final Challenges challenges;
    private final Agencies agencies;
    private final DisclosureJobs disclosureJobs;
    private final Outbox outbox;
    private final KeptTexts texts;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Decisions(
            Cases cases,
            AnsweredChecks answers,
            CallBacks callBacks,
            Challenges challenges,
            Agencies agencies,
            DisclosureJobs disclosureJobs,
            Outbox outbox,
            KeptTexts texts,
            AuditTrail auditTrail,
            Clock clock) {
        this.cases = cases;
        this.answers = answers;
        this.callBacks = callBacks;
        this.challenges = challenges;
        this.agencies = agencies;
        this.disclosureJobs = disclosureJobs;
        this.outbox = outbox;
        this.texts = texts;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// @param version the case as the reviewer saw it
    @Transactional
    CaseFile recommend(UUID caseId, long version, Recommendation recommendation) {
        CaseFile seen = cases.lockedAsSeen(caseId, version);
        seen.state().mustBeInReview();
        if (seen.basis() == Basis.EMERGENCY) {
            callBacks.mustBeInTime(seen);
        }
        callBacks.mustAllow(seen, recommendation);
        if (recommendation instanceof Grant grant) {
            challenges.mustAllow(caseId, grant);
        }
        CaseState next = seen.state().recommend(recommendation, answers.of(seen));
        CaseFile changed = seen.moveTo(next);
        cases.save(changed);
        if (recommendation instanceof Grant grant) {
            mustNotBeBarred(seen);
            auditTrail.record(caseId, Action.GRANT_RECOMMENDED, grant.by(), detail(caseId, grant));
        }
        if (next instanceof Denied denied) {
            deny(changed, denied);
        } else if (next instanceof Approved approved) {
            grant(changed, approved, recommendation.by());
        }
        return changed;
    }

    /// The second person's yes.
    ///
    /// @param version the case as the approver saw it
    @Transactional
    public CaseFile approve(UUID caseId, long version, @Nullable String note, Person by) {
        CaseFile seen = cases.lockedAsSeen(caseId, version);
        mustNotBeBarred(seen);
        Approved approved = seen.state().approve(new Approval(by, clock.instant()));
        if (approved.basis() == Basis.EMERGENCY) {
            callBacks.mustBeOfAnother(seen, by);
            callBacks.mustBeInTime(seen);
        }
        CaseFile changed = seen.moveTo(approved);
        cases.save(changed);
        auditTrail.record(caseId, Action.GRANT_APPROVED, by, texts.keep(caseId, "note", note));
        grant(changed, approved, by);
        return changed;
    }

    /// The second person wants it looked at again.
    @Transactional
    public CaseFile giveBack(UUID caseId, long version, @Nullable String note, Person by) {
        CaseFile seen = cases.lockedAsSeen(caseId, version);
        CaseFile changed = seen.moveTo(seen.state().giveBack(by));
        cases.save(changed);
        auditTrail.record(caseId, Action.GRANT_RETURNED, by, texts.keep(caseId, "note", note));
        return changed;
    }

    /// What was approved and has not left is decided anew: somebody has read something that the decision does not know.
    /// What was owed is owed no more; an export under way finds that out under the row lock.
    ///
    /// @param version the case as the reviewer saw it
    @Transactional
    public CaseFile recall(UUID caseId, long version, @Nullable String note, Person by) {
        CaseFile seen = cases.lockedAsSeen(caseId, version);
        CaseFile changed = seen.moveTo(seen.state().recall());
        cases.save(changed);
        disclosureJobs.cancel(caseId);
        outbox.append(Topics.CASES, caseId, new GrantRecalled(caseId, clock.instant()));
        auditTrail.record(caseId, Action.GRANT_RECALLED, by, texts.keep(caseId, "note", note));
        return changed;
    }

    private void mustNotBeBarred(CaseFile file) {
        if (agencies.isBarredUntilCommit(file.filing().agencyId())) {
            throw new Objection(Kind.AGENCY_BARRED);
        }
    }

    @Transactional(TxType.MANDATORY)
    void grant(CaseFile changed, Approved approved, Person by) {
        Grant grant = approved.recommendation();
        disclosureJobs.owe(changed.id());
        outbox.append(
                Topics.CASES,
                changed.id(),
                new CaseGranted(
                        changed.id(),
                        grant.outcome(),
                        grant.scope().categories(),
                        grant.scope().accounts().size(),
                        grant.rulesVersion(),
                        clock.instant()));
        auditTrail.record(changed.id(), Action.CASE_GRANTED, by, Map.of("outcome", grant.outcome()));
    }

    @Transactional(TxType.MANDATORY)
    void deny(CaseFile changed, Denied denied) {
        Recommendation.Denial denial = denied.recommendation();
        outbox.append(
                Topics.CASES,
                changed.id(),
                new CaseDenied(changed.id(), List.of(denial.reason().code()), denial.rulesVersion(), denial.at()));
        auditTrail.record(changed.id(), Action.CASE_DENIED, denial.by(), detail(changed.id(), denial));
    }

    private Map<String, Object> detail(UUID caseId, Recommendation recommendation) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("rulesVersion", recommendation.rulesVersion());
        var reason = recommendation.reason();
        if (reason != null) {
            detail.put("reason", reason.code());
            detail.putAll(texts.keep(caseId, "sentence", reason.sentence()));
        }
        if (recommendation instanceof Grant grant) {
            detail.put("outcome", grant.outcome());
            detail.put("categories", grant.scope().categories());
            detail.put("accounts", grant.scope().accounts());
            detail.put("fields", grant.scope().fields());
            detail.put("from", grant.scope().period().from());
            detail.put("to", grant.scope().period().to());
        }
        return detail;
    }
}

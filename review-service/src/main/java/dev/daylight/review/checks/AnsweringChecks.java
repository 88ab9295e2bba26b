package dev.daylight.review.checks;

import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Answer;
import dev.daylight.review.casefile.AnsweredChecks;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Check;
import dev.daylight.review.casefile.Check.Outcome;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.KeptTexts;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.legalbasis.LegalBasis;
import dev.daylight.review.legalbasis.LegalOpinion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes the answers of reviewers.
@ApplicationScoped
public class AnsweringChecks {

    private final Cases cases;
    private final AnsweredChecks answers;
    private final LegalBasis legalBasis;
    private final KeptTexts texts;
    private final AuditTrail auditTrail;
    private final Clock clock;

    AnsweringChecks(
            Cases cases,
            AnsweredChecks answers,
            LegalBasis legalBasis,
            KeptTexts texts,
            AuditTrail auditTrail,
            Clock clock) {
        this.cases = cases;
        this.answers = answers;
        this.legalBasis = legalBasis;
        this.texts = texts;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// @param version the case as the reviewer saw it
    @Transactional
    public CaseFile answer(UUID caseId, long version, Check check, Outcome outcome, @Nullable String note, Person by) {
        CaseFile seen = cases.lockedAsSeen(caseId, version);
        seen.state().mustBeInReview();
        if (!check.isAskedOn(seen.basis())) {
            throw new Objection(Kind.ILLEGAL_MOVE, "Before the paper is there, nothing can be said about it.");
        }
        if (!check.outcomes().contains(outcome)) {
            throw new Objection(Kind.INVALID_REQUEST, "This question is answered with yes or no.");
        }
        if (note == null && needsNote(seen.filing(), check, outcome)) {
            throw new Objection(Kind.NOTE_NEEDED);
        }
        String rulesVersion = null;
        if (check == Check.INSTRUMENT_SUFFICIENT) {
            rulesVersion = legalBasis.rulesVersion();
            mustAgreeWithTheLaw(seen.filing(), outcome);
        }
        answers.keep(seen, new Answer(check, outcome, note, by, clock.instant(), rulesVersion));
        CaseFile changed = seen.touched();
        cases.save(changed);
        Map<String, Object> detail = new LinkedHashMap<>(Map.of("check", check, "outcome", outcome));
        detail.putAll(texts.keep(caseId, "note", note));
        if (rulesVersion != null) {
            detail.put("rulesVersion", rulesVersion);
        }
        auditTrail.record(caseId, Action.CHECK_ANSWERED, by, detail);
        return changed;
    }

    private static boolean needsNote(Filing filing, Check check, Outcome outcome) {
        return outcome != Outcome.PASSED || check == Check.INSTRUMENT_AUTHENTIC && !filing.isPaperFoundAuthentic();
    }

    /// The law is run anew, category by category: a person may hold a paper to be worth less than it says, never more.
    private void mustAgreeWithTheLaw(Filing filing, Outcome outcome) {
        LegalOpinion opinion = legalBasis.opinion(filing);
        boolean agreed = switch (outcome) {
            case PASSED -> opinion.suffices().containsAll(filing.categories());
            case PASSED_FOR_LESS -> !opinion.suffices().isEmpty();
            case FAILED -> true;
        };
        if (!agreed) {
            throw new Objection(Kind.NO_LEGAL_BASIS, opinion.objections());
        }
    }
}

package dev.daylight.review.reclassification;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.InstrumentReclassified;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Basis;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.KeptTexts;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.legalbasis.LegalBasis;
import dev.daylight.rules.InstrumentType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Says what a paper really is. What the agency filed stays as it was filed.
@ApplicationScoped
public class Reclassifying {

    private final Cases cases;
    private final LegalBasis legalBasis;
    private final Outbox outbox;
    private final KeptTexts texts;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Reclassifying(
            Cases cases, LegalBasis legalBasis, Outbox outbox, KeptTexts texts, AuditTrail auditTrail, Clock clock) {
        this.cases = cases;
        this.legalBasis = legalBasis;
        this.outbox = outbox;
        this.texts = texts;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// What a paper of the case can be.
    public List<InstrumentType> choices(Filing filing) {
        return legalBasis.instruments(filing.country(), filing.kind());
    }

    /// @param version the case as the reviewer saw it
    /// @param code of the legal rules' data
    @Transactional
    public CaseFile reclassify(UUID caseId, long version, String code, String note, Person by) {
        CaseFile seen = cases.lockedAsSeen(caseId, version);
        seen.state().mustBeInReview();
        if (seen.basis() != Basis.PAPER) {
            throw new Objection(Kind.ILLEGAL_MOVE, "Before the paper is there, nothing can be said about it.");
        }
        InstrumentType real = choices(seen.filing()).stream()
                .filter(instrument -> instrument.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_INSTRUMENT));
        if (code.equals(seen.filing().instrumentCode())) {
            throw new Objection(Kind.ILLEGAL_MOVE, "That is what the paper is taken for already.");
        }
        Instant now = clock.instant();
        CaseFile changed = seen.reclassified(real.instrumentClass(), code);
        cases.save(changed);
        outbox.append(
                Topics.CASES,
                caseId,
                new InstrumentReclassified(
                        caseId,
                        real.instrumentClass(),
                        code,
                        real.notice().rule(),
                        real.notice().provision(),
                        legalBasis.rulesVersion(),
                        now));
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("instrument", code);
        detail.put("was", String.valueOf(seen.filing().instrumentCode()));
        detail.put("rulesVersion", legalBasis.rulesVersion());
        detail.putAll(texts.keep(caseId, "note", note));
        auditTrail.record(caseId, Action.INSTRUMENT_RECLASSIFIED, by, detail);
        return changed;
    }
}

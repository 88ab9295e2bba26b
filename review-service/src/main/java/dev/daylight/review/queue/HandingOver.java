package dev.daylight.review.queue;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.CaseAssigned;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Assignment;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.colleague.Colleagues;
import dev.daylight.review.conflict.Conflicts;
import dev.daylight.review.note.Notes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who works on a case gives it to a colleague, or back to everybody's pile, perhaps with a note.
@ApplicationScoped
public class HandingOver {

    private final Cases cases;
    private final Colleagues colleagues;
    private final Conflicts conflicts;
    private final Notes notes;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Clock clock;

    HandingOver(
            Cases cases,
            Colleagues colleagues,
            Conflicts conflicts,
            Notes notes,
            Outbox outbox,
            AuditTrail auditTrail,
            Clock clock) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.conflicts = conflicts;
        this.notes = notes;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// @param version the case as it was seen by who gives it
    /// @param to subject of a colleague who came here before, as a reviewer
    @Transactional
    public CaseFile handOver(UUID caseId, long version, String to, @Nullable String note, Person by) {
        CaseFile seen = cases.lockedAsSeen(caseId, version);
        mustBeTheirs(seen, by);
        Person colleague = colleagues.reviewer(to).orElseThrow(() -> new Objection(Kind.UNKNOWN_COLLEAGUE));
        if (conflicts.isDeclared(caseId, colleague)) {
            throw new Objection(Kind.COLLEAGUE_BARRED);
        }
        Instant now = clock.instant();
        CaseFile changed = seen.moveTo(seen.state().assign(new Assignment(colleague, now)));
        cases.save(changed);
        keep(caseId, note, by);
        outbox.append(Topics.CASES, caseId, new CaseAssigned(caseId, now));
        auditTrail.record(caseId, Action.CASE_HANDED_OVER, by, Map.of("to", colleague.subject()));
        return changed;
    }

    /// @param version the case as it was seen by who gives it back
    @Transactional
    public CaseFile release(UUID caseId, long version, @Nullable String note, Person by) {
        CaseFile seen = cases.lockedAsSeen(caseId, version);
        mustBeTheirs(seen, by);
        CaseFile changed = seen.moveTo(seen.state().release());
        cases.save(changed);
        keep(caseId, note, by);
        auditTrail.record(caseId, Action.CASE_RELEASED, by, Map.of());
        return changed;
    }

    private void keep(UUID caseId, @Nullable String note, Person by) {
        if (note != null) {
            notes.add(caseId, note, by);
        }
    }

    private static void mustBeTheirs(CaseFile seen, Person by) {
        Assignment assignment = seen.state().assignment();
        if (assignment == null || !assignment.reviewer().isSameAs(by)) {
            throw new Objection(Kind.NOT_YOUR_CASE);
        }
    }
}

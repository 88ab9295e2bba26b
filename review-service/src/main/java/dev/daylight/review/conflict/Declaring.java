package dev.daylight.review.conflict;

import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Approval;
import dev.daylight.review.casefile.Assignment;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.database.Database;
import dev.daylight.review.disclosure.DisclosureJobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/// Somebody says that they must not have to do with a case. What they recommended and has not left goes back with
/// it, as
/// far as anybody can still stop it.
@ApplicationScoped
public class Declaring {

    private final Database database;
    private final Cases cases;
    private final DisclosureJobs disclosureJobs;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Declaring(Database database, Cases cases, DisclosureJobs disclosureJobs, AuditTrail auditTrail, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.disclosureJobs = disclosureJobs;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// @param version the case as this person saw it
    @Transactional
    public CaseFile declare(UUID caseId, long version, Person by) {
        CaseFile file = cases.lockedAsSeen(caseId, version);
        Assignment assignment = file.state().assignment();
        Approval approval = file.state().approval();
        boolean works = assignment != null && assignment.reviewer().isSameAs(by);
        if (works || approval != null && approval.by().isSameAs(by)) {
            file = recalled(file);
        }
        file = works ? givenBack(file) : saved(file.touched());
        database.change("""
                INSERT INTO case_conflict (case_id, declared_by, declared_by_name, person, declared_at)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", caseId, by.subject(), by.name(), by.enrolledAs(), clock.instant());
        auditTrail.record(caseId, Action.CONFLICT_DECLARED, by, Map.of());
        return file;
    }

    private CaseFile recalled(CaseFile file) {
        if (file.state() instanceof CaseState.Approved approved) {
            disclosureJobs.cancel(file.id());
            return saved(file.moveTo(approved.recall()));
        }
        return file;
    }

    /// Step by step, as every other way back.
    private CaseFile givenBack(CaseFile seen) {
        CaseFile file = seen.state() instanceof CaseState.Recommended recommended
                ? saved(seen.moveTo(recommended.drop()))
                : seen;
        // Where nothing of ours is left to be done, the name of who did it stays.
        return saved(
                file.state() instanceof CaseState.InReview inReview ? file.moveTo(inReview.release()) : file.touched());
    }

    private CaseFile saved(CaseFile changed) {
        cases.save(changed);
        return changed;
    }
}

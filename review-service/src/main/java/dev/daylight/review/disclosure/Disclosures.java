package dev.daylight.review.disclosure;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.DisclosedAccount;
import dev.daylight.contracts.casefile.CaseEvent.DisclosureMade;
import dev.daylight.contracts.casefile.CaseEvent.NoDataFound;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.CaseState.Approved;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.database.Database;
import dev.daylight.review.identity.Agencies;
import dev.daylight.review.legalbasis.LegalBasis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The inward half of a disclosure: one transaction makes it a fact, once. It looks at the case under its row lock; an
/// attempt that comes second finds the case moved on and says nothing.
@ApplicationScoped
public class Disclosures {

    private final Database database;
    private final Cases cases;
    private final DisclosureJobs jobs;
    private final Agencies agencies;
    private final LegalBasis legalBasis;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Disclosures(
            Database database,
            Cases cases,
            DisclosureJobs jobs,
            Agencies agencies,
            LegalBasis legalBasis,
            Outbox outbox,
            AuditTrail auditTrail,
            Clock clock) {
        this.database = database;
        this.cases = cases;
        this.jobs = jobs;
        this.agencies = agencies;
        this.legalBasis = legalBasis;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    public Optional<Disclosure> of(UUID caseId) {
        return database.first(
                "SELECT * FROM disclosure WHERE case_id = ?",
                row -> new Disclosure(
                        row.uuid("id"),
                        row.uuid("case_id"),
                        row.text("package_sha256"),
                        row.number("package_bytes"),
                        (int) row.number("records_delivered"),
                        (int) row.number("records_dropped"),
                        row.instant("disclosed_at")),
                caseId);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void record(DisclosureJob job, Production production) {
        CaseFile locked = cases.locked(job.caseId());
        if (locked.state() instanceof Approved approved) {
            switch (production) {
                case Production.Nothing nothing -> recordNothing(locked, nothing);
                case Production.Packed _
                when agencies.isBarredUntilCommit(locked.filing().agencyId()) ->
                    throw new Obstructed(Obstacle.AGENCY_BARRED, "the agency was suspended meanwhile");
                case Production.Packed packed -> recordPackage(locked, approved, job.disclosureId(), packed);
            }
        }
        jobs.finish(job.caseId());
    }

    private void recordNothing(CaseFile locked, Production.Nothing nothing) {
        Instant now = clock.instant();
        cases.save(locked.moveTo(locked.state().findNothing(now)));
        outbox.append(Topics.CASES, locked.id(), new NoDataFound(locked.id(), now));
        auditTrail.record(locked.id(), Action.NO_DATA_FOUND, Person.SERVICE, Map.of("dropped", nothing.dropped()));
    }

    private void recordPackage(CaseFile locked, Approved approved, UUID disclosureId, Production.Packed packed) {
        Instant now = clock.instant();
        Filing filing = locked.filing();
        var stored = packed.stored();
        int delivered = packed.minimised().kept().size();
        int dropped = packed.minimised().droppedRecords();
        cases.save(locked.moveTo(approved.disclose(now)));
        database.change(
                """
                INSERT INTO disclosure (id, case_id, package_bucket, package_key, package_sha256, package_bytes,
                  records_delivered, records_dropped, disclosed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                disclosureId,
                locked.id(),
                stored.bucket(),
                stored.key(),
                stored.sha256(),
                stored.bytes(),
                delivered,
                dropped,
                now);
        var notice = legalBasis.notice(filing.country(), filing.instrumentClass());
        List<DisclosedAccount> accounts = packed.minimised().recordsByAccount().entrySet().stream()
                .map(account -> new DisclosedAccount(account.getKey(), account.getValue()))
                .toList();
        outbox.append(
                Topics.CASES,
                locked.id(),
                new DisclosureMade(
                        locked.id(),
                        disclosureId,
                        filing.agencyId(),
                        packed.agency().name(),
                        filing.country(),
                        filing.instrumentClass(),
                        packed.instrument().issuingAuthority(),
                        packed.instrument().issuedOn(),
                        notice.rule(),
                        notice.provision(),
                        approved.recommendation().scope().period(),
                        accounts,
                        new DocumentReference(stored.bucket(), stored.key(), stored.sha256(), stored.bytes()),
                        now));
        auditTrail.record(
                locked.id(),
                Action.PACKAGE_DISCLOSED,
                Person.SERVICE,
                Map.of(
                        "disclosureId",
                        disclosureId,
                        "sha256",
                        stored.sha256(),
                        "delivered",
                        delivered,
                        "dropped",
                        packed.minimised().dropped()));
    }
}

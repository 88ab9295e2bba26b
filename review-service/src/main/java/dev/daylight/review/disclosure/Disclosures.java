package dev.daylight.review.disclosure;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent;
import dev.daylight.contracts.casefile.CaseEvent.DisclosedAccount;
import dev.daylight.contracts.casefile.CaseEvent.DisclosureMade;
import dev.daylight.contracts.casefile.CaseEvent.EmergencyDisclosureMade;
import dev.daylight.contracts.casefile.CaseEvent.NoDataFound;
import dev.daylight.contracts.casefile.NoDataReason;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Basis;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.CaseState.Approved;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.correspondence.Amendments;
import dev.daylight.review.database.Database;
import dev.daylight.review.identity.Agencies;
import dev.daylight.review.legalbasis.LegalBasis;
import dev.daylight.review.scope.FieldsText;
import dev.daylight.review.scope.MinimisationText;
import dev.daylight.review.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The inward half of a disclosure: one transaction makes it a fact, once. It looks at the case under its row lock; an
/// attempt that comes second finds the case moved on and says nothing.
@ApplicationScoped
public class Disclosures {

    private final Database database;
    private final Cases cases;
    private final DisclosureJobs jobs;
    private final Agencies agencies;
    private final LegalBasis legalBasis;
    private final Leaving leaving;
    private final PackageAttempts attempts;
    private final Amendments amendments;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Disclosures(
            Database database,
            Cases cases,
            DisclosureJobs jobs,
            Agencies agencies,
            LegalBasis legalBasis,
            Leaving leaving,
            PackageAttempts attempts,
            Amendments amendments,
            Outbox outbox,
            AuditTrail auditTrail,
            Clock clock) {
        this.database = database;
        this.cases = cases;
        this.jobs = jobs;
        this.agencies = agencies;
        this.legalBasis = legalBasis;
        this.leaving = leaving;
        this.attempts = attempts;
        this.amendments = amendments;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// The last one: an emergency can have one before its paper and another one on it.
    public Optional<Disclosure> of(UUID caseId) {
        return database.first(
                "SELECT * FROM disclosure WHERE case_id = ? ORDER BY disclosed_at DESC LIMIT 1",
                row -> new Disclosure(
                        row.uuid("id"),
                        row.uuid("case_id"),
                        row.text("package_sha256"),
                        row.number("package_bytes"),
                        (int) row.number("records_delivered"),
                        (int) row.number("records_dropped"),
                        MinimisationText.read(row.textOrNull("dropped_by")),
                        FieldsText.counts(row.textOrNull("dropped_fields")),
                        row.instant("disclosed_at"),
                        row.flag("before_paper")),
                caseId);
    }

    /// What the case was given while it had no paper.
    Optional<DisclosedBefore> beforePaper(UUID caseId) {
        return database.first(
                "SELECT * FROM disclosure WHERE case_id = ? AND before_paper",
                row -> new DisclosedBefore(new Scope(
                        row.constants("scope_categories", DataCategory.class),
                        row.numbers("scope_accounts"),
                        new Period(row.instant("scope_from"), row.instant("scope_to")),
                        FieldsText.fields(row.textOrNull("scope_fields")))),
                caseId);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void record(DisclosureJob job, Production production) {
        CaseFile locked = cases.locked(job.caseId());
        // The paper of an emergency may have come meanwhile, and another disclosure be owed on it by now.
        if (locked.state() instanceof Approved approved && jobs.isOwed(job)) {
            Leave.Yes leave = mustStillBeAllowed(locked, approved, production);
            switch (production) {
                case Production.Nothing nothing -> recordNothing(locked, approved, nothing);
                case Production.Packed packed
                when !Objects.equals(
                        packed.agency().certification(), leave.agency().certification()) ->
                    // A key may have been replaced because somebody else has it; the next attempt takes the new one.
                    throw new Obstructed(Obstacle.AGENCY_CERTIFICATE, "the agency was certified anew meanwhile");
                case Production.Packed packed -> recordPackage(locked, approved, job.disclosureId(), packed, leave);
            }
        }
        jobs.finish(job);
    }

    /// The same question as before the export. An export takes its time, and meanwhile a paper, an amendment, a bar or
    /// midnight may have come. Neither the case nor the agency changes any more until this is committed.
    private Leave.Yes mustStillBeAllowed(CaseFile locked, Approved approved, Production production) {
        var facts = new Leaving.Facts(
                locked,
                approved,
                agencies.untilCommit(locked.filing().agencyId()).orElse(null),
                amendments.overtook(locked.id(), approved.recommendation()),
                production.instrument(),
                clock.instant());
        return switch (leaving.decide(facts)) {
            case Leave.Yes yes -> yes;
            case Leave.ReadPaper _ -> throw new Obstructed(Obstacle.PERSON, "exported without its paper");
            case Leave.No no -> throw new Obstructed(no);
        };
    }

    /// Nothing beyond what was given before the paper is no such thing as no data: the case ends as disclosed, and
    /// nobody is told anything that they do not know.
    private void recordNothing(CaseFile locked, Approved approved, Production.Nothing nothing) {
        Instant now = clock.instant();
        boolean given =
                approved.basis() == Basis.PAPER && beforePaper(locked.id()).isPresent();
        cases.save(locked.moveTo(given ? approved.disclose(now) : approved.findNothing(now)));
        if (!given) {
            database.change(
                    "INSERT INTO no_data (case_id, reason, found_at) VALUES (?, ?, ?)",
                    locked.id(),
                    nothing.why(),
                    now);
            outbox.append(Topics.CASES, locked.id(), new NoDataFound(locked.id(), now, reason(nothing.why())));
        }
        auditTrail.record(
                locked.id(),
                Action.NO_DATA_FOUND,
                Person.SERVICE,
                Map.of("dropped", nothing.minimised().droppedRecords(), "why", nothing.why()));
    }

    private static @Nullable NoDataReason reason(Production.Why why) {
        return switch (why) {
            case NO_ACCOUNT -> NoDataReason.NO_ACCOUNT;
            case NO_RECORD -> NoDataReason.NO_RECORD;
            case GIVEN_BEFORE -> null;
        };
    }

    private void recordPackage(
            CaseFile locked, Approved approved, UUID disclosureId, Production.Packed packed, Leave.Yes leave) {
        Instant now = clock.instant();
        Filing filing = locked.filing();
        var stored = packed.stored();
        if (!attempts.disclose(stored)) {
            throw new Obstructed(Obstacle.OBJECT_STORAGE, "the attempt was taken for dead and swept up");
        }
        int delivered = packed.minimised().delivered();
        int dropped = packed.minimised().droppedRecords();
        cases.save(locked.moveTo(approved.disclose(now)));
        database.change(
                """
                INSERT INTO disclosure (id, case_id, package_bucket, package_key, package_sha256, package_bytes,
                  records_delivered, records_dropped, disclosed_at, before_paper, scope_categories, scope_accounts,
                  scope_from, scope_to, scope_fields, dropped_by, dropped_fields)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)""",
                disclosureId,
                locked.id(),
                stored.bucket(),
                stored.key(),
                stored.sha256(),
                stored.bytes(),
                delivered,
                dropped,
                now,
                approved.basis() == Basis.EMERGENCY,
                packed.scope().categories(),
                packed.scope().accounts(),
                packed.scope().period().from(),
                packed.scope().period().to(),
                FieldsText.of(packed.scope().fields()),
                MinimisationText.of(packed.minimised().dropped()),
                FieldsText.of(packed.minimised().droppedFields()));
        List<DisclosedAccount> accounts = packed.minimised().recordsByAccount().entrySet().stream()
                .map(account -> new DisclosedAccount(account.getKey(), account.getValue()))
                .toList();
        outbox.append(
                Topics.CASES,
                locked.id(),
                switch (approved.basis()) {
                    case PAPER -> onPaper(filing, disclosureId, packed, leave, accounts, now);
                    case EMERGENCY -> beforePaper(filing, disclosureId, packed, leave, accounts, now);
                });
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

    private CaseEvent onPaper(
            Filing filing,
            UUID disclosureId,
            Production.Packed packed,
            Leave.Yes leave,
            List<DisclosedAccount> accounts,
            Instant now) {
        Particulars.Instrument instrument = Objects.requireNonNull(packed.instrument());
        return new DisclosureMade(
                filing.requestId(),
                disclosureId,
                filing.agencyId(),
                packed.agency().name(),
                filing.country(),
                filing.instrumentClass(),
                instrument.issuingAuthority(),
                instrument.issuedOn(),
                leave.notice().rule(),
                leave.notice().provision(),
                packed.scope().period(),
                accounts,
                packed.reference(),
                now);
    }

    private CaseEvent beforePaper(
            Filing filing,
            UUID disclosureId,
            Production.Packed packed,
            Leave.Yes leave,
            List<DisclosedAccount> accounts,
            Instant now) {
        return new EmergencyDisclosureMade(
                filing.requestId(),
                disclosureId,
                filing.agencyId(),
                packed.agency().name(),
                filing.country(),
                legalBasis.emergencyProvision(filing.country()),
                leave.notice().rule(),
                leave.notice().provision(),
                packed.scope().period(),
                accounts,
                packed.reference(),
                Objects.requireNonNull(filing.keepUntil()),
                now);
    }
}

package dev.daylight.review.disclosure;

import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.bag.PackageFacts;
import dev.daylight.review.bag.PackageFacts.Extent;
import dev.daylight.review.bag.PackageSignature;
import dev.daylight.review.bag.PackageWriter;
import dev.daylight.review.bag.Unreadable;
import dev.daylight.review.casefile.Basis;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.CaseState.Approved;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.SealedDocuments;
import dev.daylight.review.correspondence.Amendments;
import dev.daylight.review.identity.Agencies;
import dev.daylight.review.identity.Agency;
import dev.daylight.review.scope.ApprovedScope;
import dev.daylight.review.scope.Minimised;
import dev.daylight.review.scope.Scope;
import dev.daylight.sealing.ObjectStore;
import dev.daylight.sealing.ObjectStoreUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The outward half of a disclosure: everything that happens before the database is told. It can be repeated at will;
/// an attempt that dies leaves at most an encrypted object, whose key was written down before and which is swept up.
@ApplicationScoped
class Producing {

    private final Disclosures disclosures;
    private final Agencies agencies;
    private final SealedDocuments documents;
    private final Leaving leaving;
    private final Amendments amendments;
    private final Provider provider;
    private final ObjectStore objectStore;
    private final AuditTrail auditTrail;
    private final DisclosureConfig config;
    private final PackageAttempts attempts;
    private final DisclosureJobs jobs;
    private final PackageSignature signature;
    private final Clock clock;

    Producing(
            Disclosures disclosures,
            Agencies agencies,
            SealedDocuments documents,
            Leaving leaving,
            Amendments amendments,
            Provider provider,
            ObjectStore objectStore,
            AuditTrail auditTrail,
            DisclosureConfig config,
            PackageAttempts attempts,
            DisclosureJobs jobs,
            PackageSignature signature,
            Clock clock) {
        this.disclosures = disclosures;
        this.agencies = agencies;
        this.documents = documents;
        this.leaving = leaving;
        this.amendments = amendments;
        this.provider = provider;
        this.objectStore = objectStore;
        this.auditTrail = auditTrail;
        this.config = config;
        this.attempts = attempts;
        this.jobs = jobs;
        this.signature = signature;
        this.clock = clock;
    }

    /// @throws Obstructed when it cannot be done now
    Production produce(CaseFile file, Approved approved, DisclosureJob job) {
        Filing filing = file.filing();
        Instant now = clock.instant();
        if (!signature.isValidAt(now)) {
            throw new Obstructed(Obstacle.PERSON, "the certificate that packages are signed with has ended");
        }
        // Asked without the paper first, so that nobody's particulars are opened for something that must wait anyhow.
        Leave.Yes leave = mayLeave(file, approved, null, now).orElse(null);
        Particulars particulars = particulars(filing);
        Particulars.Instrument instrument = approved.basis() == Basis.EMERGENCY ? null : particulars.paper();
        if (leave == null) {
            leave = mayLeave(file, approved, instrument, now)
                    .orElseThrow(() -> new Obstructed(Obstacle.PERSON, "the paper says nothing of itself"));
        }
        Agency agency = leave.agency();
        Optional<Scope> owed = stillOwed(file, approved);
        if (owed.isEmpty()) {
            return new Production.Nothing(instrument, Minimised.NOTHING, Production.Why.GIVEN_BEFORE);
        }
        Scope scope = owed.get();
        Map<Integer, String> accounts = provider.resolve(particulars, scope.accounts());
        if (accounts.isEmpty()) {
            return new Production.Nothing(instrument, Minimised.NOTHING, Production.Why.NO_ACCOUNT);
        }
        ApprovedScope inside =
                new ApprovedScope(new HashSet<>(accounts.values()), scope.categories(), scope.fields(), scope.period());
        var facts = new PackageFacts(
                filing.requestId(),
                job.disclosureId(),
                agency.name(),
                filing.country(),
                particulars.caseNumber(),
                approved.recommendation().rulesVersion(),
                now,
                approved.basis() == Basis.EMERGENCY ? filing.keepUntil() : null,
                scope.accounts().stream()
                        .map(position ->
                                new PackageFacts.Account(particulars.accounts().get(position), accounts.get(position)))
                        .toList(),
                new Extent(filing.categories(), filing.accountsNamed(), particulars.period(), Map.of()),
                new Extent(scope.categories(), scope.accounts().size(), scope.period(), scope.fields()));
        tellOfTheExport(filing, job.disclosureId(), inside);
        Heartbeat heartbeat = new Heartbeat(job, jobs, config.lease(), clock);
        try (PackageOnItsWay way =
                new PackageOnItsWay(job, attempts, objectStore, config.bucket(), leave.encryption())) {
            Minimised minimised = PackageWriter.write(
                    facts,
                    inside,
                    category -> provider.export(job.disclosureId(), inside, category),
                    way,
                    signature,
                    heartbeat);
            if (minimised.isEmpty()) {
                return new Production.Nothing(instrument, minimised, Production.Why.NO_RECORD);
            }
            heartbeat.mustBeat();
            return new Production.Packed(agency, instrument, scope, minimised, way.complete());
        } catch (Unreadable e) {
            throw new Obstructed(Obstacle.PERSON, Objects.requireNonNullElse(e.getMessage(), "unreadable"), e);
        } catch (ObjectStoreUnavailable e) {
            throw new Obstructed(Obstacle.OBJECT_STORAGE, "the package cannot be stored", e);
        } catch (IOException e) {
            throw new Obstructed(Obstacle.PROVIDER, "the records export broke off", e);
        }
    }

    /// @return empty when the paper has to be read first
    private Optional<Leave.Yes> mayLeave(
            CaseFile file, Approved approved, Particulars.@Nullable Instrument paper, Instant now) {
        var facts = new Leaving.Facts(
                file,
                approved,
                agencies.find(file.filing().agencyId()).orElse(null),
                amendments.overtook(file.id(), approved.recommendation()),
                paper,
                now);
        return switch (leaving.decide(facts)) {
            case Leave.Yes yes -> Optional.of(yes);
            case Leave.ReadPaper _ -> Optional.empty();
            case Leave.No no -> throw new Obstructed(no);
        };
    }

    /// With its paper an emergency is given what it was not given before.
    private Optional<Scope> stillOwed(CaseFile file, Approved approved) {
        Scope granted = approved.recommendation().scope();
        return switch (approved.basis()) {
            case EMERGENCY -> Optional.of(granted);
            case PAPER ->
                disclosures
                        .beforePaper(file.id())
                        .map(before -> before.remainderOf(granted))
                        .orElse(Optional.of(granted));
        };
    }

    private Particulars particulars(Filing filing) {
        try {
            return documents.particulars(filing, Person.SERVICE, "disclosure");
        } catch (Objection e) {
            Obstacle obstacle =
                    e.kind() == Objection.Kind.OBJECT_STORAGE_AWAY ? Obstacle.OBJECT_STORAGE : Obstacle.PERSON;
            throw new Obstructed(obstacle, "the particulars do not open", e);
        }
    }

    private void tellOfTheExport(Filing filing, UUID disclosureId, ApprovedScope scope) {
        auditTrail.recordAhead(
                filing.requestId(),
                Action.RECORDS_EXPORTED,
                Person.SERVICE,
                Map.of(
                        "disclosureId", disclosureId,
                        "accounts", scope.accounts().size(),
                        "categories", scope.categories(),
                        "fields", scope.fields(),
                        "from", scope.period().from(),
                        "to", scope.period().to()));
    }
}

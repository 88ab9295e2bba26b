package dev.daylight.intake.agency;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.agency.AgencyEvent.AgencyCertified;
import dev.daylight.contracts.agency.AgencyEvent.AgencyRegistered;
import dev.daylight.contracts.agency.AgencyEvent.AgencyReinstated;
import dev.daylight.contracts.agency.AgencyEvent.AgencyRevoked;
import dev.daylight.contracts.agency.AgencyEvent.AgencySuspended;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.Precondition;
import dev.daylight.messaging.Outbox;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All agencies.
@ApplicationScoped
public class Agencies {

    private final EntityManager entities;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final AgencyHistory history;
    private final Clock clock;

    Agencies(EntityManager entities, Outbox outbox, AuditTrail audit, AgencyHistory history, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.audit = audit;
        this.history = history;
        this.clock = clock;
    }

    /// The agency behind a token; nobody else may file or read.
    ///
    /// @throws HttpProblem when we do not know it
    @Transactional
    public Agency require(AgencyId id) {
        return find(id).orElseThrow(Agencies::unknownToUs);
    }

    /// The same, and it stays as it is until the transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    public Agency requireUnchanged(AgencyId id) {
        Agency agency = entities.find(Agency.class, id.value(), LockModeType.PESSIMISTIC_READ);
        if (agency == null) {
            throw unknownToUs();
        }
        return agency;
    }

    /// Nothing else happens to the agency until the transaction ends; also what has to hold to tell something about it.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(AgencyId id) {
        if (entities.find(Agency.class, id.value(), LockModeType.PESSIMISTIC_WRITE) == null) {
            throw notRegistered();
        }
    }

    @Transactional
    public void demandRegistered(AgencyId id) {
        if (find(id).isEmpty()) {
            throw notRegistered();
        }
    }

    static HttpProblem unknownToUs() {
        return IntakeProblem.AGENCY_UNKNOWN.because("Ask the compliance department to register your agency.");
    }

    /// For the compliance department: the read leaves a trace.
    @Transactional
    Agency read(AgencyId id, String reader) {
        Agency agency = find(id).orElseThrow(Agencies::notRegistered);
        audit.note(AuditAction.AGENCY_READ, reader, null, id.value());
        return agency;
    }

    enum Change {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    record Registration(Agency agency, Change change) {}

    /// Enters an agency or changes it. The same entry again changes nothing, so a repeated call is harmless; any
    /// difference undoes verification and certification.
    @Transactional
    Registration register(AgencyId id, AgencyEntry entry, String by, Precondition precondition) {
        lockForRegistration(id);
        Agency known = entities.find(Agency.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (known != null && known.entry().equals(entry)) {
            precondition.demandIfSent(known.version());
            return new Registration(known, Change.UNCHANGED);
        }
        if (known != null) {
            precondition.demand(known.version());
        }
        Agency agency = known == null ? new Agency(id) : known;
        Instant now = now();
        agency.register(entry, by, now);
        if (known == null) {
            entities.persist(agency);
        }
        entities.flush();
        outbox.append(
                Topics.AGENCIES,
                id.value(),
                new AgencyRegistered(id.value(), entry.name(), entry.country(), entry.kind(), now));
        note(
                agency,
                known == null ? AgencyStepKind.REGISTERED : AgencyStepKind.CHANGED,
                known == null ? AuditAction.AGENCY_REGISTERED : AuditAction.AGENCY_CHANGED,
                by,
                now,
                null);
        return new Registration(agency, known == null ? Change.CREATED : Change.CHANGED);
    }

    /// Notes that somebody called back on the directory's number, and whom they spoke with.
    @Transactional
    Agency verify(AgencyId id, CallBack callBack, String by, Precondition precondition) {
        Agency agency = locked(id, precondition);
        if (!callBack.numberCalled().equals(agency.directoryPhone)) {
            throw IntakeProblem.VALIDATION_FAILED.because(
                    "See violations.", List.of(Fault.NOT_THE_DIRECTORY_NUMBER.at("/numberCalled")));
        }
        Instant now = now();
        agency.verify(by, now, callBack, history.sealContact(id, callBack.spokenWith()));
        entities.flush();
        note(agency, AgencyStepKind.VERIFIED, AuditAction.AGENCY_VERIFIED, by, now, null);
        return agency;
    }

    /// @throws HttpProblem when the agency is unknown or not verified, or the person registered or verified it
    @Transactional
    Agency certify(AgencyId id, LocalDate until, String by, Precondition precondition) {
        Agency agency = locked(id, precondition);
        if (!agency.mayBeCertifiedBy(by)) {
            throw IntakeProblem.SECOND_PERSON_NEEDED.because(
                    "Whoever registered or verified an agency cannot certify it. Ask a colleague.");
        }
        Instant now = now();
        if (agency.certificateExpiresAt != null && !now.isBefore(agency.certificateExpiresAt)) {
            throw IntakeProblem.VALIDATION_FAILED.because(
                    "The agency's encryption certificate has expired since it was registered: enter a new one first.",
                    List.of(Fault.CERTIFICATE_EXPIRED.at("")));
        }
        if (agency.state == AgencyState.CERTIFIED && until.equals(agency.expiresOn)) {
            return agency;
        }
        agency.certify(by, now, until);
        entities.flush();
        outbox.append(
                Topics.AGENCIES,
                id.value(),
                new AgencyCertified(
                        id.value(),
                        agency.name,
                        agency.country,
                        agency.kind,
                        agency.encryptionCertificate,
                        now,
                        until,
                        agency.directoryPhone));
        note(agency, AgencyStepKind.CERTIFIED, AuditAction.AGENCY_CERTIFIED, by, now, null);
        return agency;
    }

    /// At once, by one person: who waits for a second one while an account is misused has waited too long.
    @Transactional
    Agency suspend(AgencyId id, String reason, String by, Precondition precondition) {
        Agency agency = locked(id, precondition);
        Instant now = now();
        agency.suspend(by, now);
        entities.flush();
        outbox.append(Topics.AGENCIES, id.value(), new AgencySuspended(id.value(), now));
        note(agency, AgencyStepKind.SUSPENDED, AuditAction.AGENCY_SUSPENDED, by, now, reason);
        return agency;
    }

    /// By another person than the one who suspended it.
    @Transactional
    Agency reinstate(AgencyId id, String reason, String by, Precondition precondition) {
        Agency agency = locked(id, precondition);
        if (!agency.mayBeReinstatedBy(by)) {
            throw IntakeProblem.SECOND_PERSON_NEEDED.because(
                    "Whoever suspended an agency cannot reinstate it. Ask a colleague.");
        }
        Instant now = now();
        agency.reinstate(by);
        entities.flush();
        outbox.append(Topics.AGENCIES, id.value(), new AgencyReinstated(id.value(), now));
        note(agency, AgencyStepKind.REINSTATED, AuditAction.AGENCY_REINSTATED, by, now, reason);
        return agency;
    }

    /// For good: an agency that is to ask again has to be registered anew, under another id.
    @Transactional
    Agency revoke(AgencyId id, String reason, String by, Precondition precondition) {
        Agency agency = locked(id, precondition);
        Instant now = now();
        agency.revoke(by, now);
        entities.flush();
        outbox.append(Topics.AGENCIES, id.value(), new AgencyRevoked(id.value(), now));
        note(agency, AgencyStepKind.REVOKED, AuditAction.AGENCY_REVOKED, by, now, reason);
        return agency;
    }

    private Agency locked(AgencyId id, Precondition precondition) {
        Agency agency = entities.find(Agency.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (agency == null) {
            throw notRegistered();
        }
        precondition.demand(agency.version());
        return agency;
    }

    private void note(
            Agency agency, AgencyStepKind step, AuditAction action, String by, Instant at, @Nullable String reason) {
        history.add(agency.id(), step, by, at, reason);
        audit.note(action, by, null, agency.id);
    }

    private Optional<Agency> find(AgencyId id) {
        return Optional.ofNullable(entities.find(Agency.class, id.value()));
    }

    /// A row that does not exist cannot be locked, and two registrations of one agency must not cross.
    private void lockForRegistration(AgencyId id) {
        entities.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:key)) AS locked")
                .setParameter(
                        "key", id.value().getMostSignificantBits() ^ id.value().getLeastSignificantBits())
                .getSingleResult();
    }

    static HttpProblem notRegistered() {
        return IntakeProblem.AGENCY_NOT_REGISTERED.because("Register it first.");
    }

    /// What the database keeps, so that an answer given now and one given later agree.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

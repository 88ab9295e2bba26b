package dev.daylight.intake.agency;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.agency.AgencyEvent.AgencyCertified;
import dev.daylight.contracts.agency.AgencyEvent.AgencyRegistered;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.IntakeProblem;
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
import java.util.function.LongPredicate;

/// All agencies.
@ApplicationScoped
public class Agencies {

    private final EntityManager entities;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    Agencies(EntityManager entities, Outbox outbox, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.audit = audit;
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
    /// difference undoes the certification.
    @Transactional
    Registration register(AgencyId id, AgencyEntry entry, String by, LongPredicate expectedVersion) {
        lockForRegistration(id);
        Agency known = entities.find(Agency.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (known != null && !expectedVersion.test(known.version())) {
            throw IntakeProblem.STALE.because("Read the agency again, then decide anew.");
        }
        if (known != null && known.entry().equals(entry)) {
            return new Registration(known, Change.UNCHANGED);
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
        audit.note(known == null ? AuditAction.AGENCY_REGISTERED : AuditAction.AGENCY_CHANGED, by, null, id.value());
        return new Registration(agency, known == null ? Change.CREATED : Change.CHANGED);
    }

    /// @throws HttpProblem when the agency is unknown, or the person is the one who registered it
    @Transactional
    Agency certify(AgencyId id, LocalDate until, String by) {
        Agency agency = entities.find(Agency.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (agency == null) {
            throw notRegistered();
        }
        if (!agency.mayBeCertifiedBy(by)) {
            throw IntakeProblem.SECOND_PERSON_NEEDED.because(
                    "Whoever registered an agency cannot certify it. Ask a colleague.");
        }
        Instant now = now();
        if (!now.isBefore(agency.certificateExpiresAt)) {
            throw IntakeProblem.VALIDATION_FAILED.because(
                    "The agency's encryption certificate has expired since it was registered: enter a new one first.",
                    List.of(Fault.CERTIFICATE_EXPIRED.at("")));
        }
        if (agency.certifiedBy != null && until.equals(agency.expiresOn)) {
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
                        until));
        audit.note(AuditAction.AGENCY_CERTIFIED, by, null, id.value());
        return agency;
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

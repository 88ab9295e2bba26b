package dev.daylight.intake.enrolment;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.agency.AgencyEvent.OfficerEnrolled;
import dev.daylight.contracts.agency.AgencyEvent.OfficerRemoved;
import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.Precondition;
import dev.daylight.messaging.Outbox;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// All enrolments.
@ApplicationScoped
public class Enrolments {

    private final EntityManager entities;
    private final Agencies agencies;
    private final SealedPerson sealed;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    Enrolments(
            EntityManager entities,
            Agencies agencies,
            SealedPerson sealed,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.entities = entities;
        this.agencies = agencies;
        this.sealed = sealed;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether this subject may act for this agency now, as a program or as a person: the one is never the other.
    @Transactional(TxType.MANDATORY)
    public boolean isEnrolled(AgencyId agency, String subject, boolean machine) {
        return count(
                        agency,
                        subject,
                        machine
                                ? List.of(EnrolmentRole.MACHINE)
                                : List.of(EnrolmentRole.OFFICER, EnrolmentRole.AGENCY_ADMINISTRATOR))
                > 0;
    }

    record Proposed(EnrolmentRepresentation enrolment, boolean isNew) {}

    /// The same proposal again changes nothing, so a repeated call is harmless.
    @Transactional
    Proposed propose(UUID id, AgencyId agency, Proposal proposal, EnrolmentOrigin origin, String by) {
        if (by.equals(proposal.subject())) {
            throw IntakeProblem.SECOND_PERSON_NEEDED.because("Nobody proposes themselves. Ask a colleague.");
        }
        // One at a time for each agency, and none for an agency that is not there.
        agencies.lock(agency);
        Enrolment known = entities.find(Enrolment.class, id);
        if (known != null) {
            if (known.agencyId.equals(agency.value())
                    && known.subject.equals(proposal.subject())
                    && known.role == proposal.role()
                    && known.origin == origin
                    && sealed.person(known).equals(proposal.person())) {
                return new Proposed(show(known), false);
            }
            throw taken();
        }
        lockSubject(proposal.subject());
        if (aliveElsewhere(proposal.subject())) {
            throw taken();
        }
        if (origin != EnrolmentOrigin.COMPLIANCE && removedByCompliance(proposal.subject())) {
            throw IntakeProblem.COMPLIANCE_NEEDED.because(
                    "This person can be proposed by the provider's compliance department only. Ask them.");
        }
        Enrolment enrolment =
                new Enrolment(id, agency.value(), proposal, origin, sealed.seal(id, proposal.person()), by, now());
        entities.persist(enrolment);
        entities.flush();
        audit.note(AuditAction.ENROLMENT_PROPOSED, by, agency.value(), id);
        return new Proposed(show(enrolment), true);
    }

    /// By the agency's administrator, or, for those that the compliance department proposed, by a second person there.
    @Transactional
    EnrolmentRepresentation confirm(UUID id, Actor actor, Precondition precondition) {
        Enrolment enrolment = locked(id, actor, precondition);
        switch (actor) {
            case Actor.OfAgency _ -> {
                if (enrolment.origin != EnrolmentOrigin.COLLEAGUE) {
                    throw IntakeProblem.ROLE_MISSING.because("The compliance department proposed and confirms this.");
                }
            }
            case Actor.OfCompliance _ -> {
                if (enrolment.origin != EnrolmentOrigin.COMPLIANCE) {
                    throw IntakeProblem.ROLE_MISSING.because("The agency's administrator confirms this.");
                }
            }
        }
        if (!enrolment.mayBeConfirmedBy(actor.subject())) {
            throw IntakeProblem.SECOND_PERSON_NEEDED.because(
                    "Whoever proposed somebody, or is proposed, cannot confirm it.");
        }
        enrolment.confirm(actor.subject(), now());
        entities.flush();
        if (enrolment.role != EnrolmentRole.MACHINE) {
            outbox.append(
                    Topics.AGENCIES, enrolment.agencyId, new OfficerEnrolled(enrolment.agencyId, enrolment.id, now()));
        }
        audit.note(AuditAction.ENROLMENT_CONFIRMED, actor.subject(), enrolment.agencyId, id);
        return show(enrolment);
    }

    @Transactional
    EnrolmentRepresentation suspend(UUID id, Actor actor, String reason, Precondition precondition) {
        Enrolment enrolment = locked(id, actor, precondition);
        enrolment.suspend(actor, sealed.reason(id, reason));
        entities.flush();
        audit.note(AuditAction.ENROLMENT_SUSPENDED, actor.subject(), enrolment.agencyId, id);
        return show(enrolment);
    }

    @Transactional
    EnrolmentRepresentation reinstate(UUID id, Actor actor, String reason, Precondition precondition) {
        Enrolment enrolment = withinReach(id, actor, precondition);
        if (!enrolment.mayBeReinstatedBy(actor.subject())) {
            throw IntakeProblem.SECOND_PERSON_NEEDED.because(
                    "Whoever suspended somebody, or is suspended, cannot reinstate them.");
        }
        enrolment.reinstate(actor, sealed.reason(id, reason));
        entities.flush();
        audit.note(AuditAction.ENROLMENT_REINSTATED, actor.subject(), enrolment.agencyId, id);
        return show(enrolment);
    }

    @Transactional
    EnrolmentRepresentation remove(UUID id, Actor actor, String reason, Precondition precondition) {
        Enrolment enrolment = withinReach(id, actor, precondition);
        // Nobody may propose the same person meanwhile without seeing this.
        lockSubject(enrolment.subject);
        boolean actedForTheAgency = enrolment.confirmedBy != null && enrolment.role != EnrolmentRole.MACHINE;
        Instant now = now();
        enrolment.remove(actor, now, sealed.reason(id, reason));
        entities.flush();
        if (actedForTheAgency) {
            outbox.append(
                    Topics.AGENCIES, enrolment.agencyId, new OfficerRemoved(enrolment.agencyId, enrolment.id, now));
        }
        audit.note(AuditAction.ENROLMENT_REMOVED, actor.subject(), enrolment.agencyId, id);
        return show(enrolment);
    }

    @Transactional
    List<EnrolmentRepresentation> of(AgencyId agency, Actor reader) {
        agencies.demandRegistered(agency);
        audit.note(AuditAction.ENROLMENTS_READ, reader.subject(), agency.value(), agency.value());
        return entities.createQuery("FROM Enrolment WHERE agencyId = :agency ORDER BY id", Enrolment.class)
                .setParameter("agency", agency.value())
                .getResultStream()
                .map(this::show)
                .toList();
    }

    @Transactional
    EnrolmentRepresentation read(UUID id, Actor reader) {
        Enrolment enrolment = entities.find(Enrolment.class, id);
        if (enrolment == null || !reader.maySee(enrolment)) {
            throw unknown();
        }
        audit.note(AuditAction.ENROLMENTS_READ, reader.subject(), enrolment.agencyId, id);
        return show(enrolment);
    }

    /// Locks the agency before the enrolment, as every other path does, and answers for a foreign one as for none.
    private Enrolment locked(UUID id, Actor actor, Precondition precondition) {
        Enrolment found = entities.find(Enrolment.class, id);
        if (found == null || !actor.maySee(found)) {
            throw unknown();
        }
        agencies.lock(new AgencyId(found.agencyId));
        entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        if (actor instanceof Actor.OfAgency(AgencyId agency, String subject)
                && count(agency, subject, List.of(EnrolmentRole.AGENCY_ADMINISTRATOR)) == 0) {
            throw IntakeProblem.ADMINISTRATOR_NEEDED.because("Ask your agency's administrator.");
        }
        precondition.demand(found.version);
        return found;
    }

    private Enrolment withinReach(UUID id, Actor actor, Precondition precondition) {
        Enrolment enrolment = locked(id, actor, precondition);
        if (enrolment.isOutOfReachFor(actor)) {
            throw IntakeProblem.COMPLIANCE_NEEDED.because(
                    "The provider's compliance department suspended this person, and only they can lift it. Ask them.");
        }
        return enrolment;
    }

    /// The role is looked at here, not in the question: a list in it would be translated into SQL anew at every call of
    /// every agency.
    private long count(AgencyId agency, String subject, List<EnrolmentRole> roles) {
        return entities.createQuery(
                        "SELECT role FROM Enrolment WHERE agencyId = :agency AND subject = :subject AND state = :state",
                        EnrolmentRole.class)
                .setParameter("agency", agency.value())
                .setParameter("subject", subject)
                .setParameter("state", EnrolmentState.ENROLLED)
                .getResultStream()
                .filter(roles::contains)
                .count();
    }

    private boolean aliveElsewhere(String subject) {
        return entities.createQuery(
                                "SELECT count(*) FROM Enrolment WHERE subject = :subject AND state <> :over",
                                Long.class)
                        .setParameter("subject", subject)
                        .setParameter("over", EnrolmentState.REMOVED)
                        .getSingleResult()
                > 0;
    }

    /// By compliance, under whichever agency; the database refuses it as well.
    private boolean removedByCompliance(String subject) {
        return entities.createQuery(
                                "SELECT count(*) FROM Enrolment WHERE subject = :subject AND removedSide = :side",
                                Long.class)
                        .setParameter("subject", subject)
                        .setParameter("side", Side.COMPLIANCE)
                        .getSingleResult()
                > 0;
    }

    /// Two agencies may propose one subject in the same moment; the second one waits and then sees the first.
    private void lockSubject(String subject) {
        entities.createNativeQuery(
                        "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:subject, 7))) AS locked")
                .setParameter("subject", subject)
                .getSingleResult();
    }

    private EnrolmentRepresentation show(Enrolment enrolment) {
        return EnrolmentRepresentation.of(enrolment, sealed.person(enrolment), sealed.reason(enrolment));
    }

    /// Does not say where: another agency's people are nobody's business.
    private static HttpProblem taken() {
        return IntakeProblem.ALREADY_ENROLLED.because("A person acts for one agency, and is enrolled once.");
    }

    static HttpProblem unknown() {
        return IntakeProblem.ENROLMENT_UNKNOWN.because("Your agency has no such enrolment.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

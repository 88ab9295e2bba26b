package dev.daylight.intake.enrolment;

import dev.daylight.intake.problem.IntakeProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One subject of the identity provider and what it may do for one agency.
@Entity
@Table(name = "enrolment")
class Enrolment {

    @Id
    @Column
    UUID id;

    @Column(name = "agency_id")
    UUID agencyId;

    @Column
    String subject;

    @Column
    @Enumerated(EnumType.STRING)
    EnrolmentRole role;

    @Column
    @Enumerated(EnumType.STRING)
    EnrolmentOrigin origin;

    @Column
    @Enumerated(EnumType.STRING)
    EnrolmentState state;

    @Column(name = "sealed_person")
    byte[] sealedPerson;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "confirmed_by")
    @Nullable
    String confirmedBy;

    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    @Column(name = "suspended_by")
    @Nullable
    String suspendedBy;

    @Column(name = "suspended_side")
    @Enumerated(EnumType.STRING)
    @Nullable
    Side suspendedSide;

    @Column(name = "reinstated_by")
    @Nullable
    String reinstatedBy;

    @Column(name = "reinstated_side")
    @Enumerated(EnumType.STRING)
    @Nullable
    Side reinstatedSide;

    @Column(name = "removed_by")
    @Nullable
    String removedBy;

    @Column(name = "removed_side")
    @Enumerated(EnumType.STRING)
    @Nullable
    Side removedSide;

    @Column(name = "removed_at")
    @Nullable
    Instant removedAt;

    @Column(name = "sealed_reason")
    byte @Nullable [] sealedReason;

    @Version
    @Column
    long version;

    /// For Hibernate.
    protected Enrolment() {}

    Enrolment(UUID id, UUID agencyId, Proposal proposal, EnrolmentOrigin origin, byte[] person, String by, Instant at) {
        this.id = id;
        this.agencyId = agencyId;
        this.subject = proposal.subject();
        this.role = proposal.role();
        this.origin = origin;
        this.state = EnrolmentState.PROPOSED;
        this.sealedPerson = person;
        this.proposedBy = by;
        this.proposedAt = at;
    }

    /// Another person than the one who proposed, and than the one who is proposed.
    boolean mayBeConfirmedBy(String person) {
        return !person.equals(proposedBy) && !person.equals(subject);
    }

    void confirm(String by, Instant at) {
        if (state != EnrolmentState.PROPOSED) {
            throw impossible();
        }
        become(EnrolmentState.ENROLLED);
        confirmedBy = by;
        confirmedAt = at;
    }

    /// What the agency imposed, compliance can make its own; not the other way round.
    void suspend(Actor by, byte[] reason) {
        boolean takenOver =
                state == EnrolmentState.SUSPENDED && suspendedSide == Side.AGENCY && by.side() == Side.COMPLIANCE;
        if (!takenOver) {
            become(EnrolmentState.SUSPENDED);
        }
        suspendedBy = by.subject();
        suspendedSide = by.side();
        reinstatedBy = null;
        reinstatedSide = null;
        sealedReason = reason;
    }

    /// Whose decision it is that this person is out; absent when nobody took anything away.
    @Nullable
    Side decidedBy() {
        return switch (state) {
            case PROPOSED, ENROLLED -> null;
            case SUSPENDED -> suspendedSide;
            case REMOVED -> removedSide;
        };
    }

    /// Whether only compliance can change it: otherwise whom it suspended would be removed and proposed
    /// anew.
    boolean isOutOfReachFor(Actor actor) {
        return actor.side() == Side.AGENCY && state == EnrolmentState.SUSPENDED && suspendedSide == Side.COMPLIANCE;
    }

    boolean mayBeReinstatedBy(String person) {
        return !person.equals(suspendedBy) && !person.equals(subject);
    }

    void reinstate(Actor by, byte[] reason) {
        if (state != EnrolmentState.SUSPENDED) {
            throw impossible();
        }
        become(EnrolmentState.ENROLLED);
        reinstatedBy = by.subject();
        reinstatedSide = by.side();
        sealedReason = reason;
    }

    void remove(Actor by, Instant at, byte[] reason) {
        become(EnrolmentState.REMOVED);
        removedBy = by.subject();
        removedSide = by.side();
        removedAt = at;
        sealedReason = reason;
    }

    private void become(EnrolmentState next) {
        if (!state.mayBecome(next)) {
            throw impossible();
        }
        state = next;
    }

    private RuntimeException impossible() {
        return IntakeProblem.ENROLMENT_STATE_FORBIDS.because(
                "The enrolment is " + state + ". Read it, then decide anew.");
    }
}

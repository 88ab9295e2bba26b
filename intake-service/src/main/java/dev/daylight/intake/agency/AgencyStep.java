package dev.daylight.intake.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of an agency's history. The table lets none be changed.
@Entity
@Table(name = "agency_step")
class AgencyStep {

    @Id
    @Column
    UUID id;

    @Column(name = "agency_id")
    UUID agencyId;

    @Column
    @Enumerated(EnumType.STRING)
    AgencyStepKind step;

    @Column
    String actor;

    @Column
    Instant at;

    @Column(name = "sealed_reason")
    byte @Nullable [] sealedReason;

    /// For Hibernate.
    protected AgencyStep() {}

    AgencyStep(UUID id, UUID agencyId, AgencyStepKind step, String actor, Instant at, byte @Nullable [] sealedReason) {
        this.id = id;
        this.agencyId = agencyId;
        this.step = step;
        this.actor = actor;
        this.at = at;
        this.sealedReason = sealedReason;
    }
}

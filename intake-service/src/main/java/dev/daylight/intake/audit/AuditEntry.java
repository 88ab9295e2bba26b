package dev.daylight.intake.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column
    long id;

    @Column
    Instant at;

    @Column
    @Enumerated(EnumType.STRING)
    AuditAction action;

    @Column
    String actor;

    @Column(name = "agency_id")
    @Nullable
    UUID agencyId;

    /// Absent for a look at a list.
    @Column(name = "subject_id")
    @Nullable
    UUID subjectId;

    /// For Hibernate.
    protected AuditEntry() {}

    AuditEntry(AuditAction action, String actor, @Nullable UUID agencyId, @Nullable UUID subjectId, Instant at) {
        this.action = action;
        this.actor = actor;
        this.agencyId = agencyId;
        this.subjectId = subjectId;
        this.at = at;
    }
}

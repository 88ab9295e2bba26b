package dev.daylight.intake.datarequest;

import dev.daylight.intake.agency.AgencyId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/// A filed request: what can be said of it without opening the seal, and how far it is.
@Entity
@Table(name = "data_request")
public class DataRequest {

    @Id
    @Column
    UUID id;

    @Column(name = "agency_id", updatable = false)
    UUID agencyId;

    @Column(updatable = false)
    String officer;

    @Column
    @Enumerated(EnumType.STRING)
    RequestStatus status;

    @Column
    @Convert(converter = StatedReasons.class)
    List<StatedReason> reasons;

    @Column(name = "rules_version", updatable = false)
    String rulesVersion;

    @Column(name = "filed_at", updatable = false)
    Instant filedAt;

    /// What the agency told us, for its own eyes; opened with the context of [SealedParticulars].
    @Column(name = "sealed_particulars", updatable = false)
    byte[] sealedParticulars;

    @Embedded
    @EmbeddedColumnNaming("particulars_%s")
    StoredDocument particulars;

    @Embedded
    @EmbeddedColumnNaming("instrument_%s")
    StoredDocument instrument;

    @Column(name = "disclosure_id")
    @Nullable
    UUID disclosureId;

    @Embedded
    @EmbeddedColumnNaming("package_%s")
    @Nullable
    StoredDocument agencyPackage;

    @Column(name = "collected_at")
    @Nullable
    Instant collectedAt;

    @Version
    @Column
    long version;

    /// For Hibernate, which fills in everything.
    @SuppressWarnings("NullAway.Init")
    protected DataRequest() {}

    DataRequest(
            UUID id,
            AgencyId agency,
            String officer,
            List<StatedReason> refusedFor,
            String rulesVersion,
            byte[] sealedParticulars,
            StoredDocument particulars,
            StoredDocument instrument,
            Instant filedAt) {
        this.id = id;
        this.agencyId = agency.value();
        this.officer = officer;
        this.status = refusedFor.isEmpty() ? RequestStatus.RECEIVED : RequestStatus.REFUSED;
        this.reasons = List.copyOf(refusedFor);
        this.rulesVersion = rulesVersion;
        this.sealedParticulars = sealedParticulars;
        this.particulars = particulars;
        this.instrument = instrument;
        this.filedAt = filedAt;
    }

    public UUID id() {
        return id;
    }

    public RequestStatus status() {
        return status;
    }

    public List<StatedReason> reasons() {
        return reasons;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public long version() {
        return version;
    }

    /// The package for the agency, once disclosed.
    public Optional<Disclosed> disclosed() {
        StoredDocument stored = agencyPackage;
        UUID disclosure = disclosureId;
        return stored == null || disclosure == null ? Optional.empty() : Optional.of(new Disclosed(disclosure, stored));
    }

    /// @param disclosureId which disclosure
    /// @param agencyPackage encrypted to the agency
    public record Disclosed(UUID disclosureId, StoredDocument agencyPackage) {}

    public Optional<Instant> collectedAt() {
        return Optional.ofNullable(collectedAt);
    }

    /// Notes the first collection.
    ///
    /// @return whether this was the first
    public boolean collect(Instant at) {
        if (collectedAt != null) {
            return false;
        }
        collectedAt = at;
        return true;
    }

    /// @return whether this moved it: what came before in the story does not
    /// @throws IllegalStateException when the story contradicts itself
    boolean moveTo(RequestStatus next) {
        if (status.mayBecome(next)) {
            status = next;
            return true;
        }
        if (next == RequestStatus.IN_REVIEW && status != RequestStatus.REFUSED || next == status) {
            return false;
        }
        throw new IllegalStateException(status + " cannot become " + next);
    }
}

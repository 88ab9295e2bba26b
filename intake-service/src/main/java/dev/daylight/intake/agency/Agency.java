package dev.daylight.intake.agency;

import dev.daylight.contracts.agency.AgencyKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agency as the compliance department knows it.
@Entity
@Table(name = "agency")
public class Agency {

    @Id
    @Column
    UUID id;

    @Column
    String name;

    @Column
    String country;

    @Column
    @Enumerated(EnumType.STRING)
    AgencyKind kind;

    @Column(name = "legal_authority")
    String legalAuthority;

    @Column
    String domain;

    /// A number from an official directory, never one that the agency itself wrote on a request.
    @Column(name = "directory_phone")
    String directoryPhone;

    @Column(name = "encryption_certificate")
    String encryptionCertificate;

    @Column(name = "certificate_expires_at")
    Instant certificateExpiresAt;

    @Column(name = "registered_by")
    String registeredBy;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "certified_by")
    @Nullable
    String certifiedBy;

    @Column(name = "certified_at")
    @Nullable
    Instant certifiedAt;

    @Column(name = "expires_on")
    @Nullable
    LocalDate expiresOn;

    @Version
    @Column
    long version;

    /// For Hibernate.
    protected Agency() {}

    Agency(AgencyId id) {
        this.id = id.value();
    }

    public AgencyId id() {
        return new AgencyId(id);
    }

    public String name() {
        return name;
    }

    public String country() {
        return country;
    }

    public AgencyKind kind() {
        return kind;
    }

    long version() {
        return version;
    }

    /// What was entered, whoever entered it.
    AgencyEntry entry() {
        return new AgencyEntry(
                name,
                country,
                kind,
                legalAuthority,
                domain,
                directoryPhone,
                encryptionCertificate,
                certificateExpiresAt);
    }

    /// Entered anew: whatever was certified before is not what stands here now.
    void register(AgencyEntry entry, String by, Instant at) {
        name = entry.name();
        country = entry.country();
        kind = entry.kind();
        legalAuthority = entry.legalAuthority();
        domain = entry.domain();
        directoryPhone = entry.directoryPhone();
        encryptionCertificate = entry.encryptionCertificate();
        certificateExpiresAt = entry.certificateExpiresAt();
        registeredBy = by;
        registeredAt = at;
        certifiedBy = null;
        certifiedAt = null;
        expiresOn = null;
    }

    boolean mayBeCertifiedBy(String person) {
        return !registeredBy.equals(person);
    }

    void certify(String by, Instant at, LocalDate until) {
        certifiedBy = by;
        certifiedAt = at;
        expiresOn = until;
    }

    public AgencyStatus status(LocalDate today) {
        LocalDate lastDay = expiresOn;
        if (certifiedBy == null || lastDay == null) {
            return AgencyStatus.REGISTERED;
        }
        return today.isAfter(lastDay) ? AgencyStatus.EXPIRED : AgencyStatus.CERTIFIED;
    }
}

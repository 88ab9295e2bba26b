package dev.daylight.intake.agency;

import dev.daylight.contracts.agency.AgencyKind;
import dev.daylight.intake.problem.IntakeProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
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

    @Column(name = "encryption_key_kind")
    @Enumerated(EnumType.STRING)
    EncryptionKeyKind encryptionKeyKind;

    @Column(name = "encryption_key_fingerprint")
    String encryptionKeyFingerprint;

    /// Absent when the key has no end of its own.
    @Column(name = "certificate_expires_at")
    @Nullable
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

    @Column
    @Enumerated(EnumType.STRING)
    AgencyState state;

    @Column(name = "verified_by")
    @Nullable
    String verifiedBy;

    @Column(name = "verified_at")
    @Nullable
    Instant verifiedAt;

    @Column(name = "called_at")
    @Nullable
    Instant calledAt;

    /// The directory that the number was taken from.
    @Column(name = "directory_source")
    @Nullable
    String directorySource;

    /// Who answered, sealed.
    @Column(name = "sealed_contact")
    byte @Nullable [] sealedContact;

    @Column(name = "suspended_by")
    @Nullable
    String suspendedBy;

    @Column(name = "suspended_at")
    @Nullable
    Instant suspendedAt;

    @Column(name = "reinstated_by")
    @Nullable
    String reinstatedBy;

    @Column(name = "revoked_by")
    @Nullable
    String revokedBy;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Version
    @Column
    long version;

    /// For Hibernate.
    protected Agency() {}

    Agency(AgencyId id) {
        this.id = id.value();
        this.state = AgencyState.REGISTERED;
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
                new EncryptionCertificate(
                        encryptionCertificate, encryptionKeyKind, encryptionKeyFingerprint, certificateExpiresAt));
    }

    /// Entered anew: whatever was verified and certified before is not what stands here now.
    void register(AgencyEntry entry, String by, Instant at) {
        if (state != AgencyState.REGISTERED) {
            become(AgencyState.REGISTERED);
        }
        name = entry.name();
        country = entry.country();
        kind = entry.kind();
        legalAuthority = entry.legalAuthority();
        domain = entry.domain();
        directoryPhone = entry.directoryPhone();
        encryptionCertificate = entry.encryption().text();
        encryptionKeyKind = entry.encryption().kind();
        encryptionKeyFingerprint = entry.encryption().fingerprint();
        certificateExpiresAt = entry.encryption().expiresAt();
        registeredBy = by;
        registeredAt = at;
        verifiedBy = null;
        verifiedAt = null;
        calledAt = null;
        directorySource = null;
        sealedContact = null;
        certifiedBy = null;
        certifiedAt = null;
        expiresOn = null;
    }

    void verify(String by, Instant at, CallBack callBack, byte[] sealedContact) {
        become(AgencyState.VERIFIED);
        verifiedBy = by;
        verifiedAt = at;
        calledAt = callBack.calledAt();
        directorySource = callBack.directorySource();
        this.sealedContact = sealedContact;
    }

    /// Neither who entered the agency nor who called it back.
    boolean mayBeCertifiedBy(String person) {
        return !registeredBy.equals(person) && !person.equals(verifiedBy);
    }

    /// Also prolongs or shortens a certification that stands.
    void certify(String by, Instant at, LocalDate until) {
        if (state != AgencyState.CERTIFIED) {
            if (state != AgencyState.VERIFIED) {
                throw impossible();
            }
            become(AgencyState.CERTIFIED);
        }
        certifiedBy = by;
        certifiedAt = at;
        expiresOn = until;
    }

    void suspend(String by, Instant at) {
        become(AgencyState.SUSPENDED);
        suspendedBy = by;
        suspendedAt = at;
        reinstatedBy = null;
    }

    boolean mayBeReinstatedBy(String person) {
        return !person.equals(suspendedBy);
    }

    void reinstate(String by) {
        if (state != AgencyState.SUSPENDED) {
            throw impossible();
        }
        become(AgencyState.CERTIFIED);
        reinstatedBy = by;
    }

    void revoke(String by, Instant at) {
        become(AgencyState.REVOKED);
        revokedBy = by;
        revokedAt = at;
    }

    private void become(AgencyState next) {
        if (!state.mayBecome(next)) {
            throw impossible();
        }
        state = next;
    }

    private HttpProblem impossible() {
        return IntakeProblem.AGENCY_STATE_FORBIDS.because("The agency is " + state + ". Read it, then decide anew.");
    }

    public AgencyStatus status(LocalDate today) {
        return switch (state) {
            case REGISTERED -> AgencyStatus.REGISTERED;
            case VERIFIED -> AgencyStatus.VERIFIED;
            case CERTIFIED -> {
                LocalDate lastDay = expiresOn;
                yield lastDay == null || today.isAfter(lastDay) ? AgencyStatus.EXPIRED : AgencyStatus.CERTIFIED;
            }
            case SUSPENDED -> AgencyStatus.SUSPENDED;
            case REVOKED -> AgencyStatus.REVOKED;
        };
    }
}

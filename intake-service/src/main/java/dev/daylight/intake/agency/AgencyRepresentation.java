package dev.daylight.intake.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.agency.AgencyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An agency as the compliance department sees it.
@Schema(name = "Agency")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgencyRepresentation(
        UUID id,
        String name,
        String country,
        AgencyKind kind,
        String legalAuthority,
        String domain,
        String directoryPhone,
        String encryptionCertificate,

        @Schema(description = "What the certificate is, and so in what form packages come.")
        EncryptionKeyKind encryptionKeyKind,

        @Schema(
                description = "X509: SHA-256 of the certificate. OPENPGP: fingerprint of the primary key.",
                examples = "4D795C11C0F57FD4F0CFF5F7B5CA5C672737AC8E")
        String encryptionKeyFingerprint,

        @Schema(description = "Absent for an OpenPGP key that has no end.") @Nullable
        Instant certificateExpiresAt,

        @Schema(description = "Only requests of a CERTIFIED agency are admitted.")
        AgencyStatus status,

        Instant registeredAt,
        @Nullable VerificationRepresentation verification,
        @Nullable CertificationRepresentation certification,
        long version) {

    /// Who certified stays in the audit trail.
    @Schema(name = "Certification")
    record CertificationRepresentation(Instant certifiedAt, LocalDate expiresOn) {}

    /// Whom the compliance department spoke with stays sealed.
    @Schema(name = "Verification")
    record VerificationRepresentation(Instant verifiedAt, Instant calledAt, String directorySource) {}

    static AgencyRepresentation of(Agency agency, LocalDate today) {
        AgencyEntry entry = agency.entry();
        return new AgencyRepresentation(
                agency.id,
                entry.name(),
                entry.country(),
                entry.kind(),
                entry.legalAuthority(),
                entry.domain(),
                entry.directoryPhone(),
                entry.encryption().text(),
                entry.encryption().kind(),
                entry.encryption().fingerprint(),
                entry.encryption().expiresAt(),
                agency.status(today),
                agency.registeredAt,
                verification(agency),
                certification(agency),
                agency.version());
    }

    static @Nullable CertificationRepresentation certification(Agency agency) {
        Instant at = agency.certifiedAt;
        LocalDate until = agency.expiresOn;
        return at == null || until == null ? null : new CertificationRepresentation(at, until);
    }

    private static @Nullable VerificationRepresentation verification(Agency agency) {
        Instant at = agency.verifiedAt;
        Instant called = agency.calledAt;
        String source = agency.directorySource;
        return at == null || called == null || source == null
                ? null
                : new VerificationRepresentation(at, called, source);
    }
}

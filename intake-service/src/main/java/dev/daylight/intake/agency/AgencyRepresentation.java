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
                entry.encryptionCertificate(),
                entry.certificateExpiresAt(),
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

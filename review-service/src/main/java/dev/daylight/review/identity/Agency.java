package dev.daylight.review.identity;

import dev.daylight.contracts.agency.AgencyKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agency as far as it is known here.
///
/// @param certification absent while nobody has certified it
/// @param standing whether it may be answered at all
/// @param directoryPhone where it is called back; absent when nobody has told of it
public record Agency(
        UUID id,
        String name,
        String country,
        AgencyKind kind,
        @Nullable Certification certification,
        Standing standing,
        @Nullable String directoryPhone) {

    public enum Standing {
        ACTIVE,
        SUSPENDED,
        /// For good.
        REVOKED
    }

    /// @param encryptionCertificate X.509 in PEM, or an OpenPGP public key in ASCII armor
    /// @param expiresOn last day on which the agency may be answered
    public record Certification(String encryptionCertificate, LocalDate expiresOn) {}

    /// Nothing is granted or disclosed to it, whatever its certificate says.
    public boolean isBarred() {
        return standing != Standing.ACTIVE;
    }

    public boolean isCertifiedOn(LocalDate day) {
        return certification != null && !day.isAfter(certification.expiresOn());
    }
}

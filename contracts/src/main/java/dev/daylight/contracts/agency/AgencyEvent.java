package dev.daylight.contracts.agency;

import dev.daylight.contracts.WireType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What happened to an agency.
public sealed interface AgencyEvent {

    UUID agencyId();

    /// Somebody of the compliance department entered the agency; it may not ask yet.
    @WireType("AgencyRegistered.v1")
    record AgencyRegistered(UUID agencyId, String name, String country, AgencyKind kind, Instant registeredAt)
            implements AgencyEvent {}

    /// A second person certified the agency; from now on it may ask.
    ///
    /// @param country ISO 3166-1 alpha-2
    /// @param encryptionCertificate X.509 in PEM: what is disclosed to the agency is encrypted to it
    /// @param expiresOn last day of the certification
    @WireType("AgencyCertified.v1")
    record AgencyCertified(
            UUID agencyId,
            String name,
            String country,
            AgencyKind kind,
            String encryptionCertificate,
            Instant certifiedAt,
            LocalDate expiresOn)
            implements AgencyEvent {}
}

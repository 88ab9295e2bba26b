package dev.daylight.contracts.agency;

import dev.daylight.contracts.WireType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    /// @param encryptionCertificate X.509 in PEM, or an OpenPGP public key in ASCII armor: what is disclosed
    ///     to the agency is encrypted to it
    /// @param expiresOn last day of the certification
    /// @param directoryPhone the authority's switchboard as a public directory lists it, and so no personal data:
    ///     whoever has to be called back is called there and nowhere else. Absent in older events
    @WireType("AgencyCertified.v1")
    record AgencyCertified(
            UUID agencyId,
            String name,
            String country,
            AgencyKind kind,
            String encryptionCertificate,
            Instant certifiedAt,
            LocalDate expiresOn,
            @Nullable String directoryPhone)
            implements AgencyEvent {}

    /// The agency may not ask for the time being; what it asked before is looked at with that in mind.
    @WireType("AgencySuspended.v1")
    record AgencySuspended(UUID agencyId, Instant suspendedAt) implements AgencyEvent {}

    /// A second person ended the suspension.
    @WireType("AgencyReinstated.v1")
    record AgencyReinstated(UUID agencyId, Instant reinstatedAt) implements AgencyEvent {}

    /// The certification was taken away for good.
    @WireType("AgencyRevoked.v1")
    record AgencyRevoked(UUID agencyId, Instant revokedAt) implements AgencyEvent {}

    /// A person of the agency may ask in its name from now on.
    @WireType("OfficerEnrolled.v1")
    record OfficerEnrolled(UUID agencyId, UUID enrolmentId, Instant enrolledAt) implements AgencyEvent {}

    /// A person may no longer ask in the agency's name.
    @WireType("OfficerRemoved.v1")
    record OfficerRemoved(UUID agencyId, UUID enrolmentId, Instant removedAt) implements AgencyEvent {}
}

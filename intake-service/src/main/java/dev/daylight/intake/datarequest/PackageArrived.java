package dev.daylight.intake.datarequest;

import dev.daylight.intake.agency.AgencyId;
import java.time.Instant;
import java.util.UUID;

/// A request was disclosed: told inside this service, in the transaction that says so.
public record PackageArrived(
        UUID disclosureId, UUID requestId, AgencyId agency, StoredDocument agencyPackage, Instant disclosedAt) {}

package dev.daylight.contracts.datarequest;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.WireType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a data request at the provider's door.
public sealed interface DataRequestEvent {

    UUID requestId();

    /// An authenticated agency filed a well-formed request. It counts from here on.
    ///
    /// @param country ISO 3166-1 alpha-2 of the agency: the region of the report
    /// @param accountsNamed how many accounts the request names
    /// @param confidentiality present when a confidentiality order came along
    /// @param particulars sealed JSON with what is personal: case number, offence, identifiers, period, instrument
    /// @param instrument the sealed PDF of the paper
    @WireType("DataRequestFiled.v1")
    record DataRequestFiled(
            UUID requestId,
            UUID agencyId,
            String country,
            DataRequestKind kind,
            InstrumentClass instrumentClass,
            Set<DataCategory> categories,
            int accountsNamed,
            @Nullable ConfidentialityClaim confidentiality,
            DocumentReference particulars,
            DocumentReference instrument,
            Instant filedAt)
            implements DataRequestEvent {}

    /// The admission rules found nothing against it; review may begin.
    ///
    /// @param rulesVersion version of the legal rules that were applied
    @WireType("DataRequestAdmitted.v1")
    record DataRequestAdmitted(UUID requestId, String rulesVersion, Instant admittedAt) implements DataRequestEvent {}

    /// The admission rules refused it. It stays counted.
    @WireType("DataRequestRefused.v1")
    record DataRequestRefused(UUID requestId, List<RefusalReason> reasons, String rulesVersion, Instant refusedAt)
            implements DataRequestEvent {}

    /// An officer of the agency downloaded the package.
    @WireType("PackageCollected.v1")
    record PackageCollected(UUID requestId, UUID disclosureId, Instant collectedAt) implements DataRequestEvent {}
}

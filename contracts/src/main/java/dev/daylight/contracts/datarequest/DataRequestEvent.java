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
    /// @param instrumentCode code of the legal rules' data, such as `US_SEARCH_WARRANT`; absent in older events
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
            Instant filedAt,
            @Nullable String instrumentCode)
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

    /// The time for which a package lay ready is over and nobody downloads it any more: its object can go.
    ///
    /// @param endedAt when the time was over
    @WireType("DeliveryEnded.v1")
    record DeliveryEnded(UUID requestId, UUID disclosureId, Instant endedAt) implements DataRequestEvent {}

    /// An agency asks to keep data as they are; nothing is disclosed on it. Admitted or refused like any request.
    ///
    /// @param keepUntil end of the term by law, if it is not extended
    /// @param particulars sealed JSON, as for [DataRequestFiled]
    /// @param instrument the sealed paper
    @WireType("PreservationFiled.v1")
    record PreservationFiled(
            UUID requestId,
            UUID agencyId,
            String country,
            String instrumentCode,
            Set<DataCategory> categories,
            int accountsNamed,
            @Nullable ConfidentialityClaim confidentiality,
            Instant keepUntil,
            DocumentReference particulars,
            DocumentReference instrument,
            Instant filedAt)
            implements DataRequestEvent {}

    /// The agency had the term extended, as often as its law allows.
    @WireType("PreservationExtended.v1")
    record PreservationExtended(UUID requestId, Instant keepUntil, Instant extendedAt) implements DataRequestEvent {}

    /// A production request asks for what was preserved: the data stay until that one was answered. When it is
    /// denied or withdrawn instead, the preservation's own term runs on, and another one may ask for the data.
    @WireType("PreservationSuperseded.v1")
    record PreservationSuperseded(UUID requestId, UUID productionRequestId, Instant supersededAt)
            implements DataRequestEvent {}

    /// An agency reports an imminent danger and has no paper yet. The data are preserved at once.
    ///
    /// @param disclosureAllowed whether the operator's policy lets data out before the paper is there
    /// @param paperDueAt when the paper has to be there at the latest
    /// @param statement the sealed PDF in which the agency states the danger
    /// @param confidentiality present when a confidentiality order came along already; absent in older events
    @WireType("EmergencyFiled.v1")
    record EmergencyFiled(
            UUID requestId,
            UUID agencyId,
            String country,
            Set<DataCategory> categories,
            int accountsNamed,
            boolean disclosureAllowed,
            Instant paperDueAt,
            DocumentReference particulars,
            DocumentReference statement,
            Instant filedAt,
            @Nullable ConfidentialityClaim confidentiality)
            implements DataRequestEvent {}

    /// The paper came in time and the admission rules let it in: from now on the emergency is a request
    /// like any other. [DataRequestAdmitted] follows. Before there was [EmergencyPaperRefused], a refused
    /// paper was told as this and [DataRequestRefused], and the emergency ended with it.
    ///
    /// @param particulars sealed JSON that now names the instrument
    @WireType("EmergencyPaperFiled.v1")
    record EmergencyPaperFiled(
            UUID requestId,
            InstrumentClass instrumentClass,
            String instrumentCode,
            @Nullable ConfidentialityClaim confidentiality,
            DocumentReference particulars,
            DocumentReference instrument,
            Instant filedAt)
            implements DataRequestEvent {}

    /// A paper came that the admission rules did not let in. It does not count as the paper: the time for
    /// that goes on running, and a better one may come until it is over. An order that came along is told
    /// by [ConfidentialityOrderFiled].
    ///
    /// @param instrumentCode as for [EmergencyPaperFiled]
    /// @param rulesVersion version of the legal rules that were applied
    @WireType("EmergencyPaperRefused.v1")
    record EmergencyPaperRefused(
            UUID requestId,
            InstrumentClass instrumentClass,
            String instrumentCode,
            List<RefusalReason> reasons,
            String rulesVersion,
            Instant refusedAt)
            implements DataRequestEvent {}

    /// No paper that the rules let in came in time. It is counted, and the public learns how many there were.
    @WireType("EmergencyUnfounded.v1")
    record EmergencyUnfounded(UUID requestId, Instant foundAt) implements DataRequestEvent {}

    /// The agency added a document, or answered what review had asked.
    ///
    /// @param clarificationId which question it answers; absent when it was added unasked
    /// @param document the sealed file; absent when the answer is text alone
    /// @param text the sealed text; absent when there is none
    @WireType("DataRequestAmended.v1")
    record DataRequestAmended(
            UUID requestId,
            UUID amendmentId,
            @Nullable UUID clarificationId,
            @Nullable DocumentReference document,
            @Nullable DocumentReference text,
            Instant amendedAt)
            implements DataRequestEvent {}

    /// The agency does not want the data any more. What was disclosed before stays disclosed.
    @WireType("DataRequestWithdrawn.v1")
    record DataRequestWithdrawn(UUID requestId, Instant withdrawnAt) implements DataRequestEvent {}

    /// A confidentiality order came after the request itself. It holds the notice until review has looked at it.
    ///
    /// @param order the sealed paper
    /// @param particulars sealed JSON: who issued it and why
    @WireType("ConfidentialityOrderFiled.v1")
    record ConfidentialityOrderFiled(
            UUID requestId,
            ConfidentialityClaim confidentiality,
            DocumentReference order,
            DocumentReference particulars,
            Instant filedAt)
            implements DataRequestEvent {}

    /// The agency says that an order was extended. It holds the notice from the moment it was filed.
    ///
    /// @param endsAt the new end; absent when it names none
    @WireType("ConfidentialityExtensionFiled.v1")
    record ConfidentialityExtensionFiled(
            UUID requestId,
            UUID orderId,
            UUID extensionId,
            @Nullable Instant endsAt,
            DocumentReference order,
            Instant filedAt)
            implements DataRequestEvent {}

    /// The agency says that an order was lifted. It frees nothing until two people of review have looked at it.
    @WireType("ConfidentialityLiftFiled.v1")
    record ConfidentialityLiftFiled(UUID requestId, UUID orderId, UUID liftId, DocumentReference order, Instant filedAt)
            implements DataRequestEvent {}
}

package dev.daylight.contracts.casefile;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.WireType;
import dev.daylight.contracts.datarequest.RefusalReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a case in the compliance department.
public sealed interface CaseEvent {

    UUID requestId();

    /// Review can begin. Told again when the paper of an emergency came that could be answered before it.
    ///
    /// @param noticeRule what the instrument says of telling the person. It holds for what was disclosed before the
    ///     paper as well. Absent where there is no paper yet, and in older events
    /// @param noticeProvision the law behind that
    @WireType("CaseOpened.v1")
    record CaseOpened(
            UUID requestId,
            UUID agencyId,
            String country,
            Instant openedAt,
            @Nullable NoticeRule noticeRule,
            @Nullable String noticeProvision)
            implements CaseEvent {

        public CaseOpened(UUID requestId, UUID agencyId, String country, Instant openedAt) {
            this(requestId, agencyId, country, openedAt, null, null);
        }
    }

    /// A reviewer took the case.
    @WireType("CaseAssigned.v1")
    record CaseAssigned(UUID requestId, Instant assignedAt) implements CaseEvent {}

    /// What is known of a confidentiality order from now on; replaces what was said of the same order before.
    ///
    /// @param endsAt absent when the order names no end: such an order never frees a notice by itself. Of a lifted
    ///     order it is the moment at which it was lifted
    /// @param extensions the agency's extensions that review knew of when it said this: a lift lifts these and no
    ///     others. Absent in older events
    /// @param longestEnd where the law binds how long an order may last: neither what the agency claimed nor these
    ///     extensions hold anything beyond it. Absent where no law does, and in older events
    /// @param revision grows with everything that review says of the order, so that an older word is known
    ///     as one. Absent in older events
    /// @param shortened true when the order ends earlier than something that was said of it. When confirmed,
    ///     the end then stands in place of the claim, of these extensions and of what review said in lower
    ///     revisions: a paper or two people said so. Absent: nothing was shortened
    @WireType("ConfidentialityOrderRecorded.v1")
    record ConfidentialityOrderRecorded(
            UUID requestId,
            UUID orderId,
            OrderState state,
            @Nullable Instant endsAt,
            Instant recordedAt,
            @Nullable Set<UUID> extensions,
            @Nullable Instant longestEnd,
            @Nullable Long revision,
            @Nullable Boolean shortened)
            implements CaseEvent {

        public ConfidentialityOrderRecorded(
                UUID requestId,
                UUID orderId,
                OrderState state,
                @Nullable Instant endsAt,
                Instant recordedAt,
                @Nullable Set<UUID> extensions) {
            this(requestId, orderId, state, endsAt, recordedAt, extensions, null);
        }

        public ConfidentialityOrderRecorded(
                UUID requestId,
                UUID orderId,
                OrderState state,
                @Nullable Instant endsAt,
                Instant recordedAt,
                @Nullable Set<UUID> extensions,
                @Nullable Instant longestEnd) {
            this(requestId, orderId, state, endsAt, recordedAt, extensions, longestEnd, null, null);
        }
    }

    @WireType("CaseDenied.v1")
    record CaseDenied(UUID requestId, List<RefusalReason> reasons, String rulesVersion, Instant deniedAt)
            implements CaseEvent {}

    /// A scope was approved; nothing has left the house yet.
    @WireType("CaseGranted.v1")
    record CaseGranted(
            UUID requestId,
            GrantOutcome outcome,
            Set<DataCategory> categories,
            int accounts,
            String rulesVersion,
            Instant grantedAt)
            implements CaseEvent {}

    /// The scope was exported and turned out to hold nothing: no such account, or no data.
    ///
    /// @param reason which of the two; absent in older events
    @WireType("NoDataFound.v1")
    record NoDataFound(
            UUID requestId, Instant foundAt, @Nullable NoDataReason reason) implements CaseEvent {

        public NoDataFound(UUID requestId, Instant foundAt) {
            this(requestId, foundAt, null);
        }
    }

    /// A package left the house for the agency: the moment that counts as disclosure.
    ///
    /// @param agencyPackage encrypted to the agency; collected through intake
    /// @param issuingAuthority who issued the instrument, a court or office, never a person
    /// @param noticeProvision the sentence of law behind the notice rule, as a short citation
    @WireType("DisclosureMade.v1")
    record DisclosureMade(
            UUID requestId,
            UUID disclosureId,
            UUID agencyId,
            String agencyName,
            String country,
            InstrumentClass instrumentClass,
            String issuingAuthority,
            LocalDate instrumentIssuedOn,
            NoticeRule noticeRule,
            String noticeProvision,
            Period period,
            List<DisclosedAccount> accounts,
            DocumentReference agencyPackage,
            Instant disclosedAt)
            implements CaseEvent {}

    /// A package left the house in an emergency, before its paper was there: an act of the provider, on a call-back
    /// and two people's word, which counts as disclosure like any other. What a later paper opens beyond that is
    /// told by [DisclosureMade].
    ///
    /// @param agencyPackage encrypted to the agency; collected through intake
    /// @param provision what allows it, as a short citation
    /// @param noticeProvision the sentence of law behind the notice rule, as a short citation
    /// @param paperDueAt when the paper has to be there at the latest
    @WireType("EmergencyDisclosureMade.v1")
    record EmergencyDisclosureMade(
            UUID requestId,
            UUID disclosureId,
            UUID agencyId,
            String agencyName,
            String country,
            String provision,
            NoticeRule noticeRule,
            String noticeProvision,
            Period period,
            List<DisclosedAccount> accounts,
            DocumentReference agencyPackage,
            Instant paperDueAt,
            Instant disclosedAt)
            implements CaseEvent {}

    /// Review needs to know more before it can decide.
    ///
    /// @param question the sealed text
    @WireType("ClarificationAsked.v1")
    record ClarificationAsked(UUID requestId, UUID clarificationId, DocumentReference question, Instant askedAt)
            implements CaseEvent {}

    /// The agency had withdrawn its request before anything was disclosed; the case is over.
    @WireType("CaseWithdrawn.v1")
    record CaseWithdrawn(UUID requestId, Instant closedAt) implements CaseEvent {}

    /// The provider keeps the data as they are.
    ///
    /// @param accounts how many accounts data are kept of
    @WireType("PreservationPlaced.v1")
    record PreservationPlaced(UUID requestId, Instant keepUntil, int accounts, Instant placedAt) implements CaseEvent {}

    /// What was kept has been let go.
    ///
    /// @param proofSha256 digest of the provider's statement that nothing is kept any more
    @WireType("PreservationEnded.v1")
    record PreservationEnded(UUID requestId, PreservationEnd reason, String proofSha256, Instant endedAt)
            implements CaseEvent {}

    /// The time for which a case is kept is over, and nothing holds it any more: what was written about it was
    /// destroyed
    /// with its key. Whoever has something personal of the request destroys it as well; counts stay.
    @WireType("CaseShredded.v1")
    record CaseShredded(UUID requestId, Instant shreddedAt) implements CaseEvent {}

    /// What was granted and has not left yet is looked at from the beginning. A later decision says what became of it.
    @WireType("GrantRecalled.v1")
    record GrantRecalled(UUID requestId, Instant recalledAt) implements CaseEvent {}

    /// Review asks a court, or whoever may overrule the issuer, whether the instrument has to be carried out. Nothing
    /// leaves meanwhile. Which court, and in what words, stands in the case only.
    ///
    /// @param ground why, in the vocabulary of refusals
    @WireType("ChallengeFiled.v1")
    record ChallengeFiled(UUID requestId, UUID challengeId, RefusalReason ground, Instant filedAt)
            implements CaseEvent {}

    /// The challenge came to its end, and the case returns to review.
    @WireType("ChallengeEnded.v1")
    record ChallengeEnded(UUID requestId, UUID challengeId, ChallengeOutcome outcome, Instant endedAt)
            implements CaseEvent {}

    /// The paper is another instrument than the agency said. What follows from the instrument follows from this one.
    ///
    /// @param instrumentCode by the legal rules' data
    /// @param noticeRule what this instrument says of telling the person; replaces what [CaseOpened] said
    /// @param noticeProvision the law behind that
    @WireType("InstrumentReclassified.v1")
    record InstrumentReclassified(
            UUID requestId,
            InstrumentClass instrumentClass,
            String instrumentCode,
            NoticeRule noticeRule,
            String noticeProvision,
            String rulesVersion,
            Instant reclassifiedAt)
            implements CaseEvent {}

    /// What was disclosed of one account.
    ///
    /// @param account the provider's opaque reference
    /// @param records how many records of each category are in the package
    record DisclosedAccount(String account, Map<DataCategory, Integer> records) {}
}

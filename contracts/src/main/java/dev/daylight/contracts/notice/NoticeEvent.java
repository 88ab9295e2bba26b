package dev.daylight.contracts.notice;

import dev.daylight.contracts.WireType;
import java.time.Instant;
import java.util.UUID;

/// What happened to a notice. One disclosure owes one notice per account concerned.
public sealed interface NoticeEvent {

    UUID requestId();

    UUID noticeId();

    /// A disclosure was made, so somebody is to be told.
    ///
    /// @param held whether a confidentiality order holds the notice at this moment
    @WireType("NoticeOwed.v1")
    record NoticeOwed(UUID requestId, UUID noticeId, UUID disclosureId, String country, boolean held, Instant owedAt)
            implements NoticeEvent {}

    /// The law of the instrument forbids the provider to tell; the issuing authority does.
    ///
    /// @param provision citation of that law
    @WireType("NoticeForbidden.v1")
    record NoticeForbidden(
            UUID requestId, UUID noticeId, UUID disclosureId, String country, String provision, Instant decidedAt)
            implements NoticeEvent {}

    /// @param delayed whether an order had held it
    @WireType("NoticeSent.v1")
    record NoticeSent(UUID requestId, UUID noticeId, UUID disclosureId, String country, boolean delayed, Instant sentAt)
            implements NoticeEvent {}

    /// The person could not be reached; a human has to act.
    @WireType("NoticeFailed.v1")
    record NoticeFailed(
            UUID requestId, UUID noticeId, UUID disclosureId, String country, Reason reason, Instant failedAt)
            implements NoticeEvent {

        public enum Reason {
            /// The account directory knows no way to reach the person any more.
            NO_CONTACT,
            /// The mail server refused the address for good.
            REFUSED_BY_MAIL_SERVER
        }
    }
}

package dev.daylight.contracts;

import static dev.daylight.contracts.DataCategory.CONTENT;
import static dev.daylight.contracts.DataCategory.SUBSCRIBER;

import dev.daylight.contracts.agency.AgencyEvent;
import dev.daylight.contracts.agency.AgencyKind;
import dev.daylight.contracts.casefile.CaseEvent;
import dev.daylight.contracts.casefile.ChallengeOutcome;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.casefile.NoDataReason;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.contracts.casefile.PreservationEnd;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.contracts.notice.NoticeEvent;
import dev.daylight.contracts.scan.FingerprintEvent;
import dev.daylight.contracts.scan.MediaKind;
import dev.daylight.contracts.scan.ScanEvent;
import dev.daylight.contracts.storage.ServiceKind;
import dev.daylight.contracts.storage.StorageEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// One of each event, every field filled.
final class EventSamples {

    private static final UUID CHALLENGE = UUID.fromString("019a0000-0000-7000-8000-0000000000c1");
    private static final UUID REQUEST = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID AGENCY = UUID.fromString("019a0000-0000-7000-8000-000000000002");
    private static final UUID OTHER = UUID.fromString("019a0000-0000-7000-8000-000000000003");
    private static final UUID NOTICE = UUID.fromString("019a0000-0000-7000-8000-000000000004");
    private static final UUID FILE = UUID.fromString("019a0000-0000-7000-8000-000000000005");
    private static final Instant AT = Instant.parse("2026-11-23T10:15:30.123456Z");
    private static final Instant LATER = Instant.parse("2027-02-23T10:15:30Z");
    private static final DocumentReference DOCUMENT = new DocumentReference("bucket", "key", "00ff".repeat(16), 1234);

    private EventSamples() {}

    static List<Object> all() {
        return List.of(
                new AgencyEvent.AgencyRegistered(AGENCY, "Landeskriminalamt Musterland", "DE", AgencyKind.POLICE, AT),
                new AgencyEvent.AgencyCertified(
                        AGENCY,
                        "Landeskriminalamt Musterland",
                        "DE",
                        AgencyKind.POLICE,
                        "-----BEGIN CERTIFICATE-----\n...\n-----END CERTIFICATE-----\n",
                        AT,
                        LocalDate.of(2027, 12, 31),
                        "+49 30 1234560"),
                new AgencyEvent.AgencySuspended(AGENCY, AT),
                new AgencyEvent.AgencyReinstated(AGENCY, AT),
                new AgencyEvent.AgencyRevoked(AGENCY, AT),
                new AgencyEvent.OfficerEnrolled(AGENCY, OTHER, AT),
                new AgencyEvent.OfficerRemoved(AGENCY, OTHER, AT),
                new DataRequestEvent.DataRequestFiled(
                        REQUEST,
                        AGENCY,
                        "DE",
                        DataRequestKind.PRODUCTION,
                        InstrumentClass.SEARCH_WARRANT,
                        EnumSet.of(SUBSCRIBER, CONTENT),
                        2,
                        new ConfidentialityClaim(OTHER, LATER),
                        DOCUMENT,
                        DOCUMENT,
                        AT,
                        "DE_SEARCH_WARRANT"),
                new DataRequestEvent.PreservationFiled(
                        REQUEST,
                        AGENCY,
                        "US",
                        "US_PRESERVATION_LETTER",
                        EnumSet.of(SUBSCRIBER, CONTENT),
                        1,
                        new ConfidentialityClaim(OTHER, LATER),
                        LATER,
                        DOCUMENT,
                        DOCUMENT,
                        AT),
                new DataRequestEvent.PreservationExtended(REQUEST, LATER, AT),
                new DataRequestEvent.PreservationSuperseded(REQUEST, OTHER, AT),
                new DataRequestEvent.EmergencyFiled(
                        REQUEST,
                        AGENCY,
                        "US",
                        EnumSet.of(SUBSCRIBER),
                        1,
                        true,
                        LATER,
                        DOCUMENT,
                        DOCUMENT,
                        AT,
                        new ConfidentialityClaim(OTHER, LATER)),
                new DataRequestEvent.EmergencyPaperFiled(
                        REQUEST,
                        InstrumentClass.SEARCH_WARRANT,
                        "US_SEARCH_WARRANT",
                        new ConfidentialityClaim(OTHER, LATER),
                        DOCUMENT,
                        DOCUMENT,
                        AT),
                new DataRequestEvent.EmergencyPaperRefused(
                        REQUEST,
                        InstrumentClass.SUMMONS,
                        "US_SUBPOENA",
                        List.of(RefusalReason.INSTRUMENT_INSUFFICIENT),
                        "2026-11-23",
                        AT),
                new DataRequestEvent.EmergencyUnfounded(REQUEST, AT),
                new DataRequestEvent.DataRequestAmended(REQUEST, OTHER, NOTICE, DOCUMENT, DOCUMENT, AT),
                new DataRequestEvent.DataRequestWithdrawn(REQUEST, AT),
                new DataRequestEvent.ConfidentialityOrderFiled(
                        REQUEST, new ConfidentialityClaim(OTHER, LATER), DOCUMENT, DOCUMENT, AT),
                new DataRequestEvent.ConfidentialityExtensionFiled(REQUEST, OTHER, NOTICE, LATER, DOCUMENT, AT),
                new DataRequestEvent.ConfidentialityLiftFiled(REQUEST, OTHER, NOTICE, DOCUMENT, AT),
                new DataRequestEvent.DataRequestAdmitted(REQUEST, "2026-11-23", AT),
                new DataRequestEvent.DataRequestRefused(
                        REQUEST, List.of(RefusalReason.INSTRUMENT_INSUFFICIENT), "2026-11-23", AT),
                new DataRequestEvent.PackageCollected(REQUEST, OTHER, AT),
                new DataRequestEvent.DeliveryEnded(REQUEST, OTHER, AT),
                new CaseEvent.CaseOpened(REQUEST, AGENCY, "DE", AT, NoticeRule.MUST, "StPO § 101"),
                new CaseEvent.CaseAssigned(REQUEST, AT),
                new CaseEvent.ConfidentialityOrderRecorded(
                        REQUEST, OTHER, OrderState.CLAIMED, LATER, AT, Set.of(NOTICE), LATER, 2L, true),
                new CaseEvent.GrantRecalled(REQUEST, AT),
                new CaseEvent.ChallengeFiled(REQUEST, CHALLENGE, RefusalReason.THIRD_COUNTRY_CONFLICT, AT),
                new CaseEvent.ChallengeEnded(REQUEST, CHALLENGE, ChallengeOutcome.REJECTED, AT),
                new CaseEvent.InstrumentReclassified(
                        REQUEST,
                        InstrumentClass.SUMMONS,
                        "DE_BESTANDSDATENAUSKUNFT",
                        NoticeRule.MUST,
                        "§ 95a StPO",
                        "2026-11-23",
                        AT),
                new CaseEvent.CaseDenied(REQUEST, List.of(RefusalReason.OVERBROAD), "2026-11-23", AT),
                new CaseEvent.CaseGranted(
                        REQUEST, GrantOutcome.PARTIALLY_GRANTED, EnumSet.of(SUBSCRIBER), 1, "2026-11-23", AT),
                new CaseEvent.NoDataFound(REQUEST, AT, NoDataReason.NO_RECORD),
                new CaseEvent.ClarificationAsked(REQUEST, OTHER, DOCUMENT, AT),
                new CaseEvent.CaseWithdrawn(REQUEST, AT),
                new CaseEvent.PreservationPlaced(REQUEST, LATER, 1, AT),
                new CaseEvent.PreservationEnded(REQUEST, PreservationEnd.EXPIRED, "00ff".repeat(16), AT),
                new CaseEvent.CaseShredded(REQUEST, AT),
                new CaseEvent.DisclosureMade(
                        REQUEST,
                        OTHER,
                        AGENCY,
                        "Landeskriminalamt Musterland",
                        "DE",
                        InstrumentClass.SEARCH_WARRANT,
                        "Amtsgericht Musterstadt",
                        LocalDate.of(2026, 11, 1),
                        NoticeRule.MUST,
                        "Regulation (EU) 2022/2065 Art. 10(5)",
                        new Period(Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2026-10-01T00:00:00Z")),
                        List.of(new CaseEvent.DisclosedAccount(
                                "acc_1", new TreeMap<>(Map.of(SUBSCRIBER, 1, CONTENT, 12)))),
                        DOCUMENT,
                        AT),
                new CaseEvent.EmergencyDisclosureMade(
                        REQUEST,
                        OTHER,
                        AGENCY,
                        "Landeskriminalamt Musterland",
                        "US",
                        "18 U.S.C. 2702(c)(4)",
                        NoticeRule.MAY,
                        "provider's transparency policy",
                        new Period(Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2026-10-01T00:00:00Z")),
                        List.of(new CaseEvent.DisclosedAccount("acc_1", new TreeMap<>(Map.of(SUBSCRIBER, 1)))),
                        DOCUMENT,
                        LATER,
                        AT),
                new NoticeEvent.NoticeOwed(REQUEST, NOTICE, OTHER, "DE", true, AT),
                new NoticeEvent.NoticeForbidden(REQUEST, NOTICE, OTHER, "DE", "Regulation (EU) 2023/1543 Art. 13", AT),
                new NoticeEvent.NoticeSent(REQUEST, NOTICE, OTHER, "DE", true, AT),
                new NoticeEvent.NoticeFailed(
                        REQUEST, NOTICE, OTHER, "DE", NoticeEvent.NoticeFailed.Reason.NO_CONTACT, AT),
                new StorageEvent.FileStored(FILE, "bucket", "key", 1234, "DE", ServiceKind.STORAGE, false, AT),
                new StorageEvent.FileDeleted(FILE, AT),
                new FingerprintEvent.FingerprintRecorded(
                        FILE,
                        MediaKind.IMAGE,
                        "DE",
                        ServiceKind.STORAGE,
                        "0f".repeat(16),
                        "0f".repeat(20),
                        "0f".repeat(32),
                        7,
                        AT),
                new ScanEvent.FileScanned(FILE, MediaKind.IMAGE, "DE", "eu-storage-terms", 7, AT),
                new ScanEvent.FileSkipped(FILE, "DE", ScanEvent.FileSkipped.Reason.NO_LEGAL_BASIS, AT),
                new ScanEvent.HashMatched(
                        FILE,
                        OTHER,
                        "DE",
                        "42-4711",
                        7,
                        ScanEvent.HashMatched.Algorithm.ALL_EXACT,
                        0,
                        ScanEvent.HashMatched.Mode.UPLOAD,
                        AT));
    }
}

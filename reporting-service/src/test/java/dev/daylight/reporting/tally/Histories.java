package dev.daylight.reporting.tally;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.casefile.CaseEvent;
import dev.daylight.contracts.casefile.CaseEvent.DisclosedAccount;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.contracts.notice.NoticeEvent;
import dev.daylight.contracts.scan.MediaKind;
import dev.daylight.contracts.scan.ScanEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What could have happened, as stories whose truth is known, and the events that services would tell of them.
public final class Histories {

    private static final DocumentReference DOCUMENT = new DocumentReference("bucket", "key", "00".repeat(32), 1);

    private Histories() {}

    /// How a request goes.
    public enum Course {
        STAYS_OPEN,
        REFUSED,
        DENIED,
        GRANTED_WITHOUT_DATA,
        DISCLOSED,
        DISCLOSED_IN_PART
    }

    /// When an order of confidentiality comes.
    public enum Order {
        NONE,
        WITH_THE_REQUEST,
        LATER
    }

    /// How a notice goes.
    public enum Fate {
        WAITS,
        SENT,
        FAILED,
        OWED_THEN_FORBIDDEN,
        FORBIDDEN_AT_ONCE
    }

    /// A request with all that follows, `step` apart.
    public record Story(
            UUID request,
            boolean synthetic,
            String country,
            Instant filedAt,
            Duration step,
            Course course,
            Order order,
            int reasons,
            List<Map<DataCategory, Integer>> accounts,
            List<Fate> notices) {

        public Instant decidedAt() {
            return filedAt.plus(step);
        }

        public Instant disclosedAt() {
            return filedAt.plus(step.multipliedBy(2));
        }

        public Instant noticeAt() {
            return filedAt.plus(step.multipliedBy(3));
        }

        public boolean disclosed() {
            return course == Course.DISCLOSED || course == Course.DISCLOSED_IN_PART;
        }

        public Optional<Instant> orderKnownAt() {
            return switch (order) {
                case NONE -> Optional.empty();
                case WITH_THE_REQUEST -> Optional.of(filedAt);
                case LATER -> Optional.of(decidedAt());
            };
        }

        public List<RefusalReason> refusalReasons() {
            return List.of(RefusalReason.values()).subList(0, reasons);
        }

        UUID disclosure() {
            return new UUID(request.getMostSignificantBits(), request.getLeastSignificantBits() + 1);
        }

        UUID notice(int number) {
            return new UUID(request.getMostSignificantBits() + 1 + number, request.getLeastSignificantBits());
        }

        public List<Object> events() {
            List<Object> events = new ArrayList<>();
            events.add(filed());
            if (course == Course.REFUSED) {
                events.add(new DataRequestEvent.DataRequestRefused(request, refusalReasons(), "1", decidedAt()));
                return events;
            }
            events.add(new DataRequestEvent.DataRequestAdmitted(request, "1", filedAt));
            events.add(new CaseEvent.CaseOpened(request, request, country, filedAt));
            orderKnownAt()
                    .ifPresent(known -> events.add(new CaseEvent.ConfidentialityOrderRecorded(
                            request,
                            request,
                            OrderState.CLAIMED,
                            null,
                            order == Order.LATER ? known : known.plusSeconds(1),
                            null)));
            orderKnownAt()
                    .ifPresent(_ -> events.add(new CaseEvent.ConfidentialityOrderRecorded(
                            request, request, OrderState.CONFIRMED, null, noticeAt(), null)));
            switch (course) {
                case STAYS_OPEN, REFUSED -> {}
                case DENIED -> events.add(new CaseEvent.CaseDenied(request, refusalReasons(), "1", decidedAt()));
                case GRANTED_WITHOUT_DATA -> {
                    events.add(granted(GrantOutcome.GRANTED));
                    events.add(new CaseEvent.NoDataFound(request, disclosedAt()));
                }
                case DISCLOSED -> disclose(events, GrantOutcome.GRANTED);
                case DISCLOSED_IN_PART -> disclose(events, GrantOutcome.PARTIALLY_GRANTED);
            }
            return events;
        }

        private void disclose(List<Object> events, GrantOutcome outcome) {
            events.add(granted(outcome));
            List<DisclosedAccount> disclosed = accounts.stream()
                    .map(records -> new DisclosedAccount("acc", records))
                    .toList();
            events.add(Histories.disclosure(request, disclosure(), country, disclosed, disclosedAt()));
            for (int i = 0; i < notices.size(); i++) {
                events.addAll(noticed(notices.get(i), notice(i)));
            }
        }

        private List<NoticeEvent> noticed(Fate fate, UUID id) {
            var owed = new NoticeEvent.NoticeOwed(request, id, disclosure(), country, true, disclosedAt());
            return switch (fate) {
                case WAITS -> List.of(owed);
                case SENT ->
                    List.of(owed, new NoticeEvent.NoticeSent(request, id, disclosure(), country, true, noticeAt()));
                case FAILED ->
                    List.of(
                            owed,
                            new NoticeEvent.NoticeFailed(
                                    request,
                                    id,
                                    disclosure(),
                                    country,
                                    NoticeEvent.NoticeFailed.Reason.NO_CONTACT,
                                    noticeAt()));
                case OWED_THEN_FORBIDDEN -> List.of(owed, forbidden(id));
                case FORBIDDEN_AT_ONCE -> List.of(forbidden(id));
            };
        }

        private NoticeEvent forbidden(UUID id) {
            return new NoticeEvent.NoticeForbidden(request, id, disclosure(), country, "Art. 13", noticeAt());
        }

        private CaseEvent granted(GrantOutcome outcome) {
            return new CaseEvent.CaseGranted(request, outcome, Set.of(), 1, "1", decidedAt());
        }

        private DataRequestEvent filed() {
            return new DataRequestEvent.DataRequestFiled(
                    request,
                    request,
                    country,
                    DataRequestKind.PRODUCTION,
                    InstrumentClass.COURT_ORDER,
                    Set.of(DataCategory.SUBSCRIBER),
                    1,
                    order == Order.WITH_THE_REQUEST ? new ConfidentialityClaim(request, null) : null,
                    DOCUMENT,
                    DOCUMENT,
                    filedAt,
                    null);
        }
    }

    /// A file: perhaps skipped first, perhaps compared, perhaps matched with some entries.
    public record FileStory(
            UUID file,
            boolean synthetic,
            String country,
            Instant storedAt,
            Optional<ScanEvent.FileSkipped.Reason> skipped,
            boolean scanned,
            int matches) {

        public Instant scannedAt() {
            return storedAt.plus(Duration.ofDays(40));
        }

        public List<Object> events() {
            List<Object> events = new ArrayList<>();
            skipped.ifPresent(reason -> events.add(new ScanEvent.FileSkipped(file, country, reason, storedAt)));
            if (scanned) {
                events.add(new ScanEvent.FileScanned(file, MediaKind.IMAGE, country, "EU", 1, scannedAt()));
                for (int i = 0; i < matches; i++) {
                    events.add(new ScanEvent.HashMatched(
                            file,
                            new UUID(file.getMostSignificantBits(), i),
                            country,
                            "42-1",
                            1,
                            ScanEvent.HashMatched.Algorithm.MD5,
                            0,
                            ScanEvent.HashMatched.Mode.UPLOAD,
                            scannedAt()));
                }
            }
            return events;
        }
    }

    public static CaseEvent.DisclosureMade disclosure(
            UUID request, UUID disclosure, String country, List<DisclosedAccount> accounts, Instant disclosedAt) {
        return new CaseEvent.DisclosureMade(
                request,
                disclosure,
                request,
                "Landeskriminalamt Musterland",
                country,
                InstrumentClass.COURT_ORDER,
                "Amtsgericht Musterstadt",
                LocalDate.of(2026, 1, 5),
                NoticeRule.MUST,
                "§ 1",
                new Period(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                accounts,
                DOCUMENT,
                disclosedAt);
    }

    static CaseEvent.EmergencyDisclosureMade emergencyDisclosure(
            UUID request, UUID disclosure, List<DisclosedAccount> accounts, Instant disclosedAt) {
        return new CaseEvent.EmergencyDisclosureMade(
                request,
                disclosure,
                request,
                "Landeskriminalamt Musterland",
                "DE",
                "provider's policy",
                NoticeRule.MAY,
                "§ 1",
                new Period(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                accounts,
                DOCUMENT,
                disclosedAt,
                disclosedAt);
    }
}

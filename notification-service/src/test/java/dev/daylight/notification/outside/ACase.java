package dev.daylight.notification.outside;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.contracts.casefile.CaseEvent.ConfidentialityOrderRecorded;
import dev.daylight.contracts.casefile.CaseEvent.DisclosedAccount;
import dev.daylight.contracts.casefile.CaseEvent.DisclosureMade;
import dev.daylight.contracts.casefile.CaseEvent.EmergencyDisclosureMade;
import dev.daylight.contracts.casefile.CaseEvent.InstrumentReclassified;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyPaperFiled;
import dev.daylight.contracts.datarequest.DataRequestKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// One case as its events tell it.
public final class ACase {

    public static final String PACKAGE_SHA256 = "0f".repeat(32);

    private static final UUID AGENCY = UUID.fromString("0a000000-0000-4000-8000-00000000000a");

    private final Neighbours neighbours;
    private final UUID id = UUID.randomUUID();
    private Instant paperDueAt = Instant.now();

    private ACase(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    public static ACase filed(Neighbours neighbours, ConfidentialityClaim claim) {
        ACase theCase = new ACase(neighbours);
        var document = new DocumentReference("daylight-documents", "k", "00", 1);
        neighbours.tell(
                Topics.DATA_REQUESTS,
                theCase.id,
                new DataRequestFiled(
                        theCase.id,
                        AGENCY,
                        "DE",
                        DataRequestKind.PRODUCTION,
                        InstrumentClass.COURT_ORDER,
                        Set.of(DataCategory.CONTENT),
                        1,
                        claim,
                        document,
                        document,
                        Instant.now(),
                        null));
        neighbours.tell(Topics.CASES, theCase.id, new CaseOpened(theCase.id, AGENCY, "DE", Instant.now()));
        return theCase;
    }

    /// What intake says of a request after its filing.
    public void intakeTells(Function<UUID, DataRequestEvent> event) {
        neighbours.tell(Topics.DATA_REQUESTS, id, event.apply(id));
    }

    public UUID id() {
        return id;
    }

    public void order(UUID orderId, Instant endsAt) {
        neighbours.tell(
                Topics.CASES,
                id,
                new ConfidentialityOrderRecorded(id, orderId, OrderState.CONFIRMED, endsAt, Instant.now(), null));
    }

    /// Two people of review have seen the paper, and these extensions.
    public void lifted(UUID orderId, Instant at, UUID... extensions) {
        neighbours.tell(
                Topics.CASES,
                id,
                new ConfidentialityOrderRecorded(
                        id, orderId, OrderState.LIFTED, at, Instant.now(), Set.of(extensions)));
    }

    /// A person has read it; when shortened, a paper or two people say that it ends then.
    public void confirmed(UUID orderId, Instant endsAt, long revision, boolean shortened, UUID... extensions) {
        neighbours.tell(
                Topics.CASES,
                id,
                new ConfidentialityOrderRecorded(
                        id,
                        orderId,
                        OrderState.CONFIRMED,
                        endsAt,
                        Instant.now(),
                        Set.of(extensions),
                        null,
                        revision,
                        shortened ? true : null));
    }

    /// The law of the instrument lets the order hold until then only.
    public void orderCut(UUID orderId, Instant longestEnd) {
        neighbours.tell(
                Topics.CASES,
                id,
                new ConfidentialityOrderRecorded(
                        id, orderId, OrderState.CLAIMED, longestEnd, Instant.now(), Set.of(), longestEnd));
    }

    /// Review begins on the paper of an emergency, which says whether the person is told.
    public void openedOnPaper(NoticeRule rule) {
        neighbours.tell(
                Topics.CASES, id, new CaseOpened(id, AGENCY, "US", Instant.now(), rule, "the instrument's law"));
    }

    /// The paper is another instrument than was said when review began.
    public void reclassified(NoticeRule rule) {
        neighbours.tell(
                Topics.CASES,
                id,
                new InstrumentReclassified(
                        id,
                        InstrumentClass.COURT_ORDER,
                        "US_COURT_ORDER",
                        rule,
                        "the real instrument's law",
                        "rules",
                        Instant.now()));
    }

    public void disclosed(NoticeRule rule, String... accounts) {
        neighbours.tell(
                Topics.CASES,
                id,
                new DisclosureMade(
                        id,
                        UUID.randomUUID(),
                        AGENCY,
                        "Landeskriminalamt Musterland",
                        "DE",
                        InstrumentClass.COURT_ORDER,
                        "Amtsgericht <Musterstadt>",
                        LocalDate.of(2026, 10, 1),
                        rule,
                        "§ 101 StPO",
                        new Period(Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2026-09-30T00:00:00Z")),
                        disclosed(accounts),
                        new DocumentReference("daylight-packages", "k", PACKAGE_SHA256, 4096),
                        Instant.now()));
    }

    /// It may be answered before its paper.
    public static ACase emergency(Neighbours neighbours, Instant paperDueAt, ConfidentialityClaim claim) {
        ACase theCase = new ACase(neighbours);
        theCase.paperDueAt = paperDueAt;
        var document = new DocumentReference("daylight-documents", "k", "00", 1);
        neighbours.tell(
                Topics.DATA_REQUESTS,
                theCase.id,
                new EmergencyFiled(
                        theCase.id,
                        AGENCY,
                        "US",
                        Set.of(DataCategory.SUBSCRIBER),
                        1,
                        true,
                        paperDueAt,
                        document,
                        document,
                        Instant.now(),
                        claim));
        neighbours.tell(Topics.CASES, theCase.id, new CaseOpened(theCase.id, AGENCY, "US", Instant.now()));
        return theCase;
    }

    public void disclosedBeforeThePaper(NoticeRule rule, String... accounts) {
        neighbours.tell(
                Topics.CASES,
                id,
                new EmergencyDisclosureMade(
                        id,
                        UUID.randomUUID(),
                        AGENCY,
                        "Bellerive Police",
                        "US",
                        "18 U.S.C. 2702(c)(4)",
                        rule,
                        "provider's policy",
                        new Period(Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2026-09-30T00:00:00Z")),
                        disclosed(accounts),
                        new DocumentReference("daylight-packages", "k", PACKAGE_SHA256, 4096),
                        paperDueAt,
                        Instant.now()));
    }

    /// Intake let the paper in; review opens the case anew.
    public void paperCame(ConfidentialityClaim claim) {
        paperTold(claim);
        openedOnPaper(NoticeRule.MUST);
    }

    public void paperTold(ConfidentialityClaim claim) {
        var document = new DocumentReference("daylight-documents", "k", "00", 1);
        intakeTells(request -> new EmergencyPaperFiled(
                request,
                InstrumentClass.SEARCH_WARRANT,
                "US_SEARCH_WARRANT",
                claim,
                document,
                document,
                Instant.now()));
    }

    private static List<DisclosedAccount> disclosed(String... accounts) {
        return Arrays.stream(accounts)
                .map(account ->
                        new DisclosedAccount(account, Map.of(DataCategory.SUBSCRIBER, 3, DataCategory.CONTENT, 41)))
                .toList();
    }
}

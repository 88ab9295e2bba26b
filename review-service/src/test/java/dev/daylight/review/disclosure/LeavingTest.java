package dev.daylight.review.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.agency.AgencyKind;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Approval;
import dev.daylight.review.casefile.Assignment;
import dev.daylight.review.casefile.Basis;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.CaseState.Approved;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.Recommendation.Grant;
import dev.daylight.review.casefile.Terms;
import dev.daylight.review.identity.Agency;
import dev.daylight.review.identity.Agency.Standing;
import dev.daylight.review.legalbasis.LegalBasis;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.scope.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// May this leave now? Without a database and without a network: the answer rests on the facts and the rules alone.
class LeavingTest {

    private static final Instant NOW = Instant.now();
    private static final LocalDate YESTERDAY = LocalDate.now().minusDays(1);
    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final DocumentReference DOCUMENT = new DocumentReference("b", "k", "0".repeat(64), 1);
    private static final Set<DataCategory> SUBSCRIBER = Set.of(DataCategory.SUBSCRIBER);
    private static final Set<DataCategory> TRAFFIC = Set.of(DataCategory.SUBSCRIBER, DataCategory.TRAFFIC);

    private final Leaving leaving = new Leaving(new LegalBasis());

    @Test
    void anOrderThatAnotherStateWasToldOfWaitsUntilTheTenthDayIsOver() {
        ZoneId brussels = ZoneId.of("Europe/Brussels");
        Instant received = NOW;
        // The day of receipt does not count, and the tenth ends at midnight in Brussels.
        Instant over = received.atZone(brussels)
                .toLocalDate()
                .plusDays(11)
                .atStartOfDay(brussels)
                .toInstant();
        for (Set<DataCategory> asked : Set.of(TRAFFIC, Set.of(DataCategory.CONTENT))) {
            Leave before = epoc(asked, true, received, over.minusNanos(1000));

            assertThat(before).isInstanceOfSatisfying(Leave.No.class, no -> {
                assertThat(no.obstacle()).isEqualTo(Obstacle.SUSPENDED);
                assertThat(no.earliest())
                        .isEqualTo(new Leave.Earliest(over, "Regulation (EU) 2023/1543 Art. 8(4) and 10(2)"));
            });
            assertThat(epoc(asked, true, received, over)).isInstanceOf(Leave.Yes.class);
        }
    }

    @Test
    void whereNothingIsSaidOfTheOtherStateItCountsAsTold() {
        assertThat(obstacle(epoc(TRAFFIC, null, NOW, NOW))).isEqualTo(Obstacle.SUSPENDED);
        assertThat(epoc(TRAFFIC, false, NOW, NOW)).isInstanceOf(Leave.Yes.class);
    }

    @Test
    void anOrderThatOnlyAsksWhoSomebodyIsIsToldToNobody() {
        Set<DataCategory> who = Set.of(DataCategory.SUBSCRIBER, DataCategory.IDENTIFICATION);

        assertThat(epoc(who, null, NOW, NOW)).isInstanceOf(Leave.Yes.class);
    }

    @Test
    void anEmergencyAndAnInstrumentOfOneStateSuspendNothing() {
        Filing emergency = filing(DataRequestKind.EMERGENCY, "EU_EPOC", TRAFFIC, NOW, "DE");
        Filing german = filing(DataRequestKind.PRODUCTION, null, TRAFFIC, NOW, "DE");

        assertThat(decide(emergency, Basis.PAPER, agency(), false, paper("EU_EPOC", YESTERDAY, true), NOW))
                .isInstanceOf(Leave.Yes.class);
        var urgent = new Particulars.Instrument(
                InstrumentClass.COURT_ORDER, "a court", YESTERDAY, "1", "EU_EPOC", null, null, true, true);
        Filing production = filing(DataRequestKind.PRODUCTION, "EU_EPOC", TRAFFIC, NOW, "DE");
        assertThat(decide(production, Basis.PAPER, agency(), false, urgent, NOW))
                .isInstanceOf(Leave.Yes.class);
        assertThat(decide(german, Basis.PAPER, agency(), false, paper(null, YESTERDAY, true), NOW))
                .isInstanceOf(Leave.Yes.class);
    }

    @Test
    void aPaperLastsToTheEndOfItsLastDay() {
        Filing filing = filing(DataRequestKind.PRODUCTION, "US_SEARCH_WARRANT", SUBSCRIBER, NOW, "US");
        LocalDate today = LocalDate.ofInstant(NOW, ZoneId.of("America/New_York"));

        assertThat(decide(
                        filing,
                        Basis.PAPER,
                        agency(),
                        false,
                        paper("US_SEARCH_WARRANT", today.minusDays(14), false),
                        NOW))
                .isInstanceOf(Leave.Yes.class);
        assertThat(obstacle(decide(
                        filing,
                        Basis.PAPER,
                        agency(),
                        false,
                        paper("US_SEARCH_WARRANT", today.minusDays(15), false),
                        NOW)))
                .isEqualTo(Obstacle.PAPER_EXPIRED);
    }

    @Test
    void whatTheAgencyWroteAfterTheRecommendationStopsIt() {
        Filing filing = filing(DataRequestKind.PRODUCTION, "EU_EPOC", SUBSCRIBER, NOW, "DE");

        assertThat(obstacle(decide(filing, Basis.PAPER, agency(), true, null, NOW)))
                .isEqualTo(Obstacle.AMENDED);
    }

    @Test
    void aPaperIsReadOnlyWhenNothingElseStandsAgainstIt() {
        Filing filing = filing(DataRequestKind.PRODUCTION, "EU_EPOC", SUBSCRIBER, NOW, "DE");

        assertThat(decide(filing, Basis.PAPER, agency(), false, null, NOW)).isInstanceOf(Leave.ReadPaper.class);
        assertThat(obstacle(decide(filing, Basis.PAPER, null, false, null, NOW)))
                .isEqualTo(Obstacle.AGENCY_CERTIFICATE);
        assertThat(obstacle(decide(filing, Basis.PAPER, agency(Standing.SUSPENDED), false, null, NOW)))
                .isEqualTo(Obstacle.AGENCY_BARRED);
    }

    @Test
    void whatTheRulesDoNotKnowOrDoNotReachIsForAPerson() {
        Filing unknown = filing(DataRequestKind.PRODUCTION, "NO_SUCH", SUBSCRIBER, NOW, "DE");
        Filing subpoena = filing(DataRequestKind.PRODUCTION, "US_SUBPOENA", Set.of(DataCategory.CONTENT), NOW, "US");

        assertThat(obstacle(decide(unknown, Basis.PAPER, agency(), false, paper("NO_SUCH", YESTERDAY, false), NOW)))
                .isEqualTo(Obstacle.PERSON);
        assertThat(obstacle(
                        decide(subpoena, Basis.PAPER, agency(), false, paper("US_SUBPOENA", YESTERDAY, false), NOW)))
                .isEqualTo(Obstacle.PERSON);
    }

    @Test
    void anEmergencyIsAnsweredOnlyWhileItsPaperIsOwedAndOnlyWithTheLeast() {
        Instant due = NOW.plusSeconds(60);

        assertThat(beforePaper(SUBSCRIBER, false, due, NOW)).isInstanceOf(Leave.Yes.class);
        assertThat(obstacle(beforePaper(SUBSCRIBER, false, due, due))).isEqualTo(Obstacle.PERSON);
        assertThat(obstacle(beforePaper(SUBSCRIBER, true, due, NOW))).isEqualTo(Obstacle.PERSON);
        assertThat(obstacle(beforePaper(TRAFFIC, false, due, NOW))).isEqualTo(Obstacle.PERSON);
    }

    private Leave beforePaper(Set<DataCategory> granted, boolean paperCame, Instant due, Instant now) {
        Filing filing = new Filing(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "DE",
                DataRequestKind.EMERGENCY,
                granted,
                1,
                null,
                paperCame ? new Filing.Paper(InstrumentClass.COURT_ORDER, DOCUMENT) : null,
                null,
                DOCUMENT,
                DOCUMENT,
                due,
                true,
                NOW.minus(Duration.ofHours(1)));
        return decide(filing, Basis.EMERGENCY, agency(), false, null, now);
    }

    private Leave epoc(Set<DataCategory> asked, Boolean notified, Instant received, Instant now) {
        Filing filing = filing(DataRequestKind.PRODUCTION, "EU_EPOC", asked, received, "DE");
        return decide(filing, Basis.PAPER, agency(), false, paper("EU_EPOC", YESTERDAY, notified), now);
    }

    private Leave decide(
            Filing filing, Basis basis, Agency agency, boolean amended, Particulars.Instrument paper, Instant now) {
        var rita = new Person("sub-rita", "rita", "staff-rita");
        var approved = new Approved(
                new Assignment(rita, NOW),
                new Grant(
                        new Scope(filing.categories(), Set.of(0), new Period(NOW.minusSeconds(60), NOW)),
                        GrantOutcome.GRANTED,
                        rita,
                        NOW,
                        "rules",
                        null,
                        10),
                new Approval(new Person("sub-aria", "aria", "staff-aria"), NOW),
                basis);
        return leaving.decide(new Leaving.Facts(
                new CaseFile(filing, new Terms(false, 10), 5, NOW, approved), approved, agency, amended, paper, now));
    }

    private static Filing filing(
            DataRequestKind kind, String code, Set<DataCategory> asked, Instant received, String country) {
        return new Filing(
                UUID.randomUUID(),
                UUID.randomUUID(),
                country,
                kind,
                asked,
                1,
                null,
                new Filing.Paper(InstrumentClass.COURT_ORDER, DOCUMENT),
                code,
                DOCUMENT,
                null,
                null,
                false,
                received);
    }

    private static Particulars.Instrument paper(String code, LocalDate issuedOn, Boolean notified) {
        return new Particulars.Instrument(
                InstrumentClass.COURT_ORDER, "a court", issuedOn, "1", code, null, null, notified);
    }

    private static Agency agency() {
        return agency(Standing.ACTIVE);
    }

    private static Agency agency(Standing standing) {
        return new Agency(
                UUID.randomUUID(),
                "LKA",
                "DE",
                AgencyKind.POLICE,
                new Agency.Certification(KEYS.certificate(), LocalDate.now().plusYears(1)),
                standing,
                null);
    }

    private static Obstacle obstacle(Leave leave) {
        assertThat(leave).isInstanceOf(Leave.No.class);
        return ((Leave.No) leave).obstacle();
    }
}

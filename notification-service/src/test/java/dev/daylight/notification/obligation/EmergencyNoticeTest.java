package dev.daylight.notification.obligation;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestRefused;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyPaperRefused;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyUnfounded;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.local.KafkaAndPostgresResource;
import dev.daylight.notification.database.Database;
import dev.daylight.notification.outside.ACase;
import dev.daylight.notification.outside.Neighbours;
import dev.daylight.notification.outside.OutsideWorld;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was given in an emergency before its paper, between a real Kafka, PostgreSQL and mail server.
@QuarkusTest
@TestProfile(FastNotices.class)
@WithTestResource(
        value = KafkaAndPostgresResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "notification"))
@WithTestResource(value = OutsideWorld.class, scope = TestResourceScope.GLOBAL)
class EmergencyNoticeTest {

    OutsideWorld outside;

    @Inject
    Database database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private Neighbours neighbours;

    @BeforeEach
    void meetTheNeighbours() {
        neighbours = new Neighbours(kafka);
        outside.emptyMailboxes();
    }

    @AfterEach
    void leave() {
        neighbours.close();
    }

    @Test
    void whileThePaperMayStillComeNobodyIsTold() {
        ACase theCase = given("early@people.test", Instant.now().plus(Duration.ofHours(48)), null);

        held(theCase, HoldReason.PAPER_AWAITED);

        assertThat(outside.mailsTo("early@people.test")).isEmpty();
    }

    @Test
    void aPaperThatNeverCameFreesTheNoticeOnceIntakeSaysSo() {
        Instant due = Instant.now().plusSeconds(1);
        ACase theCase = given("never@people.test", due, null);
        await().atMost(60, SECONDS)
                .until(() -> Instant.now().isAfter(due.plus(FastNotices.GRACE).plusSeconds(1)));
        held(theCase, HoldReason.PAPER_AWAITED);
        assertThat(outside.mailsTo("never@people.test")).isEmpty();

        theCase.intakeTells(id -> new EmergencyUnfounded(id, Instant.now()));

        goes("never@people.test");
    }

    @Test
    void anOrderThatComesWithThePaperForbidsTellingOfWhatWasGivenBefore() {
        UUID order = UUID.randomUUID();
        ACase theCase = given("secret@people.test", Instant.now().plus(Duration.ofHours(48)), null);

        theCase.paperCame(new ConfidentialityClaim(order, null));

        held(theCase, HoldReason.ORDER_WITHOUT_END);
        assertThat(outside.mailsTo("secret@people.test")).isEmpty();
        theCase.lifted(order, Instant.now());
        goes("secret@people.test");
    }

    @Test
    void aPaperWithoutAnOrderFreesTheNoticeBeforeItsTimeIsUp() {
        ACase theCase = given("founded@people.test", Instant.now().plus(Duration.ofHours(48)), null);

        theCase.paperCame(null);

        goes("founded@people.test");
    }

    @Test
    void aPaperFreesNothingBeforeReviewHasSaidWhetherItsInstrumentLetsAnybodyBeTold() {
        ACase theCase = given("silent@people.test", Instant.now().plus(Duration.ofHours(48)), null);

        theCase.paperTold(null);
        held(theCase, HoldReason.PAPER_AWAITED);
        assertThat(outside.mailsTo("silent@people.test")).isEmpty();

        theCase.openedOnPaper(NoticeRule.MUST_NOT);
        await().pollInterval(100, MILLISECONDS)
                .atMost(60, SECONDS)
                .until(() -> database.first(
                                "SELECT state FROM notice_obligation WHERE request_id = ?",
                                row -> row.text("state"),
                                theCase.id())
                        .filter("FORBIDDEN"::equals)
                        .isPresent());
        assertThat(outside.mailsTo("silent@people.test")).isEmpty();
    }

    @Test
    void aRefusedPaperFreesNothing() {
        ACase theCase = given("refused@people.test", Instant.now().plusSeconds(1), null);

        theCase.intakeTells(id -> new EmergencyPaperRefused(
                id,
                InstrumentClass.SUMMONS,
                "US_SUBPOENA",
                List.of(RefusalReason.INSTRUMENT_INSUFFICIENT),
                "1",
                Instant.now()));
        held(theCase, HoldReason.PAPER_AWAITED);
        assertThat(outside.mailsTo("refused@people.test")).isEmpty();

        theCase.intakeTells(id -> new EmergencyUnfounded(id, Instant.now()));
        goes("refused@people.test");
    }

    @Test
    void aRefusedPaperOfOlderHistoriesIsNoneEither() {
        Instant due = Instant.now().plusSeconds(3);
        ACase theCase = given("older@people.test", due, null);

        theCase.paperTold(null);
        theCase.intakeTells(
                id -> new DataRequestRefused(id, List.of(RefusalReason.INSTRUMENT_INSUFFICIENT), "1", Instant.now()));

        goes("older@people.test");
        assertThat(sentAt(theCase)).isAfter(due.plus(FastNotices.GRACE));
    }

    @Test
    void anOrderThatCameWithTheEmergencyHoldsUntilSomebodyHasLookedAtItThoughItEndedMeanwhile() {
        UUID order = UUID.randomUUID();
        Instant end = Instant.now().plusSeconds(1);
        ACase theCase = given("unseen@people.test", Instant.now().plusSeconds(1), new ConfidentialityClaim(order, end));
        theCase.paperCame(null);

        held(theCase, HoldReason.ORDER_NOT_LOOKED_AT);
        assertThat(outside.mailsTo("unseen@people.test")).isEmpty();

        theCase.order(order, end);
        goes("unseen@people.test");
    }

    private ACase given(String address, Instant paperDueAt, ConfidentialityClaim claim) {
        ACase theCase = ACase.emergency(neighbours, paperDueAt, claim);
        theCase.disclosedBeforeThePaper(NoticeRule.MAY, outside.personWhoReads("en", address));
        return theCase;
    }

    private void held(ACase theCase, HoldReason reason) {
        await().pollInterval(100, MILLISECONDS).atMost(60, SECONDS).until(() -> {
            neighbours.everythingIsOutUntil(Instant.now());
            return database.first(
                            "SELECT hold_reason FROM notice_obligation WHERE request_id = ? AND state = 'OWED'",
                            row -> row.textOrNull("hold_reason"),
                            theCase.id())
                    .filter(reason.name()::equals)
                    .isPresent();
        });
    }

    /// The mail is there a moment before the transaction that says so.
    private Instant sentAt(ACase theCase) {
        return await().pollInterval(100, MILLISECONDS)
                .atMost(60, SECONDS)
                .until(
                        () -> database.first(
                                "SELECT settled_at FROM notice_obligation WHERE request_id = ? AND state = 'SENT'",
                                row -> row.instant("settled_at"),
                                theCase.id()),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void goes(String address) {
        await().pollInterval(100, MILLISECONDS).atMost(60, SECONDS).until(() -> {
            neighbours.everythingIsOutUntil(Instant.now());
            return outside.mailsTo(address).size() == 1;
        });
    }
}

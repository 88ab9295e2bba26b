package dev.daylight.notification.obligation;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityExtensionFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityLiftFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityOrderFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.PreservationFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.PreservationSuperseded;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What agencies say of orders after they filed the request, between a real Kafka, PostgreSQL and mail server.
@QuarkusTest
@TestProfile(FastNotices.class)
@WithTestResource(
        value = KafkaAndPostgresResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "notification"))
@WithTestResource(value = OutsideWorld.class, scope = TestResourceScope.GLOBAL)
class LaterOrdersTest {

    private static final DocumentReference PAPER = new DocumentReference("daylight-documents", "k", "00", 1);
    private static final UUID AGENCY = UUID.fromString("0a000000-0000-4000-8000-00000000000a");

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
    void anExtensionHoldsTheNoticeBeforeReviewHasReadItAndALiftThatOnlyTheAgencyKnowsFreesNothing() {
        // Given
        UUID order = UUID.randomUUID();
        UUID extension = UUID.randomUUID();
        Instant end = Instant.now().plusSeconds(2);
        ACase theCase = ACase.filed(neighbours, new ConfidentialityClaim(order, end));
        theCase.order(order, end);
        theCase.disclosed(NoticeRule.MUST, outside.personWhoReads("en", "extended@people.test"));

        // When
        theCase.intakeTells(id -> new ConfidentialityExtensionFiled(
                id, order, extension, Instant.now().plus(Duration.ofHours(1)), PAPER, Instant.now()));
        theCase.intakeTells(id -> new ConfidentialityLiftFiled(id, order, UUID.randomUUID(), PAPER, Instant.now()));

        // Then
        await().pollInterval(100, MILLISECONDS)
                .atMost(60, SECONDS)
                .until(() -> Instant.now().isAfter(end.plus(FastNotices.GRACE).plusSeconds(1)));
        staysHeld(theCase, HoldReason.ORDER_LIVES);
        assertThat(outside.mailsTo("extended@people.test")).isEmpty();

        // When
        theCase.lifted(order, Instant.now(), extension);

        // Then
        goes("extended@people.test");
    }

    @Test
    void anEarlierEndFreesTheNoticeOnlyWhenReviewConfirmedIt() {
        // Given
        UUID order = UUID.randomUUID();
        Instant late = Instant.now().plus(Duration.ofHours(1));
        Instant earlier = Instant.now().plusSeconds(2);
        ACase theCase = ACase.filed(neighbours, new ConfidentialityClaim(order, late));
        theCase.confirmed(order, late, 2, false);
        theCase.disclosed(NoticeRule.MUST, outside.personWhoReads("en", "shortened@people.test"));

        // When: an earlier end without the word that people shortened it, and a word from before
        theCase.confirmed(order, earlier, 3, false);
        theCase.confirmed(order, earlier, 1, true);

        // Then
        await().atMost(60, SECONDS).until(() -> said(theCase) == 4);
        await().pollInterval(100, MILLISECONDS)
                .atMost(60, SECONDS)
                .until(() ->
                        Instant.now().isAfter(earlier.plus(FastNotices.GRACE).plusSeconds(1)));
        staysHeld(theCase, HoldReason.ORDER_LIVES);

        // When
        theCase.confirmed(order, earlier, 4, true);

        // Then
        goes("shortened@people.test");
    }

    @Test
    void anOrderThatIsFiledAfterTheDisclosureHoldsTheNoticeAndALiftInIgnoranceOfAnExtensionDoesNotFreeIt() {
        // Given
        ACase theCase = ACase.filed(neighbours, null);
        UUID order = UUID.randomUUID();
        UUID extension = UUID.randomUUID();
        theCase.disclosed(NoticeRule.MUST, outside.personWhoReads("en", "late@people.test"));
        theCase.intakeTells(id ->
                new ConfidentialityOrderFiled(id, new ConfidentialityClaim(order, null), PAPER, PAPER, Instant.now()));
        staysHeld(theCase, HoldReason.ORDER_WITHOUT_END);

        // When
        theCase.lifted(order, Instant.now());
        theCase.intakeTells(id -> new ConfidentialityExtensionFiled(id, order, extension, null, PAPER, Instant.now()));

        // Then
        await().atMost(60, SECONDS).until(() -> said(theCase) == 3);
        staysHeld(theCase, HoldReason.ORDER_WITHOUT_END);
        theCase.lifted(order, Instant.now(), extension);
        goes("late@people.test");
    }

    @Test
    void theOrderOfAPreservationHoldsTheNoticeOfTheRequestThatTookItsDataOver() {
        // Given
        UUID preservation = UUID.randomUUID();
        UUID order = UUID.randomUUID();
        ACase production = ACase.filed(neighbours, null);
        neighbours.tell(
                Topics.DATA_REQUESTS,
                preservation,
                new PreservationFiled(
                        preservation,
                        AGENCY,
                        "DE",
                        "DE_COURT_ORDER",
                        Set.of(DataCategory.SUBSCRIBER),
                        1,
                        new ConfidentialityClaim(order, Instant.now().plusSeconds(1)),
                        Instant.now().plus(Duration.ofDays(90)),
                        PAPER,
                        PAPER,
                        Instant.now()));
        neighbours.tell(
                Topics.DATA_REQUESTS,
                preservation,
                new PreservationSuperseded(preservation, production.id(), Instant.now()));
        await().atMost(60, SECONDS)
                .until(() -> database.first(
                                "SELECT production_id FROM takeover WHERE preservation_id = ?",
                                row -> row.uuid("production_id"),
                                preservation)
                        .isPresent());
        production.disclosed(NoticeRule.MUST, outside.personWhoReads("en", "preserved@people.test"));

        // When
        neighbours.tell(
                Topics.DATA_REQUESTS,
                preservation,
                new ConfidentialityExtensionFiled(preservation, order, UUID.randomUUID(), null, PAPER, Instant.now()));

        // Then
        staysHeld(production, HoldReason.ORDER_WITHOUT_END);
        assertThat(outside.mailsTo("preserved@people.test")).isEmpty();
    }

    private void staysHeld(ACase theCase, HoldReason reason) {
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

    private void goes(String address) {
        await().pollInterval(100, MILLISECONDS).atMost(60, SECONDS).until(() -> {
            neighbours.everythingIsOutUntil(Instant.now());
            return outside.mailsTo(address).size() == 1;
        });
    }

    private long said(ACase theCase) {
        return database.first(
                        "SELECT count(*) AS said FROM confidentiality_order_record WHERE request_id = ?",
                        row -> row.count("said"),
                        theCase.id())
                .orElse(0L);
    }
}

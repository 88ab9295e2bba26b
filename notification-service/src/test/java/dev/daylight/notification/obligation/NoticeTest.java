package dev.daylight.notification.obligation;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyUnfounded;
import dev.daylight.contracts.notice.NoticeEvent;
import dev.daylight.contracts.notice.NoticeEvent.NoticeFailed;
import dev.daylight.contracts.notice.NoticeEvent.NoticeForbidden;
import dev.daylight.contracts.notice.NoticeEvent.NoticeOwed;
import dev.daylight.contracts.notice.NoticeEvent.NoticeSent;
import dev.daylight.local.KafkaAndPostgresResource;
import dev.daylight.notification.attempt.Attempts;
import dev.daylight.notification.attempt.Attempts.Attempt;
import dev.daylight.notification.database.Database;
import dev.daylight.notification.obligation.Obligations.Candidate;
import dev.daylight.notification.outside.ACase;
import dev.daylight.notification.outside.Neighbours;
import dev.daylight.notification.outside.OutsideWorld;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole service between a real Kafka, PostgreSQL and mail server.
@QuarkusTest
@TestProfile(FastNotices.class)
@WithTestResource(
        value = KafkaAndPostgresResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "notification"))
@WithTestResource(value = OutsideWorld.class, scope = TestResourceScope.GLOBAL)
class NoticeTest {

    private static final Pattern LINK = Pattern.compile("http://notices\\.test(/receipts/[A-Za-z0-9_-]{43})\\s");

    OutsideWorld outside;

    @Inject
    Sweeper sweeper;

    @Inject
    NoticeSending sending;

    @Inject
    Obligations obligations;

    @Inject
    LegalCases cases;

    @Inject
    Delivery delivery;

    @Inject
    Attempts attempts;

    @Inject
    Database database;

    @Inject
    Scheduler scheduler;

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
        outside.directoryIsAway(false);
        outside.mailServerComesBack();
        scheduler.resume(Sweeper.IDENTITY);
        neighbours.close();
    }

    @Test
    @TestSecurity(user = "clara", roles = "compliance-lead")
    void noticeWaitsUntilTheOrderEndsAndIsThenMailedOnceInTheReadersLanguage() throws Exception {
        // Given
        String account = outside.personWhoReads("zh-Hans", "lihua@people.test");
        UUID order = UUID.randomUUID();
        ACase theCase = ACase.filed(neighbours, new ConfidentialityClaim(order, null));
        theCase.disclosed(NoticeRule.MUST, account);
        Candidate notice = owed(theCase);
        everythingIsRead();
        sweeper.sweep();
        assertThat(look(notice).getString("state")).isEqualTo("HELD");
        assertThat(look(notice).getString("reason")).isEqualTo("ORDER_WITHOUT_END");

        // When
        Instant end = Instant.now().plusSeconds(2);
        theCase.lifted(order, end);
        MimeMessage mail = mailTo("lihua@people.test");

        // Then
        NoticeSent sent = told(theCase, NoticeSent.class);
        assertThat(sent.sentAt()).isAfter(end.plus(FastNotices.GRACE));
        assertThat(mail.getSentDate().toInstant())
                .isAfterOrEqualTo(end.plus(FastNotices.GRACE).truncatedTo(ChronoUnit.SECONDS));
        assertThat(sent.delayed()).isTrue();
        assertThat(told(theCase, NoticeOwed.class).held()).isTrue();
        assertThat(mail.getSubject()).contains("数据已提供");
        assertThat(mail.getHeader("Message-ID")[0]).isEqualTo("<notice." + notice.noticeId() + "@provider.test>");
        assertThat(mail.getHeader("Auto-Submitted")[0]).isEqualTo("auto-generated");
        assertThat(text(mail)).contains("Landeskriminalamt Musterland", "法院命令", "Amtsgericht <Musterstadt>");
        assertThat(html(mail)).contains("Amtsgericht &lt;Musterstadt&gt;").doesNotContain("<img", "src=");

        Response receipt = given().header("Accept-Language", "zh-CN").get(link(mail));
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.header("Cache-Control")).isEqualTo("no-store");
        assertThat(receipt.header("X-Robots-Tag")).contains("noindex");
        assertThat(receipt.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(receipt.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(receipt.body().asString())
                .contains(
                        "lang=\"zh-Hans\"", "41", "内容数据", ACase.PACKAGE_SHA256, "Amtsgericht &lt;Musterstadt&gt;", "德国")
                .contains("保密令", "privacy@provider.test", "监管机构")
                .doesNotContain(account);
        assertThat(given().queryParam("lang", "en").get(link(mail)).body().asString())
                .contains("A confidentiality order forbade telling you until", "Court order, issued on 1 October 2026");
        assertThat(look(notice).getString("state")).isEqualTo("SENT");
    }

    @Test
    void whatTheInstrumentForbidsToTellIsNeverTriedAndWhatItDemandsIsOwed() throws Exception {
        // Given
        ACase silent = ACase.filed(neighbours, null);
        ACase told = ACase.filed(neighbours, null);

        // When
        silent.disclosed(NoticeRule.MUST_NOT, outside.personWhoReads("en", "silent@people.test"));
        told.disclosed(NoticeRule.MUST, outside.personWhoReads("en", "told@people.test"));

        // Then
        mailTo("told@people.test");
        told(told, NoticeOwed.class);
        NoticeForbidden forbidden = told(silent, NoticeForbidden.class);
        assertThat(forbidden.provision()).isEqualTo("§ 101 StPO");
        everythingIsRead();
        sweeper.sweep();
        sweeper.sweep();
        assertThat(told(silent)).noneMatch(NoticeOwed.class::isInstance).noneMatch(NoticeSent.class::isInstance);
        assertThat(attemptsOf(silent)).isZero();
        assertThat(outside.mailsTo("silent@people.test")).isEmpty();
    }

    @Test
    void whatLeftBeforeThePaperIsNotToldEitherWhenThePaperForbidsIt() {
        // Given
        scheduler.pause(Sweeper.IDENTITY);
        ACase theCase = ACase.emergency(neighbours, Instant.now().plus(Duration.ofHours(48)), null);
        theCase.disclosedBeforeThePaper(NoticeRule.MUST, outside.personWhoReads("en", "paper@people.test"));
        owed(theCase);

        // When
        theCase.openedOnPaper(NoticeRule.MUST_NOT);
        soon().until(() -> database.first(
                        "SELECT 1 AS one FROM legal_case WHERE request_id = ? AND forbidden_by IS NOT NULL",
                        row -> row.number("one"),
                        theCase.id())
                .isPresent());
        everythingIsRead();
        scheduler.resume(Sweeper.IDENTITY);

        // Then
        assertThat(told(theCase, NoticeForbidden.class).provision()).isEqualTo("the instrument's law");
        assertThat(outside.mailsTo("paper@people.test")).isEmpty();
        assertThat(attemptsOf(theCase)).isZero();
    }

    @Test
    void whatThePaperReallyIsSaysWhetherThePersonIsTold() {
        // Given: both papers said one thing by their names, and are the other
        scheduler.pause(Sweeper.IDENTITY);
        ACase nowTold = emergencyOnPaper(NoticeRule.MUST_NOT, "now-told@people.test");
        ACase nowSilent = emergencyOnPaper(NoticeRule.MAY, "now-silent@people.test");

        // When
        nowTold.reclassified(NoticeRule.MUST);
        nowSilent.reclassified(NoticeRule.MUST_NOT);
        everythingIsRead();
        scheduler.resume(Sweeper.IDENTITY);

        // Then
        assertThat(told(nowSilent, NoticeForbidden.class).provision()).isEqualTo("the real instrument's law");
        assertThat(outside.mailsTo("now-silent@people.test")).isEmpty();
        assertThat(obligations
                        .find(candidates(nowTold).getFirst().noticeId())
                        .orElseThrow()
                        .state())
                .isEqualTo(NoticeState.OWED);
        assertThat(database.first(
                        "SELECT 1 AS one FROM legal_case WHERE request_id = ? AND paper_rule_told AND forbidden_by IS NULL",
                        row -> row.number("one"),
                        nowTold.id()))
                .isPresent();
    }

    private ACase emergencyOnPaper(NoticeRule rule, String mail) {
        ACase theCase = ACase.emergency(neighbours, Instant.now().plus(Duration.ofHours(48)), null);
        theCase.disclosedBeforeThePaper(NoticeRule.MUST, outside.personWhoReads("en", mail));
        owed(theCase);
        theCase.openedOnPaper(rule);
        return theCase;
    }

    @Test
    void anOrderThatClaimsToHoldLongerThanTheLawLetsItEndsWhenTheLawSays() throws Exception {
        // Given
        UUID order = UUID.randomUUID();
        ACase theCase = ACase.filed(neighbours, new ConfidentialityClaim(order, null));
        theCase.disclosed(NoticeRule.MUST, outside.personWhoReads("en", "cut@people.test"));
        Candidate notice = owed(theCase);
        everythingIsRead();
        sweeper.sweep();
        assertThat(obligations.find(notice.noticeId()).orElseThrow().state()).isEqualTo(NoticeState.OWED);
        assertThat(outside.mailsTo("cut@people.test")).isEmpty();

        // When
        Instant end = Instant.now().plusSeconds(2);
        theCase.orderCut(order, end);

        // Then
        mailTo("cut@people.test");
        assertThat(told(theCase, NoticeSent.class).sentAt()).isAfter(end.plus(FastNotices.GRACE));
    }

    private long attemptsOf(ACase theCase) {
        return database.first(
                        "SELECT coalesce(sum(attempts), 0)::int AS n FROM notice_obligation WHERE request_id = ?",
                        row -> (long) row.number("n"),
                        theCase.id())
                .orElse(0L);
    }

    @Test
    void whoseDataLeftBeforeAPaperIsToldThatThereWasNone() throws Exception {
        // Given
        String account = outside.personWhoReads("en", "danger@people.test");
        ACase theCase = ACase.emergency(neighbours, Instant.now(), null);

        // When
        theCase.disclosedBeforeThePaper(NoticeRule.MAY, account);
        theCase.intakeTells(id -> new EmergencyUnfounded(id, Instant.now()));
        MimeMessage mail = mailTo("danger@people.test");

        // Then
        assertThat(text(mail))
                .contains("None at that time: an emergency", "18 U.S.C. 2702(c)(4)", "Bellerive Police")
                .doesNotContain("issued on");
        assertThat(html(mail)).contains("None at that time: an emergency").doesNotContain("issued on");
        assertThat(given().header("Accept-Language", "zh-CN")
                        .get(link(mail))
                        .body()
                        .asString())
                .contains("当时尚无文书", "18 U.S.C. 2702(c)(4)");
    }

    @Test
    @TestSecurity(user = "otto", roles = "auditor")
    void noticeStaysHeldWhileAWatermarkIsBehindAlthoughTheTimeIsOver() {
        // Given
        String account = outside.personWhoReads("en", "behind@people.test");
        ACase theCase = ACase.filed(neighbours, null);
        theCase.order(UUID.randomUUID(), Instant.now().plusMillis(300));
        theCase.disclosed(NoticeRule.MAY, account);
        Candidate notice = owed(theCase);
        Instant free = Instant.now().plusMillis(300).plus(FastNotices.GRACE);

        // When
        await().pollInterval(100, MILLISECONDS).until(() -> Instant.now().isAfter(free.plusMillis(300)));
        neighbours.everythingIsOutUntil(Topics.CASES, Instant.now());
        sweeper.sweep();

        // Then
        soon().untilAsserted(() -> assertThat(look(notice).getString("reason")).isEqualTo("WATERMARK_BEHIND"));
        assertThat(outside.mailsTo("behind@people.test")).isEmpty();

        // When
        neighbours.everythingIsOutUntil(Instant.now());

        // Then
        soon().until(() -> outside.mailsTo("behind@people.test").size() == 1);
    }

    @Test
    void manySweepersAtOnceSendOneMailPerAccountConcerned() throws Exception {
        // Given
        scheduler.pause(Sweeper.IDENTITY);
        String one = outside.personWhoReads("en", "one@people.test");
        String two = outside.personWhoReads("fr", "two@people.test");
        ACase theCase = ACase.filed(neighbours, null);
        theCase.disclosed(NoticeRule.MUST, one, two, one);
        owed(theCase);
        everythingIsRead();

        // When
        try (var replicas = Executors.newFixedThreadPool(6)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> sweeps = new ArrayList<>();
            for (int replica = 0; replica < 6; replica++) {
                sweeps.add(replicas.submit(() -> {
                    start.await();
                    for (int sweep = 0; sweep < 5; sweep++) {
                        sweeper.sweep();
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> sweep : sweeps) {
                sweep.get(20, SECONDS);
            }
        }
        scheduler.resume(Sweeper.IDENTITY);

        // Then
        soon().until(() ->
                told(theCase).stream().filter(NoticeSent.class::isInstance).count() == 2);
        assertThat(outside.mailsTo("one@people.test")).hasSize(1);
        assertThat(outside.mailsTo("two@people.test")).hasSize(1);
        assertThat(told(theCase).stream().filter(NoticeOwed.class::isInstance)).hasSize(2);
    }

    @Test
    @TestSecurity(user = "clara", roles = "compliance-lead")
    void noticeIsTriedAgainWhileDirectoryOrMailServerIsAwayAndThenMailedOnce() {
        // Given
        String account = outside.personWhoReads("en", "patient@people.test");
        outside.directoryIsAway(true);
        ACase theCase = ACase.filed(neighbours, null);
        theCase.disclosed(NoticeRule.MUST, account);
        Candidate notice = owed(theCase);

        // When
        everythingIsRead();
        soon().untilAsserted(() -> assertThat(look(notice).getString("reason")).isEqualTo("DIRECTORY_AWAY"));
        outside.mailServerGoesAway();
        outside.directoryIsAway(false);
        soon().untilAsserted(() -> assertThat(look(notice).getString("reason")).isEqualTo("MAIL_SERVER_AWAY"));
        assertThat(look(notice).getString("state")).isEqualTo("DUE");
        outside.mailServerComesBack();

        // Then
        await().atMost(60, SECONDS)
                .until(() -> outside.mailsTo("patient@people.test").size() == 1);
        assertThat(told(theCase, NoticeSent.class).delayed()).isFalse();
        assertThat(outside.mailsTo("patient@people.test")).hasSize(1);
    }

    @Test
    void orderThatComesInBetweenClaimAndHandOverStopsTheNotice() {
        // Given
        scheduler.pause(Sweeper.IDENTITY);
        String account = outside.personWhoReads("en", "stopped@people.test");
        ACase theCase = ACase.filed(neighbours, null);
        theCase.disclosed(NoticeRule.MUST, account);
        Candidate notice = owed(theCase);
        everythingIsRead();
        Attempt attempt = sending.claim(notice).orElseThrow();

        // When
        theCase.order(UUID.randomUUID(), null);
        soon().until(() -> !cases.orders(theCase.id()).isEmpty());
        var delivered = sending.handOver(notice, attempt);

        // Then
        assertThat(delivered).isEmpty();
        assertThat(outside.mailsTo("stopped@people.test")).isEmpty();
    }

    @Test
    void orderCannotBeRecordedWhileANoticeOfTheCaseIsHandedOver() throws Exception {
        // Given
        scheduler.pause(Sweeper.IDENTITY);
        ACase theCase = ACase.filed(neighbours, null);
        theCase.disclosed(NoticeRule.MUST, outside.personWhoReads("en", "locked@people.test"));
        owed(theCase);

        // When
        var locked = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<?> handOver =
                    other.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        assertThat(cases.tryLock(theCase.id())).isTrue();
                        locked.countDown();
                        try {
                            release.await(10, SECONDS);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }));
            locked.await();
            theCase.order(UUID.randomUUID(), null);

            // Then
            await().during(500, MILLISECONDS)
                    .until(() -> cases.orders(theCase.id()).isEmpty());
            release.countDown();
            handOver.get(10, SECONDS);
            soon().until(() -> cases.orders(theCase.id()).size() == 1);
        }
    }

    @Test
    void noticeWhoseSenderDiedAfterTheMailServerAcceptedItGoesAgainAsTheSameMailAndBothLinksWork() throws Exception {
        // Given
        scheduler.pause(Sweeper.IDENTITY);
        String account = outside.personWhoReads("en", "twice@people.test");
        ACase theCase = ACase.filed(neighbours, null);
        theCase.disclosed(NoticeRule.MUST, account);
        Candidate notice = owed(theCase);
        everythingIsRead();
        Attempt attempt = sending.claim(notice).orElseThrow();
        delivery.deliver(obligations.find(notice.noticeId()).orElseThrow(), attempt);
        // ... and here the process ends, before anything was recorded.

        // When
        scheduler.resume(Sweeper.IDENTITY);
        soon().until(() -> outside.mailsTo("twice@people.test").size() == 2);

        // Then
        List<MimeMessage> mails = outside.mailsTo("twice@people.test");
        assertThat(mails.get(0).getHeader("Message-ID")).isEqualTo(mails.get(1).getHeader("Message-ID"));
        assertThat(given().get(link(mails.get(0))).statusCode()).isEqualTo(200);
        assertThat(given().get(link(mails.get(1))).statusCode()).isEqualTo(200);
        soon().until(() -> told(theCase).stream().anyMatch(NoticeSent.class::isInstance));
        assertThat(database.first(
                        "SELECT count(*) AS n FROM notice_attempt WHERE notice_id = ? AND outcome IS NULL",
                        row -> row.count("n"),
                        notice.noticeId()))
                .contains(1L);
    }

    @Test
    @TestSecurity(user = "clara", roles = "compliance-lead")
    void extensionOfTheSameOrderKeepsTheNoticeHeld() {
        // Given
        String account = outside.personWhoReads("en", "extended@people.test");
        UUID order = UUID.randomUUID();
        ACase theCase = ACase.filed(
                neighbours, new ConfidentialityClaim(order, Instant.now().plusSeconds(1)));
        theCase.order(order, Instant.now().plusSeconds(1));
        theCase.disclosed(NoticeRule.MUST, account);
        Candidate notice = owed(theCase);

        // When
        Instant extended = Instant.now().plus(Duration.ofDays(30));
        theCase.order(order, extended);
        soon().until(() -> cases.orders(theCase.id()).size() == 3);
        await().pollInterval(200, MILLISECONDS)
                .until(() -> Instant.now()
                        .isAfter(extended.minus(Duration.ofDays(30))
                                .plusSeconds(1)
                                .plus(FastNotices.GRACE)));
        neighbours.everythingIsOutUntil(Instant.now());

        // Then
        soon().untilAsserted(() -> {
            assertThat(look(notice).getString("reason")).isEqualTo("ORDER_LIVES");
            assertThat(Instant.parse(look(notice).getString("until")))
                    .isCloseTo(extended, within(1, ChronoUnit.MILLIS));
        });
        sweeper.sweep();
        assertThat(outside.mailsTo("extended@people.test")).isEmpty();
    }

    @Test
    @TestSecurity(user = "clara", roles = "compliance-lead")
    void eventThatNobodyCanReadHoldsTheNoticeOfItsCase() {
        // Given
        String account = outside.personWhoReads("en", "parked@people.test");
        ACase theCase = ACase.filed(neighbours, null);
        theCase.disclosed(NoticeRule.MUST, account);
        Candidate notice = owed(theCase);
        neighbours.tellRubbish(Topics.CASES, theCase.id());

        // When
        everythingIsRead();
        sweeper.sweep();

        // Then
        assertThat(look(notice).getString("reason")).isEqualTo("PARKED_EVENT");
        assertThat(outside.mailsTo("parked@people.test")).isEmpty();
    }

    @Test
    void noticeThatTheLawForbidsIsNeverOwed() {
        // Given
        String account = outside.personWhoReads("en", "forbidden@people.test");
        ACase theCase = ACase.filed(neighbours, null);

        // When
        theCase.disclosed(NoticeRule.MUST_NOT, account);
        everythingIsRead();

        // Then
        soon().until(() -> !told(theCase).isEmpty());
        assertThat(told(theCase)).hasSize(1);
        assertThat(told(theCase, NoticeForbidden.class).provision()).isEqualTo("§ 101 StPO");
        sweeper.sweep();
        assertThat(outside.mailsTo("forbidden@people.test")).isEmpty();
    }

    @Test
    void noticeToAnAccountWithoutContactFailsAndSaysWhy() {
        // Given
        ACase theCase = ACase.filed(neighbours, null);
        theCase.disclosed(NoticeRule.MUST, "acc_gone");
        owed(theCase);

        // When
        everythingIsRead();

        // Then
        soon().until(() -> told(theCase).stream().anyMatch(NoticeFailed.class::isInstance));
        assertThat(told(theCase, NoticeFailed.class).reason()).isEqualTo(NoticeFailed.Reason.NO_CONTACT);
    }

    @Test
    void linksThatAreUnknownMalformedOrTooOldGiveTheSameAnswer() throws Exception {
        // Given
        String account = outside.personWhoReads("en", "late@people.test");
        ACase theCase = ACase.filed(neighbours, null);
        theCase.disclosed(NoticeRule.MUST, account);
        Candidate notice = owed(theCase);
        everythingIsRead();
        String link = link(mailTo("late@people.test"));
        assertThat(given().get(link).statusCode()).isEqualTo(200);

        // When
        database.change(
                "UPDATE notice_attempt SET expires_at = clock_timestamp() WHERE notice_id = ?", notice.noticeId());
        Response tooOld = given().get(link);

        // Then
        assertThat(tooOld.statusCode()).isEqualTo(404);
        assertThat(tooOld.body().asString()).contains("This link opens nothing");
        for (String other : List.of("/receipts/" + "A".repeat(43), "/receipts/x", "/receipts/", "/receipts/a/b%2F..")) {
            Response answer = given().urlEncodingEnabled(false).get(other);
            assertThat(answer.statusCode()).as(other).isEqualTo(404);
            assertThat(answer.body().asString())
                    .as(other)
                    .isEqualTo(tooOld.body().asString());
            assertThat(answer.header("Cache-Control")).as(other).isEqualTo(tooOld.header("Cache-Control"));
        }
    }

    @Test
    void obligationsAreForComplianceAndAuditOnly() {
        Response nobody = given().get("/v1/obligations");

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.contentType()).startsWith("application/problem+json");
        assertThat(nobody.jsonPath().getString("type")).isEqualTo("urn:daylight:problem:unauthenticated");
        Response forged = given().auth().oauth2("a.b.c").get("/v1/obligations");
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.contentType()).startsWith("application/problem+json");
    }

    @Test
    void edgeAnswersWithProblemsToo() {
        Response nothing = given().get("/nothing");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.contentType()).startsWith("application/problem+json");
        assertThat(nothing.jsonPath().getString("type")).isEqualTo("urn:daylight:problem:not-found");

        Response tooLarge = given().body(new byte[70_000]).post("/v1/obligations");
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.contentType()).startsWith("application/problem+json");
        assertThat(tooLarge.jsonPath().getString("type")).isEqualTo("urn:daylight:problem:body-too-large");

        Response rubbish = given().auth().oauth2("abc").get("/v1/obligations");
        assertThat(rubbish.statusCode()).isEqualTo(401);
        assertThat(rubbish.jsonPath().getString("type")).isEqualTo("urn:daylight:problem:unauthenticated");
    }

    @Test
    @TestSecurity(user = "weber", roles = "officer")
    void obligationsAreNotForOfficers() {
        Response officer = given().get("/v1/obligations");

        assertThat(officer.statusCode()).isEqualTo(403);
        assertThat(officer.contentType()).startsWith("application/problem+json");
        assertThat(officer.jsonPath().getString("type")).isEqualTo("urn:daylight:problem:role-missing");
    }

    @Test
    @TestSecurity(user = "otto", roles = "auditor")
    void parametersThatMakeNoSenseAreToldAsProblems() {
        for (String query : List.of("state=ODD", "after=x", "limit=0", "limit=x", "limit=201")) {
            Response answer = given().get("/v1/obligations?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:daylight:problem:malformed-parameter");
        }
    }

    @Test
    void auditTrailCannotBeRewritten() {
        assertThatThrownBy(() -> database.change("UPDATE audit_trail SET detail = 'nothing happened'"))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> database.change("DELETE FROM audit_trail")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> database.change("TRUNCATE confidentiality_order_record"))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void operatorSeesTheInterfaceTheHealthAndHowManyNoticesWait() {
        assertThat(given().get("/q/openapi").body().asString())
                .contains("/v1/obligations", "/receipts/{token}", "WATERMARK_BEHIND", "/v1/parked-events");
        assertThat(given().get("/q/health/live").body().asString()).contains("\"sweeper\"");
        assertThat(given().get("/q/metrics").body().asString())
                .contains(
                        "daylight_notices_held",
                        "daylight_notices_due",
                        "daylight_notices_overdue",
                        "daylight_notices_failed",
                        "daylight_notice_attempts_unclear");
    }

    /// The neighbours say that all is out, and this service has read that far.
    private void everythingIsRead() {
        Instant now = Instant.now();
        neighbours.everythingIsOutUntil(now);
        soon().until(() -> database.first(
                        "SELECT count(*) AS n FROM watermark WHERE passed_at >= ?::timestamptz - interval '1 ms'",
                        row -> row.count("n"),
                        now)
                .filter(partitions -> partitions == Topics.CASES.partitions() + Topics.DATA_REQUESTS.partitions())
                .isPresent());
    }

    private Candidate owed(ACase theCase) {
        soon().until(() -> !candidates(theCase).isEmpty());
        return candidates(theCase).getFirst();
    }

    private List<Candidate> candidates(ACase theCase) {
        return database.list(
                "SELECT notice_id, request_id, look_at FROM notice_obligation WHERE request_id = ?",
                row -> new Candidate(row.uuid("notice_id"), row.uuid("request_id"), row.instant("look_at")),
                theCase.id());
    }

    private JsonPath look(Candidate notice) {
        Response answer = given().get("/v1/obligations");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath().setRootPath("obligations.find { it.noticeId == '" + notice.noticeId() + "' }");
    }

    private MimeMessage mailTo(String address) {
        await().atMost(60, SECONDS).pollInterval(300, MILLISECONDS).until(() -> {
            neighbours.everythingIsOutUntil(Instant.now());
            return !outside.mailsTo(address).isEmpty();
        });
        assertThat(outside.mailsTo(address)).hasSize(1);
        return outside.mailsTo(address).getFirst();
    }

    private List<NoticeEvent> told(ACase theCase) {
        return neighbours.noticesOf(theCase.id());
    }

    private <E extends NoticeEvent> E told(ACase theCase, Class<E> type) {
        soon().until(() -> told(theCase).stream().anyMatch(type::isInstance));
        return told(theCase).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static ConditionFactory soon() {
        return await().atMost(60, SECONDS).pollInterval(100, MILLISECONDS);
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 0, "text/plain");
    }

    private static String html(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 1, "text/html");
    }

    private static String part(MimeMessage mail, int index, String type) throws MessagingException, IOException {
        var part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
        assertThat(part.isMimeType(type)).isTrue();
        return (String) part.getContent();
    }

    private static String link(MimeMessage mail) throws MessagingException, IOException {
        Matcher link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();
        return URI.create(link.group(1)).toString();
    }
}

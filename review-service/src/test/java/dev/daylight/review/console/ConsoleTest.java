package dev.daylight.review.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.datarequest.DataRequestEvent.ConfidentialityLiftFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAmended;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Check;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.TheProvider;
import dev.daylight.review.outside.TheProvider.Item;
import dev.daylight.rules.LegalRules;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The pages, as a browser without scripts uses them.
@QuarkusTest
class ConsoleTest {

    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Inject
    Intake intake;

    @Inject
    Cases cases;

    @Inject
    AuditTrail auditTrail;

    @Inject
    Outbox outbox;

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "sub-rita"),
                @Claim(key = "preferred_username", value = "rita"),
                @Claim(key = "person", value = "staff-rita")
            })
    void aReviewerTakesChecksAndGrantsByForms() {
        TheProvider.knows(
                "console@example.org",
                "acc_console",
                new Item("acc_console", "SUBSCRIBER", AskedFor.FROM.plusSeconds(1), "x"));
        UUID id = intake.admitted(AskedFor.subscriber(intake.certifiedAgency(KEYS), "console@example.org"));

        assertThat(send(id, "assignment").statusCode()).isEqualTo(303);
        for (Check check : Check.values()) {
            assertThat(send(id, "checks/" + check, "outcome", "PASSED", "note", "seen <b>it</b>")
                            .statusCode())
                    .isEqualTo(303);
        }
        String page = page(id);
        assertThat(page)
                .contains("console@example.org")
                .contains("Js 1234/26")
                .contains("seen &lt;b&gt;it&lt;/b&gt;")
                .contains("Subscriber: <strong>suffices</strong>")
                .containsPattern("value=\"PASSED\" required checked")
                .contains("<span class=\"badge badge--ok\">Yes</span>");
        Response granted = send(
                id,
                "recommendation",
                "outcome",
                "GRANT",
                "category",
                "SUBSCRIBER",
                "account",
                "0",
                "from",
                "2026-09-01T00:00",
                "to",
                "2026-10-01T00:00:00",
                "asked-from",
                AskedFor.FROM.toString(),
                "asked-to",
                AskedFor.TO.toString(),
                "reason",
                "",
                "sentence",
                "");

        assertThat(granted.statusCode()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(60)).until(() -> cases.get(id).state().name() == CaseState.Name.DISCLOSED);
        assertThat(cases.get(id).state().recommendation().toString()).contains("outcome=GRANTED");
        assertThat(page(id)).contains("Records delivered").contains("Package disclosed");
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "sub-rita"),
                @Claim(key = "preferred_username", value = "rita"),
                @Claim(key = "person", value = "staff-rita")
            })
    void whatWaitsSaysForWhatAndByWhichLawAndCanBeTakenBack() {
        UUID id = UUID.randomUUID();
        intake.tells(
                id,
                intake.filed(
                        id,
                        AskedFor.subscriber(intake.certifiedAgency(KEYS), "told-console@example.org")
                                .on("DE", "EU_EPOC")
                                .asking(Set.of(DataCategory.SUBSCRIBER, DataCategory.TRAFFIC)),
                        new Intake.Paper(LocalDate.now(), true, Instant.now())),
                Intake.admission(id));
        await().atMost(Duration.ofSeconds(60)).until(() -> cases.find(id).isPresent());
        assertThat(page(id)).doesNotContain("Take back into review");
        send(id, "assignment");
        for (Check check : Check.values()) {
            send(id, "checks/" + check, "outcome", "PASSED", "note", "seen");
        }
        Response granted = send(
                id,
                "recommendation",
                "outcome",
                "GRANT",
                "category",
                "SUBSCRIBER",
                "account",
                "0",
                "from",
                "2026-09-01T00:00",
                "to",
                "2026-10-01T00:00:00",
                "asked-from",
                AskedFor.FROM.toString(),
                "asked-to",
                AskedFor.TO.toString(),
                "reason",
                "",
                "sentence",
                "");
        assertThat(granted.statusCode()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(60)).until(() -> page(id).contains("Nothing may leave before"));
        assertThat(page(id))
                .contains("Art. 8(4) and 10(2)")
                .contains("may object")
                .contains("Take back into review");
        assertThat(given().get("/console/cases/{id}?lang=zh", id).asString()).contains("撤回审查", "仍可提出异议");

        assertThat(send(id, "recall", "note", "they objected").statusCode()).isEqualTo(303);

        assertThat(cases.get(id).state().name()).isEqualTo(CaseState.Name.IN_REVIEW);
        assertThat(page(id))
                .contains("Approved case taken back into review")
                .contains("they objected")
                .doesNotContain("Nothing may leave before");
        assertThat(send(id, "recall").statusCode()).isEqualTo(409);
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "sub-rita"),
                @Claim(key = "preferred_username", value = "rita"),
                @Claim(key = "person", value = "staff-rita")
            })
    void whatIsRefusedComesBackAsThePageWithTheReason() {
        UUID order = UUID.randomUUID();
        UUID id = intake.admitted(AskedFor.content(intake.certifiedAgency(KEYS), "ada@example.org")
                .underOrder(order));
        String ofOrder = "/console/orders/" + order;
        assertThat(page(id)).contains(ofOrder);
        assertThat(given().get(ofOrder).asString()).contains("I have seen the order");
        assertThat(sendTo(ofOrder, "confirmation", "issuer", "AG Köln", "provision", "§ 95a StPO")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(id)).contains("Confirmed");
        assertThat(given().get(ofOrder).asString())
                .contains("AG Köln", "Paper read and order confirmed")
                .doesNotContain("I have seen the order");
        Response old = given().get("/console/cases/{id}", id);
        send(id, "assignment");

        Response tooEarly = send(id, "recommendation", "outcome", "DENY", "reason", "OVERBROAD");
        Response unreadable = send(id, "recommendation", "outcome", "GRANT", "from", "x", "to", "y");
        Response stale = browser(old)
                .formParam("version", found(VERSION, old.asString()))
                .post("/console/cases/{id}/assignment", id);

        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.asString()).contains("All checks are answered before a decision.");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.asString()).contains("Somebody changed the case since you opened the page.");
        assertThat(given().get("/console/cases/{id}", UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "sub-rita"),
                @Claim(key = "preferred_username", value = "rita"),
                @Claim(key = "person", value = "staff-rita")
            })
    void aReviewerAsksTheAgencyAndProposesALiftByForms() {
        UUID order = UUID.randomUUID();
        UUID lift = UUID.randomUUID();
        UUID id = intake.admitted(AskedFor.subscriber(intake.certifiedAgency(KEYS), "asks@example.org")
                .underOrder(order));
        send(id, "assignment");

        assertThat(send(id, "clarifications", "question", "Which <b>account</b>?")
                        .statusCode())
                .isEqualTo(303);
        assertThat(send(id, "clarifications", "question", " ").statusCode()).isEqualTo(400);
        intake.tells(
                id,
                new ConfidentialityLiftFiled(
                        id, order, lift, intake.sealed(SealContexts.confidentialityLift(lift), "%PDF"), Instant.now()));
        String ofOrder = "/console/orders/" + order;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get(ofOrder).asString().contains("propose the lift"));
        assertThat(page(id)).contains("Waits for an answer").doesNotContain("account</b>");
        assertThat(sendTo(ofOrder, "lifts/" + lift + "/proposal").statusCode()).isEqualTo(303);

        assertThat(page(id)).contains("proposed by rita").doesNotContain("lift the order");
        assertThat(given().queryParam("lang", "zh")
                        .get("/console/cases/{id}", id)
                        .asString())
                .contains("等待答复");
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "sub-rita"), @Claim(key = "person", value = "staff-rita")})
    void aFormWithoutItsTokenIsRefused() {
        UUID id = contentCase();

        int status = given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("version", "1")
                .post("/console/cases/{id}/assignment", id)
                .statusCode();

        assertThat(status).isEqualTo(400);
        assertThat(cases.get(id).state().name()).isEqualTo(CaseState.Name.OPEN);
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "sub-rita"), @Claim(key = "person", value = "staff-rita")})
    void pagesSpeakTheLanguageThatWasChosenAndRememberIt() {
        contentCase();

        Response chosen = given().get("/console?lang=zh");
        Response remembered = given().cookies(chosen.getCookies()).get("/console");
        Response preferred = given().header("Accept-Language", "zh-CN,zh;q=0.9").get("/console");

        assertThat(chosen.asString()).contains("lang=\"zh-Hans\"").contains("待办列表");
        assertThat(remembered.asString()).contains("待办列表");
        assertThat(preferred.asString()).contains("待办列表");
        assertThat(given().get("/console").asString()).contains("lang=\"en\"").contains("Queue");
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "sub-rita"), @Claim(key = "person", value = "staff-rita")})
    void pagesAreNotKeptAndRunNothing() {
        Response queue = given().get("/console");

        assertThat(queue.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(queue.getHeader("Cache-Control")).contains("no-store");
        assertThat(queue.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(queue.asString()).doesNotContain("<script").doesNotContain("style=\"");
        Response paper = given().get("/console/cases/{id}/instrument", contentCase());
        assertThat(paper.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(paper.getHeader("Content-Security-Policy")).startsWith("sandbox");
        assertThat(paper.asByteArray()).isEqualTo(Intake.PDF);
    }

    @Test
    @TestSecurity(user = "otto", roles = "compliance-lead")
    @OidcSecurity(claims = @Claim(key = "sub", value = "sub-otto"))
    void aComplianceLeadSeesTheCaseWithoutItsParticularsAndWithoutForms() {
        String page = page(contentCase());

        assertThat(page)
                .contains("The particulars are shown to the reviewer.")
                .doesNotContain("Js 1234/26")
                .doesNotContain("ada@example.org")
                .doesNotContain("<form");
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(
            claims = {@Claim(key = "sub", value = "sub-rita"), @Claim(key = "preferred_username", value = "rita")})
    void aPaperIsShownAsPicturesBesideTheChecksAndEachPageIsInTheTrail() {
        UUID id = contentCase();
        String image = "/console/cases/" + id + "/papers/instrument/1/image";

        assertThat(page(id)).contains("src=\"" + image + "\"", "Page 1 of the paper, as a picture");
        String viewer = given().get("/console/cases/{id}/papers/instrument/1?lang=en", id)
                .asString();
        assertThat(viewer)
                .contains("Page 1 of 1", image + "?size=large", "/console/cases/" + id + "/instrument")
                .doesNotContain("<script", "style=");
        Response shown = given().get(image);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.getContentType()).isEqualTo("image/png");
        assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.getHeader("Content-Security-Policy")).startsWith("sandbox");
        assertThat(shown.getHeader("Cache-Control")).contains("no-store");
        assertThat(given().get("/console/cases/{id}/papers/instrument/2", id).statusCode())
                .isEqualTo(404);
        assertThat(given().get("/console/cases/{id}/papers/instrument/2/image", id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().get("/console/cases/{id}/papers/other/1", id).statusCode())
                .isEqualTo(404);
        assertThat(auditTrail.of(id))
                .filteredOn(entry -> entry.action() == Action.PAGE_SHOWN)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.by().subject()).isEqualTo("sub-rita"));
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(claims = @Claim(key = "sub", value = "sub-rita"))
    void aPaperThatCannotBeShownIsOfferedAsADownload() {
        UUID id = contentCase();
        UUID amendment = UUID.randomUUID();
        intake.publish(() -> outbox.append(
                Topics.DATA_REQUESTS,
                id,
                new DataRequestAmended(
                        id,
                        amendment,
                        null,
                        intake.sealed(SealContexts.amendmentDocument(amendment), "%PDF-1.7 nothing more"),
                        null,
                        Instant.now())));
        await().atMost(Duration.ofSeconds(60)).until(() -> page(id).contains("/documents/" + amendment));

        String viewer = given().get("/console/cases/{id}/papers/{paper}/1?lang=en", id, amendment)
                .asString();

        assertThat(viewer).contains("cannot be shown", "/console/cases/" + id + "/documents/" + amendment);
        assertThat(given().get("/console/cases/{id}/papers/{paper}/1/image", id, amendment)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @TestSecurity(user = "olga", roles = "auditor")
    @OidcSecurity(
            claims = {@Claim(key = "sub", value = "sub-olga"), @Claim(key = "preferred_username", value = "olga")})
    void anAuditorSeesTheTrailInBothLanguagesAndNothingElse() {
        UUID id = contentCase();

        assertThat(given().redirects().follow(false).get("/console").getHeader("Location"))
                .endsWith("/console/trail");
        assertThat(given().get("/console/cases/{id}", id).statusCode()).isEqualTo(403);
        assertThat(given().get("/console/cases/{id}/instrument", id).statusCode())
                .isEqualTo(403);
        assertThat(given().get("/console/preservations").statusCode()).isEqualTo(403);
        Response trail = given().get("/console/trail?case={id}&lang=en", id);
        assertThat(trail.statusCode()).isEqualTo(200);
        assertThat(trail.asString())
                .contains("Audit trail", "Case opened", "/console/trail/export?case=" + id)
                .doesNotContain("<script");
        assertThat(given().get("/console/trail?case={id}&lang=zh", id).asString())
                .contains("审计记录", "lang=\"zh");
        assertThat(given().get("/console/trail?person=olga").asString()).contains("Trail read", "person olga");
        assertThat(given().get("/console/trail?case=nonsense").statusCode()).isEqualTo(400);
        assertThat(given().get("/console/trail/export?case={id}", id).asString())
                .contains("\"head\"");
    }

    @Test
    @TestSecurity(user = "weber", roles = "officer")
    @OidcSecurity(claims = @Claim(key = "sub", value = "sub-weber"))
    void whoeverHasNoRoleInReviewIsTurnedAway() {
        Response queue = given().get("/console");

        assertThat(queue.statusCode()).isEqualTo(403);
        assertThat(queue.asString()).contains("Not for you").doesNotContain("/console/cases/");
    }

    @Test
    void whoeverIsNotLoggedInIsSentToTheIdentityProvider() {
        Response queue = given().redirects().follow(false).get("/console");

        assertThat(queue.statusCode()).isEqualTo(302);
        assertThat(queue.getHeader("Location"))
                .contains("client_id=review-service")
                .contains("code_challenge=");
    }

    @Test
    void theSessionStaysOnTheConsoleSinceAllServicesOfAHostShareCookies() {
        Response queue = given().redirects().follow(false).get("/console");

        assertThat(queue.getHeaders().getValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("q_"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.split("; ?")).contains("Path=/console"));
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "sub-rita"), @Claim(key = "person", value = "staff-rita")})
    void anEmergencyShowsItsCallsBackAndTakesThemByAForm() {
        UUID id = UUID.randomUUID();
        AskedFor asked = AskedFor.subscriber(intake.certifiedAgency(KEYS), "console-danger@example.org");
        intake.tells(id, intake.emergency(id, asked, true, Instant.now().plusSeconds(3600)), Intake.admission(id));
        await().atMost(Duration.ofSeconds(60)).until(() -> cases.find(id).isPresent());
        assertThat(page(id)).contains("Emergency, open").doesNotContain("spoken-to");
        send(id, "assignment").then().statusCode(303);
        assertThat(page(id)).contains(Intake.DIRECTORY_PHONE, "spoken-to").doesNotContain("INSTRUMENT_AUTHENTIC");
        send(
                        id,
                        "call-backs",
                        "number",
                        "112",
                        "called-at",
                        LocalDateTime.now(ZoneOffset.UTC).toString(),
                        "outcome",
                        "CONFIRMED",
                        "spoken-to",
                        "Brandt")
                .then()
                .statusCode(422);
        send(
                        id,
                        "call-backs",
                        "number",
                        Intake.DIRECTORY_PHONE,
                        "called-at",
                        LocalDateTime.now(ZoneOffset.UTC).toString(),
                        "outcome",
                        "CONFIRMED",
                        "spoken-to",
                        "Brandt")
                .then()
                .statusCode(303);

        assertThat(page(id)).contains("Confirmed", "Agency called back").doesNotContain("Brandt");
        assertThat(given().cookie("language", "zh")
                        .get("/console/cases/{id}?lang=zh", id)
                        .asString())
                .contains("回拨记录");
    }

    @Test
    @TestSecurity(user = "clara", roles = "compliance-lead")
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "sub-clara"),
                @Claim(key = "preferred_username", value = "clara"),
                @Claim(key = "person", value = "staff-clara")
            })
    void aComplianceLeadConfirmsAnOrderOfWhatIsOnlyKeptByAForm() {
        UUID id = UUID.randomUUID();
        UUID order = UUID.randomUUID();
        AskedFor asked = AskedFor.subscriber(UUID.randomUUID(), "console-kept@example.org")
                .underOrder(order, null);
        TheProvider.knows("console-kept@example.org", "acc_console_kept");
        intake.tells(id, intake.preservation(id, asked, Instant.now().plusSeconds(86_400)), Intake.admission(id));
        String address = "/console/preservations/" + id;
        String ofOrder = "/console/orders/" + order;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get(address).asString().contains(ofOrder));
        assertThat(given().get("/console/preservations").asString()).contains(address, "Preservations");
        assertThat(given().get("/console/preservations?lang=zh").asString()).contains("数据保全");
        Response stale = browser(given().get(ofOrder))
                .formParam("version", "99")
                .formParam("issuer", "x")
                .formParam("provision", "x")
                .post(ofOrder + "/confirmation");
        assertThat(stale.statusCode()).isEqualTo(412);

        Response sent = sendTo(ofOrder, "confirmation", "issuer", "Landgericht", "provision", "§ 101 StPO");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(given().get(address).asString())
                .contains("Confirmed", "names no end", "clara")
                .doesNotContain("<form");
        assertThat(given().get(ofOrder).asString()).contains("Annual re-examination", "Landgericht");
        assertThat(given().get(ofOrder + "?lang=zh").asString()).contains("年度复查");
        assertThat(given().get(ofOrder + "/challenge-draft?lang=zh").asString()).contains("草稿", order.toString());
        assertThat(given().get("/console/orders?attention=WITHOUT_END&lang=en").asString())
                .contains(ofOrder);
        assertThat(given().get(address + "/documents/" + id).asByteArray()).isEqualTo(Intake.PDF);
        assertThat(given().get("/console/preservations/{id}", UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "sub-rita"), @Claim(key = "person", value = "staff-rita")})
    void thePageNamesTheInstrumentWhatItReachesAndWhatItsLawSaysOfTellingInBothLanguages() {
        UUID id = intake.admitted(AskedFor.content(intake.certifiedAgency(KEYS), "named@example.org")
                .on("DE", "DE_BESTANDSDATENAUSKUNFT"));
        var instrument =
                LegalRules.load().instrument("DE_BESTANDSDATENAUSKUNFT").orElseThrow();

        assertThat(page(id)).contains(instrument.notice().provision(), "must not tell");
        assertThat(given().get("/console/cases/{id}?lang=zh", id).asString())
                .contains(instrument.name().zh(), instrument.notice().sentence().zh());
        send(id, "assignment").then().statusCode(303);
        assertThat(page(id)).contains("cannot order");
    }

    private UUID contentCase() {
        return intake.admitted(AskedFor.content(intake.certifiedAgency(KEYS), "ada@example.org"));
    }

    private static String page(UUID id) {
        return given().get("/console/cases/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /// Fills in a form of the page as it is now and sends it.
    private static Response send(UUID id, String form, String... fields) {
        Response page = given().get("/console/cases/{id}", id);
        RequestSpecification request = browser(page).formParam("version", found(VERSION, page.asString()));
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post("/console/cases/{id}/" + form, id);
    }

    /// The same of a form on another page.
    private static Response sendTo(String page, String form, String... fields) {
        Response shown = given().get(page);
        RequestSpecification request = browser(shown).formParam("version", found(VERSION, shown.asString()));
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(page + "/" + form);
    }

    private static RequestSpecification browser(Response page) {
        return given().redirects()
                .follow(false)
                .cookies(page.getCookies())
                .contentType(ContentType.URLENC)
                .formParam("csrf-token", found(CSRF, page.asString()));
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}

package dev.daylight.system.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.FiledRequest;
import dev.daylight.system.people.Mail;
import dev.daylight.system.people.Paper;
import dev.daylight.system.people.Patience;
import dev.daylight.system.people.Reviewer;
import dev.daylight.system.people.World.Person;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// People at their screens, in English and Chinese, at a desk and with a phone.
class PagesStory {

    private static final String ENGLISH = "en-GB";
    private static final String CHINESE = "zh-CN";

    private final Cast cast = SharedStack.get().cast();
    private final Cases cases = new Cases(cast);
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void anOfficerSignsInFilesARequestAndFollowsItToThePackage() throws IOException {
        Person person = cast.world().speaking("en", 80);
        Page page = browser.window(ENGLISH, Browser.DESK);
        page.navigate(at(cast.addresses().intake("/portal")));
        Browser.signIn(page, "weber");
        browser.lookEveryWay(page, "portal-list");
        page.navigate(at(cast.addresses().intake("/portal/requests/new")));
        browser.lookEveryWay(page, "portal-file");

        String caseNumber = cases.papers().caseNumber();
        fill(page, caseNumber, person.email());
        page.locator(".filing button[type=submit]:not([name])").click();
        page.waitForURL("**/portal/requests/*-*");
        assertThat(page.locator("h1")).hasText(caseNumber);
        UUID request = UUID.fromString(
                page.url().substring(page.url().lastIndexOf('/') + 1).split("\\?")[0]);
        browser.look(page, "portal-request-en");

        cases.checked(request, "rita").recommendGrant(request, cases.scope(Cases.NON_CONTENT));
        cast.officer("weber").followUntil(request, "DISCLOSED");
        page.reload();
        Download download = page.waitForDownload(
                () -> page.locator("a[href$='/package']").first().click());
        cast.keyring().agencyKey("a").open(Files.readAllBytes(download.path())).verify();
        browser.lookEveryWay(page, "portal-disclosed");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aRequestThatIsWronglyFilledInComesBackWithWhatIsWrong() {
        Page page = browser.window(CHINESE, Browser.PHONE);
        page.navigate(at(cast.addresses().intake("/portal/requests/new")));
        Browser.signIn(page, "lin");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
        page.locator("#caseNumber").fill("77 Js 1/26");

        page.locator(".filing button[type=submit]:not([name])").click();

        assertThat(page.locator("[role=alert]").first()).isVisible();
        assertThat(page.locator("#caseNumber")).hasValue("77 Js 1/26");
        browser.look(page, "portal-faults-zh");
        browser.lookAt(page, "portal-faults-zh", Browser.DESK);
        assertThat(browser.complaints())
                .allMatch(complaint -> complaint.startsWith("422 for") || complaint.contains("status of 422"));
    }

    @Test
    void theVerdictGrowsBesideTheFormAndAnOrderIsExtended() {
        Page page = browser.window(ENGLISH, Browser.DESK);
        page.navigate(at(cast.addresses().intake("/portal/requests/new")));
        Browser.signIn(page, "weber");
        page.locator("#accountType0").selectOption("PHONE");
        page.locator("#accountValue0").fill("030 1234");
        assertThat(page.locator("#accountValue0-fault")).isVisible();
        assertThat(page.locator("#verdict")).containsText("Still missing");
        browser.look(page, "portal-verdict-growing");

        String caseNumber = cases.papers().caseNumber();
        fill(page, caseNumber, cast.world().speaking("en", 83).email());
        assertThat(page.locator("#verdict .badge--ok")).hasText("Would be admitted");
        assertThat(page.locator("#accountValue0-fault")).hasCount(0);
        LocalDateTime today = LocalDateTime.ofInstant(cases.papers().lastDays(1).to(), ZoneOffset.UTC);
        page.locator("#secrecy").check();
        page.locator("#secrecyBy").fill("Amtsgericht Musterstadt");
        page.locator("#secrecyReason").fill("Danger of flight");
        page.locator("#secrecyEnds").fill(today.plusDays(30).toString());
        assertThat(page.locator("#verdict .badge--ok")).isVisible();
        browser.look(page, "portal-verdict");
        browser.lookAt(page, "portal-verdict", Browser.PHONE);
        page.setViewportSize(Browser.DESK, 900);
        page.locator(".filing button[type=submit]:not([name])").click();
        page.waitForURL("**/portal/requests/*-*");
        assertThat(page.locator("h1")).hasText(caseNumber);

        // Review opens the case a moment later, and a form says which version it was filled in about.
        cast.officer("weber").followUntil(idIn(page.url()), "IN_REVIEW");
        page.reload();
        page.locator("#orders .order summary").first().click();
        page.locator("[id^=CONFIDENTIALITY_EXTENSION][id$=-endsAt]")
                .fill(today.plusDays(60).toString());
        page.locator("[id^=CONFIDENTIALITY_EXTENSION][id$=-document]")
                .setInputFiles(
                        new FilePayload("extension.pdf", "application/pdf", Paper.pdf("Amtsgericht Musterstadt")));
        page.locator("#orders .order details[open] button").click();
        assertThat(page.locator(".notice--ok")).isVisible();
        assertThat(page.locator("#orders"))
                .containsText(today.plusDays(60).toLocalDate().toString());
        browser.lookEveryWay(page, "portal-case");
        page.navigate(at(cast.addresses().intake("/portal/colleagues")));
        browser.lookEveryWay(page, "portal-colleagues");
        assertThat(browser.complaints()).isEmpty();
    }

    private static UUID idIn(String address) {
        return UUID.fromString(address.replaceFirst(".*/requests/", "").substring(0, 36));
    }

    @Test
    void aReviewerWorksThroughACaseAndAnApproverDecidesIt() {
        FiledRequest request = cases.file(cases.content(cast.world().speaking("en", 82))
                .silentUntil(cases.papers().inSeconds(3600)));
        cast.reviewer("rita").find(request.id());
        URI address = cast.addresses().review("/console/cases/" + request.id());

        Page rita = browser.window(ENGLISH, Browser.DESK);
        rita.navigate(at(cast.addresses().review("/console")));
        Browser.signIn(rita, "rita");
        browser.lookEveryWay(rita, "console-queue");
        rita.navigate(at(address));
        rita.locator("form[action$='/assignment'] button").click();
        for (String check : Reviewer.CHECKS) {
            Locator form = rita.locator("form[action$='/checks/" + check + "']");
            form.locator("input[value=PASSED]").check();
            form.locator("input[name=note]").fill("Looked at, in order.");
            form.locator("button").click();
        }
        Locator paper = rita.locator("aside img");
        Patience.until(
                Duration.ofSeconds(60),
                "the picture of the paper beside the checks",
                () -> paper.evaluate("image => image.complete && image.naturalWidth > 0"),
                Boolean.TRUE::equals);
        browser.lookEveryWay(rita, "console-case");
        Locator recommendation = rita.locator("form[action$='/recommendation']").first();
        recommendation.locator("button").click();
        assertThat(rita.locator("form[action$='/recommendation']")).hasCount(0);

        Page aria = browser.window(CHINESE, Browser.PHONE);
        aria.navigate(at(address));
        Browser.signIn(aria, "aria");
        assertThat(aria.locator("html")).hasAttribute("lang", "zh-Hans");
        browser.look(aria, "console-approval-zh");
        browser.lookAt(aria, "console-approval-zh", Browser.DESK);
        aria.locator("form[action$='/approval'] .button:not(.button--quiet)").click();
        assertThat(aria.locator("form[action$='/approval']")).hasCount(0);

        cast.officer("weber").followUntil(request.id(), "DISCLOSED");
        rita.reload();
        browser.lookEveryWay(rita, "console-disclosed");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aReceiptIsReadableOnAPhoneInTheReadersLanguage() {
        Person person = cast.world().speaking("zh-Hans", 7);
        Set<String> before = cast.mailbox().mails(person.email()).stream()
                .map(Mail::messageId)
                .collect(Collectors.toSet());
        cases.disclosed(cases.plain(person));
        List<Mail> mails = Patience.until(
                Duration.ofSeconds(60),
                "the notice",
                () -> cast.mailbox().mails(person.email()),
                now -> now.size() > before.size());
        Mail mail = mails.stream()
                .filter(each -> !before.contains(each.messageId()))
                .findFirst()
                .orElseThrow();

        Page page = browser.window(CHINESE, Browser.PHONE);
        page.navigate(mail.receipt().orElseThrow().toString());

        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
        browser.look(page, "receipt-zh");
        browser.lookAt(page, "receipt-zh", Browser.DESK);
        page.locator(".masthead__languages a[hreflang=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        browser.look(page, "receipt-en");
        browser.lookAt(page, "receipt-en", Browser.PHONE);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theDashboardShowsTheNumbersToEverybody() {
        FiledRequest counted = cases.file(cases.plain(cast.world().speaking("en", 81)));
        assertThat(counted.status()).isEqualTo("RECEIVED");
        for (String language : List.of(ENGLISH, CHINESE)) {
            String name = "dashboard-" + language.substring(0, 2);
            Page page = browser.window(language, Browser.DESK);

            page.navigate(at(cast.addresses().reporting("/")));

            assertThat(page.locator("html")).hasAttribute("lang", language.equals(ENGLISH) ? "en" : "zh-Hans");
            assertThat(page.locator("svg").first()).isVisible();
            assertThat(page.locator("table").first()).isVisible();
            browser.look(page, name);
            browser.lookAt(page, name, Browser.PHONE);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private void fill(Page page, String caseNumber, String email) {
        LocalDateTime midnight =
                LocalDateTime.ofInstant(cases.papers().lastDays(1).to(), ZoneOffset.UTC);
        page.locator("#caseNumber").fill(caseNumber);
        page.locator("#offence").fill("Fraud");
        page.locator("#legalProvision").fill("§ 263 StGB");
        page.locator("#proceeding").selectOption("CRIMINAL");
        page.locator("#accountType0").selectOption("EMAIL");
        page.locator("#accountValue0").fill(email);
        for (String category : List.of("SUBSCRIBER", "IDENTIFICATION")) {
            page.locator("input[name=category][value=" + category + "]").check();
        }
        page.locator("#from").fill(midnight.minusDays(60).toString());
        page.locator("#to").fill(midnight.toString());
        page.locator("#instrumentType").selectOption("EU_DSA_ART10_ORDER");
        page.locator("#issuerKind").selectOption("COURT");
        page.locator("#issuingAuthority").fill("Amtsgericht Musterstadt");
        page.locator("#issuedOn").fill(cases.papers().issuedOn().toString());
        page.locator("#reference").fill("Gs 1/26");
        page.locator("#instrument")
                .setInputFiles(
                        new FilePayload("instrument.pdf", "application/pdf", Paper.pdf("Amtsgericht Musterstadt")));
    }

    private static String at(URI address) {
        return address.toString();
    }
}

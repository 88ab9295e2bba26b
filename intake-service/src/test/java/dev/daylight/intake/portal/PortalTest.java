package dev.daylight.intake.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Papers;
import dev.daylight.intake.outside.ReviewStandIn;
import dev.daylight.sealing.ObjectStore;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "weber", roles = "officer")
@OidcSecurity(
        claims = {
            @Claim(key = "sub", value = "weber"),
            @Claim(key = "agency", value = PortalTest.AGENCY),
            @Claim(key = "acr", value = "2"),
            @Claim(key = "auth_time", value = "1767225600")
        })
class PortalTest {

    static final String AGENCY = "0a000000-0000-4000-8000-0000000000aa";
    private static final String OTHER_AGENCY = "0b000000-0000-4000-8000-0000000000bb";

    @Inject
    Database database;

    @Inject
    ObjectStore store;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void anOfficerFilesByHandAndFollowsTheRequest() {
        // Given
        agency();
        Form form = open();

        // When
        Response filed = send(form, _ -> {});

        // Then
        assertThat(filed.statusCode()).isEqualTo(303);
        String page = page(filed.header("Location"));
        assertThat(page)
                .contains(
                        "4 Js 117/26",
                        "kim@example.org",
                        "Amtsgericht Musterstadt",
                        "Received",
                        "Recorded and admitted");
        assertThat(page("/portal")).contains("4 Js 117/26", "Received");
    }

    @Test
    void aSecondClickFilesNothingTwice() {
        agency();
        Form form = open();

        String first = send(form, _ -> {}).header("Location");
        String second = send(form, _ -> {}).header("Location");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void faultsStandAtTheirFieldsAndWhatWasTypedIsKept() {
        // Given
        agency();

        // When
        Response response = send(open(), fields -> {
            fields.put("accountValue", "not an address");
            fields.put("caseNumber", "");
            fields.put("to", "2026-08-01T00:00");
        });

        // Then
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.contentType()).startsWith("text/html");
        assertThat(response.asString())
                .contains("This is not an e-mail address.", "Please fill this in.", "The end has to be later")
                .contains("value=\"not an address\"", "value=\"§ 263 StGB\"", "3 fields need your attention")
                .contains("choose the PDF again");
    }

    @Test
    void aPaperThatNobodyCouldReadIsToldAtItsField() {
        agency();
        Form form = open();

        Response response = request(form, fields(form), "A letter.".getBytes()).post("/portal/requests");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.asString()).contains("This file is not a PDF.");
    }

    @Test
    void aPaperAboveTheLimitIsToldAtItsField() {
        agency();
        Form form = open();

        Response response = request(form, fields(form), Arrays.copyOf(Papers.order(), 1024 * 1024 + 1))
                .post("/portal/requests");

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.asString()).contains("The file is too large.", "4 Js 117/26");
    }

    @Test
    void moreRowsKeepWhatWasTyped() {
        agency();

        Response response = send(open(), fields -> fields.put("more", "1"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString().split("name=\"accountValue\"")).hasSize(5);
        assertThat(response.asString()).contains("value=\"kim@example.org\"");
    }

    @Test
    void anOrderIsNotOverlookedWhenOnlyItsBoxIsMissed() {
        agency();

        Response response = send(open(), fields -> fields.put("secrecyReason", "Flight"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.asString()).contains("Please fill this in.");
    }

    @Test
    void aFormOfAnotherSiteFilesNothing() {
        // Given
        agency();
        Form form = open();
        long before = database.count("SELECT count(*) FROM data_request");

        // When
        Response withoutCookie = given().redirects()
                .follow(false)
                .multiPart("form-token", form.token())
                .multiPart("idempotency-key", form.key())
                .multiPart("instrument", "order.pdf", Papers.order(), "application/pdf")
                .post("/portal/requests");
        Form foreign = new Form("A".repeat(43), form.key(), form.cookie());
        Response withForeignToken =
                request(foreign, fields(foreign), Papers.order()).post("/portal/requests");

        // Then
        assertThat(withoutCookie.statusCode()).isEqualTo(403);
        assertThat(withForeignToken.statusCode()).isEqualTo(403);
        assertThat(withForeignToken.asString()).contains("The form has grown old");
        assertThat(database.count("SELECT count(*) FROM data_request")).isEqualTo(before);
    }

    @Test
    void whatWasTypedCannotBecomeMarkup() {
        agency();

        Response response = send(open(), fields -> {
            fields.put("offence", "<script>alert(1)</script>");
            fields.put("caseNumber", "");
        });

        assertThat(response.asString()).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void pagesSpeakChineseAndRememberIt() {
        agency();

        Response chinese = given().get("/portal?lang=zh");

        assertThat(chinese.asString()).contains("本机关的数据请求", "<html lang=\"zh-Hans\"");
        assertThat(given().cookie("lang", chinese.cookie("lang"))
                        .get("/portal/requests/new")
                        .asString())
                .contains("提交数据请求", "用户登记数据");
        assertThat(given().header("Accept-Language", "zh-CN,zh;q=0.9")
                        .get("/portal")
                        .asString())
                .contains("本机关的数据请求");
    }

    @Test
    void reasonsForRefusingAreShownInTheReadersLanguage() {
        // Given
        agency();
        String request =
                send(open(), fields -> fields.put("proceeding", "CIVIL")).header("Location");

        // Then
        assertThat(page(request)).contains("Not a criminal case", "Refused");
        assertThat(given().get(request + "?lang=zh").asString()).contains("非刑事案件", "不予受理");
    }

    @Test
    void whatWasDisclosedIsDownloadedFromItsPage() {
        // Given
        agency();
        byte[] sealed = "encrypted to the agency".getBytes(StandardCharsets.UTF_8);
        String page = send(open(), _ -> {}).header("Location");
        UUID request = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        store.put("daylight-packages", request.toString(), sealed);
        try (ReviewStandIn review = new ReviewStandIn(kafka)) {
            review.grants(request, GrantOutcome.PARTIALLY_GRANTED);
            review.discloses(request, UUID.fromString(AGENCY), request.toString(), sealed);
        }
        // Not by the page: each look at it would stand in the audit trail.
        Awaitility.await()
                .until(() -> database.count(
                                "SELECT count(*) FROM data_request WHERE id = ? AND status = 'DISCLOSED'", request)
                        == 1);

        // When
        Response downloaded = given().get(page + "/package");

        // Then
        assertThat(downloaded.asByteArray()).isEqualTo(sealed);
        assertThat(page(page))
                .contains("Granted in part", "Download the package", ObjectStore.sha256(sealed))
                .contains("Package collected for the first time");
    }

    @Test
    void anAddressThatIsNoRequestOfTheAgencyIsAPageThatSaysSo() {
        // Given
        agency();
        UUID foreign = Door.filed(Agencies.certified());

        // When
        Response somebodyElses = given().get("/portal/requests/{id}", foreign);
        Response noOnes = given().get("/portal/requests/{id}", UUID.randomUUID());

        // Then
        assertThat(somebodyElses.statusCode()).isEqualTo(404);
        assertThat(somebodyElses.contentType()).startsWith("text/html");
        assertThat(somebodyElses.asString()).isEqualTo(noOnes.asString()).contains("No such request");
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    void whoIsNoOfficerIsToldOnAPage() {
        Response response = given().get("/portal");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.asString()).contains("<html", "Not for this account");
    }

    @Test
    @TestSecurity(user = "moreau", roles = "officer")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "moreau"), @Claim(key = "agency", value = OTHER_AGENCY)})
    void anAgencyThatNobodyRegisteredIsToldOnAPage() {
        Response response = given().get("/portal");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.asString()).contains("Your agency is not registered");
    }

    @Test
    void pagesMayRunNoScriptAndBeFramedByNobody() {
        agency();

        Response response = given().get("/portal");

        assertThat(response.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.asString()).doesNotContain("<script", "style=");
    }

    private record Form(String token, String key, String cookie) {}

    private static Form open() {
        Response page = given().get("/portal/requests/new");
        assertThat(page.statusCode()).isEqualTo(200);
        return new Form(
                hidden(page.asString(), "form-token"),
                hidden(page.asString(), "idempotency-key"),
                page.cookie("daylight-form"));
    }

    private static String hidden(String page, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static Response send(Form form, Consumer<Map<String, String>> change) {
        Map<String, String> fields = fields(form);
        change.accept(fields);
        return request(form, fields, Papers.order()).post("/portal/requests");
    }

    private static Map<String, String> fields(Form form) {
        return new LinkedHashMap<>(Map.ofEntries(
                Map.entry("form-token", form.token()),
                Map.entry("idempotency-key", form.key()),
                Map.entry("proceeding", "CRIMINAL"),
                Map.entry("caseNumber", "4 Js 117/26"),
                Map.entry("offence", "Fraud"),
                Map.entry("legalProvision", "§ 263 StGB"),
                Map.entry("accountType", "EMAIL"),
                Map.entry("accountValue", "kim@example.org"),
                Map.entry("category", "SUBSCRIBER"),
                Map.entry("from", "2026-09-01T00:00"),
                Map.entry("to", "2026-10-01T00:00"),
                Map.entry("instrumentClass", "SEARCH_WARRANT"),
                Map.entry("issuingAuthority", "Amtsgericht Musterstadt"),
                Map.entry("issuedOn", "2026-01-15"),
                Map.entry("reference", "51 Gs 1/26")));
    }

    private static RequestSpecification request(Form form, Map<String, String> fields, byte[] instrument) {
        RequestSpecification request = given().redirects().follow(false).cookie("daylight-form", form.cookie());
        fields.forEach((name, value) -> request.multiPart(new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset("UTF-8")
                .mimeType("text/plain")
                .build()));
        return request.multiPart("instrument", "order.pdf", instrument, "application/pdf");
    }

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    /// The agency of the officer who is signed in here.
    private static void agency() {
        Agencies.certified(UUID.fromString(AGENCY));
        Agencies.enrolled(UUID.fromString(AGENCY), "weber", "OFFICER");
    }
}

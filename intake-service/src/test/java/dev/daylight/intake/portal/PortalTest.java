package dev.daylight.intake.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Papers;
import dev.daylight.intake.outside.Requests;
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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "weber", roles = "officer", augmentors = FreshSignIn.class)
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

        assertThat(response.asString()).doesNotContain("<script>").contains("&lt;script&gt;");
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
                .contains("Kim Example downloaded it", "Signed receipt");
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
    void theVerdictGrowsWithTheFormAndStoresNothing() {
        // Given
        agency();
        Form form = open();
        long before = database.count("SELECT count(*) FROM data_request");
        Map<String, String> soFar = fields(form);
        soFar.keySet().removeAll(Set.of("caseNumber", "accountValue", "offence"));

        // When
        String halfway = request(form, soFar, new byte[0])
                .post("/portal/check")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String whole =
                request(form, fields(form), new byte[0]).post("/portal/check").asString();
        Map<String, String> civil = fields(form);
        civil.put("proceeding", "CIVIL");
        String refused = request(form, civil, new byte[0]).post("/portal/check").asString();

        // Then
        assertThat(halfway)
                .contains("So far nothing stands against it", "Still missing", "#caseNumber", "Answer due")
                .doesNotContain("<html");
        assertThat(whole)
                .contains("Would be admitted", "Will the person be told?")
                .doesNotContain("Still missing");
        assertThat(refused).contains("Would be refused", "Not a criminal case");
        assertThat(database.count("SELECT count(*) FROM data_request")).isEqualTo(before);
    }

    @Test
    void checkingNeedsNoScript() {
        agency();

        Response response = send(open(), fields -> {
            fields.put("check", "1");
            fields.put("accountValue", "no address");
        });

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).contains("To be mended", "not an e-mail address", "value=\"4 Js 117/26\"");
    }

    @Test
    void theUploadingScriptIsToldWhereToGoOn() {
        agency();
        Form form = open();

        Response filed = request(form, fields(form), Papers.order())
                .header("Daylight-Upload", "1")
                .post("/portal/requests");

        assertThat(filed.statusCode()).isEqualTo(204);
        assertThat(filed.header("Daylight-Place")).startsWith("/portal/requests/");
    }

    @Test
    void anEmergencyIsFiledWithItsStatementAndItsPaperFollows() {
        // Given
        agency();

        // When
        String place = send(open(), fields -> {
                    fields.put("kind", "EMERGENCY");
                    fields.put("danger", "A threat to a school.");
                    fields.put("endangered", "Pupils.");
                    fields.put("necessity", "To find who wrote it.");
                })
                .header("Location");

        // Then
        assertThat(page(place)).contains("Bring the paper", "Paper due", "Statement of the danger");
        followUp(
                place,
                "PAPER",
                "",
                fields -> fields.putAll(Map.of(
                        "instrumentType", "US_SEARCH_WARRANT",
                        "issuerKind", "COURT",
                        "issuingAuthority", "Amtsgericht Musterstadt",
                        "issuedOn", "2026-01-15",
                        "reference", "51 Gs 1/26")));
        assertThat(page(place)).contains("A paper was refused and counts as none", "Bring the paper");
        Response brought = followUp(
                place,
                "PAPER",
                "",
                fields -> fields.putAll(Map.of(
                        "instrumentType", "DE_DURCHSUCHUNG",
                        "issuerKind", "JUDGE",
                        "issuingAuthority", "Amtsgericht Musterstadt",
                        "issuedOn", Requests.ISSUED,
                        "reference", "51 Gs 2/26")));
        assertThat(brought.statusCode()).isEqualTo(303);
        assertThat(page(place)).contains("The paper was filed").doesNotContain("Bring the paper");
    }

    @Test
    void theFormOffersPapersByNameAndAnEmergencyCaseBesideThoseThatKnowOne() {
        agency();
        assertThat(page("/portal/requests/new"))
                .contains(
                        "Durchsuchungsbeschluss",
                        "Sicherungsersuchen",
                        "name=\"emergencyCase\"",
                        "Was the authority of the other State notified?")
                .doesNotContain("class:SEARCH_WARRANT");

        String refused = send(open(), fields -> fields.put("emergencyCase", "1"))
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(refused).contains("href=\"#emergencyCase\"");
    }

    @Test
    void aPreservationIsFiledExtendedAndTakenOver() {
        // Given
        agency();
        String place = send(open(), fields -> {
                    fields.put("kind", "PRESERVATION");
                    fields.put("preservationPaper", "DE_SICHERUNGSERSUCHEN");
                })
                .header("Location");
        assertThat(page(place)).contains("What is kept", "Ask for these data");

        // When
        String form = page(place.replace("requests/", "requests/new?preservation="));

        // Then
        assertThat(form).contains("value=\"" + place.substring(place.lastIndexOf('/') + 1) + "\"");
    }

    @Test
    void anOrderIsFiledExtendedAndLiftedOnThePage() {
        // Given
        agency();
        String place = send(open(), _ -> {}).header("Location");

        // When
        Response filed = followUp(place, "CONFIDENTIALITY_ORDER", "", fields -> {
            fields.put("secrecyBy", "Amtsgericht Musterstadt");
            fields.put("secrecyReason", "Flight");
            fields.put("secrecyEnds", "2096-12-01T00:00");
        });

        // Then
        assertThat(filed.statusCode()).isEqualTo(303);
        assertThat(page(filed.header("Location"))).contains("The order is recorded", "2096-12-01 00:00 UTC");
        String order = order(page(place));
        Response shorter =
                followUp(place, "CONFIDENTIALITY_EXTENSION", order, fields -> fields.put("endsAt", "2095-12-01T00:00"));
        assertThat(shorter.statusCode()).isEqualTo(422);
        assertThat(shorter.asString()).contains("The end has to be later", "value=\"2095-12-01T00:00\"");
        assertThat(followUp(
                                place,
                                "CONFIDENTIALITY_EXTENSION",
                                order,
                                fields -> fields.put("endsAt", "2097-12-01T00:00"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(place)).contains("2097-12-01 00:00 UTC");
        assertThat(followUp(place, "CONFIDENTIALITY_LIFT", order, _ -> {}).statusCode())
                .isEqualTo(303);
        assertThat(page(place)).contains("Lift filed");
    }

    @Test
    void withdrawingNeedsAConfirmation() {
        agency();
        String place = send(open(), _ -> {}).header("Location");

        Response rash = followUp(place, "WITHDRAWAL", "", _ -> {});
        Response meant = followUp(place, "WITHDRAWAL", "", fields -> fields.put("confirmed", "1"));

        assertThat(rash.statusCode()).isEqualTo(422);
        assertThat(meant.statusCode()).isEqualTo(303);
        assertThat(page(place)).contains("Withdrawn by you").doesNotContain("id=\"withdraw\"");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        agency();
        String place = send(open(), _ -> {}).header("Location");
        String before = page(place);
        followUp(place, "AMENDMENT", "", fields -> fields.put("text", "The account was used in September."));

        Response late = followUp(before, place, "AMENDMENT", "", fields -> fields.put("text", "In October."));

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.asString()).contains("Something has changed meanwhile", "In October.");
    }

    @Test
    void aCaseNumberIsFoundWithoutStandingInTheAddress() {
        // Given
        agency();
        String wanted = "77 Js " + UUID.randomUUID();
        String place = send(open(), fields -> fields.put("caseNumber", wanted)).header("Location");
        Form form = open();

        // When
        Response found = request(form, Map.of("form-token", form.token(), "caseNumber", wanted), null)
                .post("/portal/search");
        Response nothing = request(form, Map.of("form-token", form.token(), "caseNumber", "no such"), null)
                .post("/portal/search");

        // Then
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.asString()).contains(wanted, path(place));
        assertThat(nothing.asString()).contains("No request fits.");
    }

    @Test
    void theListIsNarrowedByStatusKindAndDate() {
        agency();
        String place = send(open(), _ -> {}).header("Location");

        assertThat(page("/portal?status=RECEIVED&kind=PRODUCTION&filedBy=me&due="))
                .contains(path(place));
        assertThat(page("/portal?kind=EMERGENCY")).doesNotContain(path(place));
        assertThat(page("/portal?due=OVER")).doesNotContain(path(place));
        assertThat(given().get("/portal?status=NONSENSE").statusCode()).isEqualTo(422);
    }

    @Test
    void nothingIsDoneToARequestOfSomebodyElse() {
        // Given
        agency();
        UUID foreign = Door.filed(Agencies.certified());
        String own = send(open(), _ -> {}).header("Location");
        String document = document(page(own));

        // When
        Response withdrawn = followUp(
                page(own), "/portal/requests/" + foreign, "WITHDRAWAL", "", fields -> fields.put("confirmed", "1"));

        // Then
        assertThat(withdrawn.statusCode()).isEqualTo(404);
        assertThat(withdrawn.asString()).contains("No such request");
        assertThat(given().get("/portal/requests/{id}/documents/{document}", foreign, document)
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().get(own + "/documents/" + document).asByteArray()).isEqualTo(Papers.order());
    }

    @Test
    void aColleagueIsProposedAndWaitsForTheAdministrator() {
        // Given
        agency();
        Form form = open();
        String subject = "lin-" + UUID.randomUUID();

        // When
        Response proposed = request(
                        form,
                        Map.of(
                                "form-token",
                                form.token(),
                                "idempotency-key",
                                form.key(),
                                "what",
                                "PROPOSE",
                                "subject",
                                subject,
                                "name",
                                "Jun " + subject,
                                "email",
                                "lin@lka.musterland.example",
                                "badge",
                                "4712"),
                        null)
                .post("/portal/colleagues/changes");

        // Then
        assertThat(proposed.statusCode()).isEqualTo(303);
        assertThat(page("/portal/colleagues"))
                .contains("Jun " + subject, "Proposed", "is for your agency’s administrator")
                .doesNotContain("value=\"CONFIRM\"");
    }

    @Test
    void aTokenThatSomebodyPlantedFilesNothing() {
        agency();
        Form form = open();
        String planted = "B".repeat(43);
        Form sown = new Form(planted, form.key(), planted);

        Response response = request(sown, fields(sown), Papers.order()).post("/portal/requests");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(given().cookie("daylight-form", planted)
                        .get("/portal/requests/new")
                        .cookie("daylight-form"))
                .isNotEqualTo(planted);
    }

    @Test
    @TestSecurity(user = "boss", roles = "officer", augmentors = FreshSignIn.class)
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "boss"),
                @Claim(key = "agency", value = PortalTest.AGENCY),
                @Claim(key = "acr", value = "2"),
                @Claim(key = "auth_time", value = "1767225600")
            })
    void theAdministratorReadsThatComplianceDecidedAndIsOfferedNoWayAround() {
        // Given
        agency();
        UUID agency = UUID.fromString(AGENCY);
        Agencies.enrolled(agency, "boss", "AGENCY_ADMINISTRATOR");
        UUID id = Agencies.enrolled(agency, "out-" + UUID.randomUUID(), "OFFICER");
        assertThat(page("/portal/colleagues")).contains("value=\"" + id + "\"");

        // When
        Agencies.as(Agencies.CLARA)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "An account that was sold."))
                .post("/v1/enrolments/{id}/suspension", id)
                .then()
                .statusCode(200);

        // Then
        assertThat(page("/portal/colleagues")).contains("only they can lift it").doesNotContain("value=\"" + id + "\"");
        assertThat(page("/portal/colleagues?lang=zh")).contains("只有合规部门可以解除");
    }

    @Test
    @TestSecurity(user = "weber", roles = "officer")
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "weber"),
                @Claim(key = "agency", value = PortalTest.AGENCY),
                @Claim(key = "acr", value = "1")
            })
    void whoSignedInWeaklyIsLedToSignInAgain() {
        agency();
        Form form = open();

        Response response = request(form, fields(form), Papers.order()).post("/portal/requests");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.asString()).contains("/portal/sign-in-again");
    }

    /// All pages, in both languages: nothing inline, everything labelled, one id for one element.
    @Test
    void everyPageKeepsToItsPolicyAndLabelsItsFields() {
        agency();
        String place = send(open(), _ -> {}).header("Location");
        followUp(place, "CONFIDENTIALITY_ORDER", "", fields -> {
            fields.put("secrecyBy", "Amtsgericht Musterstadt");
            fields.put("secrecyReason", "Flight");
        });
        String emergency = send(open(), fields -> {
                    fields.put("kind", "EMERGENCY");
                    fields.put("danger", "A threat.");
                    fields.put("endangered", "Pupils.");
                    fields.put("necessity", "To find who wrote it.");
                })
                .header("Location");

        for (String language : List.of("en", "zh")) {
            for (String path : List.of("/portal", "/portal/requests/new", place, emergency, "/portal/colleagues")) {
                Response page = given().queryParam("lang", language).get(path);
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.header("Content-Security-Policy"))
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe");
                assertThat(page.header("Cache-Control")).isEqualTo("no-store");
                Markup.of(page.asString()).demandNothingInline().demandLabels();
            }
        }
        Markup.of(send(open(), fields -> fields.put("caseNumber", "")).asString())
                .demandNothingInline()
                .demandLabels();
    }

    private static Response followUp(String place, String what, String about, Consumer<Map<String, String>> change) {
        return followUp(page(place), place, what, about, change);
    }

    /// By the form of a page that was read before.
    private static Response followUp(
            String page, String place, String what, String about, Consumer<Map<String, String>> change) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "idempotency-key",
                UUID.randomUUID().toString(),
                "version",
                hidden(page, "version"),
                "what",
                what,
                "about",
                about));
        Form form = open();
        fields.put("form-token", form.token());
        change.accept(fields);
        RequestSpecification request = request(form, fields, null);
        if (!what.equals("WITHDRAWAL") && !what.equals("AMENDMENT")) {
            request.multiPart("document", "paper.pdf", Papers.order(), "application/pdf");
        }
        return request.post(place.split("\\?")[0] + "/follow-ups");
    }

    private static String path(String place) {
        return URI.create(place).getPath();
    }

    private static String order(String page) {
        return found(page, "CONFIDENTIALITY_EXTENSION([0-9a-f-]{36})-endsAt");
    }

    private static String document(String page) {
        return found(page, "/documents/([0-9a-f-]{36})");
    }

    static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    record Form(String token, String key, String cookie) {}

    static Form open() {
        Response page = given().get("/portal/requests/new");
        assertThat(page.statusCode()).isEqualTo(200);
        return new Form(
                hidden(page.asString(), "form-token"),
                hidden(page.asString(), "idempotency-key"),
                page.cookie("daylight-form"));
    }

    static String hidden(String page, String name) {
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
                Map.entry("kind", "PRODUCTION"),
                Map.entry("proceeding", "CRIMINAL"),
                Map.entry("caseNumber", "4 Js 117/26"),
                Map.entry("offence", "Fraud"),
                Map.entry("legalProvision", "§ 263 StGB"),
                Map.entry("accountType", "EMAIL"),
                Map.entry("accountValue", "kim@example.org"),
                Map.entry("category", "SUBSCRIBER"),
                Map.entry("from", "2026-09-01T00:00"),
                Map.entry("to", "2026-10-01T00:00"),
                Map.entry("instrumentType", "DE_DURCHSUCHUNG"),
                Map.entry("issuerKind", "JUDGE"),
                Map.entry("issuingAuthority", "Amtsgericht Musterstadt"),
                Map.entry("issuedOn", Requests.ISSUED),
                Map.entry("reference", "51 Gs 1/26")));
    }

    static RequestSpecification request(Form form, Map<String, String> fields, byte[] instrument) {
        RequestSpecification request = given().redirects().follow(false).cookie("daylight-form", form.cookie());
        fields.forEach((name, value) -> request.multiPart(new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset("UTF-8")
                .mimeType("text/plain")
                .build()));
        return instrument == null
                ? request
                : request.multiPart("instrument", "order.pdf", instrument, "application/pdf");
    }

    static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    /// The agency of the officer who is signed in here.
    private static void agency() {
        Agencies.certified(UUID.fromString(AGENCY));
        Agencies.enrolled(UUID.fromString(AGENCY), "weber", "OFFICER");
    }
}

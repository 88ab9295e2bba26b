package dev.daylight.intake.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daylight.intake.outside.Requests;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.StrictJson;
import dev.daylight.intake.problem.Violation;
import dev.daylight.rules.InstrumentType;
import dev.daylight.rules.LegalRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCheckTest {

    private static final LegalRules RULES = LegalRules.load();
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void aWellFormedRequestIsSound() {
        assertThat(check(_ -> {})).isInstanceOf(RequestCheck.Sound.class);
    }

    @Test
    void everyMissingFieldIsNamedAtOnce() {
        // When
        List<Violation> violations = violations(ObjectNode::removeAll);

        // Then
        assertThat(violations)
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder(
                        "/kind",
                        "/proceeding",
                        "/caseNumber",
                        "/offence",
                        "/accounts",
                        "/categories",
                        "/period",
                        "/instrument");
        assertThat(violations).extracting(Violation::fault).containsOnly(Fault.REQUIRED);
    }

    @Test
    void aPeriodEndsLaterThanItBegins() {
        assertFault(
                request -> request.withObject("/period")
                        .put("from", "2026-10-01T00:00:00Z")
                        .put("to", "2026-10-01T00:00:00Z"),
                "/period/to",
                Fault.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void nobodyAsksForDataOfTheFuture() {
        assertFault(
                request -> request.withObject("/period")
                        .put("to", NOW.plus(Duration.ofDays(2)).toString()),
                "/period/to",
                Fault.IN_THE_FUTURE);
        assertThat(check(request -> request.withObject("/period")
                        .put("to", NOW.plus(Duration.ofHours(12)).toString())))
                .isInstanceOf(RequestCheck.Sound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-01",
                "2026-10-01T00:00:00",
                "yesterday",
                "+99999-01-01T00:00:00Z",
                "2026-02-30T00:00:00Z"
            })
    void aMomentNamesItsZoneAndExists(String text) {
        assertFault(request -> request.withObject("/period").put("from", text), "/period/from", Fault.NOT_A_TIME);
    }

    @Test
    void aMomentMayNameAnyZone() {
        var sound = (RequestCheck.Sound)
                check(request -> request.withObject("/period").put("from", "2026-09-01T02:00:00+02:00"));

        assertThat(sound.request().period().from()).isEqualTo("2026-09-01T00:00:00Z");
    }

    @Test
    void anUnknownCategoryIsToldTheAllowedOnes() {
        // When
        List<Violation> violations =
                violations(request -> request.withArray("/categories").add("EVERYTHING"));

        // Then
        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/categories/2");
            assertThat(violation.fault()).isEqualTo(Fault.UNKNOWN_VALUE);
            assertThat(violation.sentence()).contains("SUBSCRIBER", "IDENTIFICATION", "TRAFFIC", "CONTENT");
        });
    }

    @Test
    void aCategoryIsNamedOnce() {
        assertFault(request -> request.withArray("/categories").add("CONTENT"), "/categories/2", Fault.NAMED_TWICE);
    }

    @Test
    void atLeastOneAccountIsNamed() {
        assertFault(request -> request.putArray("accounts"), "/accounts", Fault.REQUIRED);
    }

    @Test
    void anAccountIsNamedOnce() {
        assertFault(
                request -> request.withArray("/accounts")
                        .addObject()
                        .put("type", "EMAIL")
                        .put("value", Requests.CANARY + "@example.org"),
                "/accounts/1",
                Fault.NAMED_TWICE);
    }

    @Test
    void moreThanAHundredAccountsAreTooMany() {
        assertFault(
                request -> {
                    var accounts = request.putArray("accounts");
                    for (int number = 0; number <= 100; number++) {
                        accounts.addObject().put("type", "USERNAME").put("value", "user" + number);
                    }
                },
                "/accounts",
                Fault.TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, nobody, NOT_AN_EMAIL_ADDRESS",
        "EMAIL, two@at@signs.example, NOT_AN_EMAIL_ADDRESS",
        "EMAIL, kim@localhost, NOT_AN_EMAIL_ADDRESS",
        "EMAIL, Kim Doe <kim@example.org>, NOT_AN_EMAIL_ADDRESS",
        "PHONE, 030 123456, NOT_A_PHONE_NUMBER",
        "PHONE, +0301234567, NOT_A_PHONE_NUMBER",
        "PHONE, +491234567890123456, NOT_A_PHONE_NUMBER",
        "USERNAME, Kim Doe, NOT_A_USERNAME",
        "ACCOUNT_ID, an id with spaces, NOT_AN_ACCOUNT_ID",
        "URL, https://elsewhere.example/u/kim, NOT_A_URL_OF_OURS",
        "URL, http://cloud.example/u/kim, NOT_A_URL_OF_OURS",
        "URL, https://cloud.example/, NOT_A_URL_OF_OURS",
        "URL, https://cloud.example@elsewhere.example/u/kim, NOT_A_URL_OF_OURS",
        "URL, https://cloud.example:8443/u/kim, NOT_A_URL_OF_OURS",
    })
    void anIdentifierThatCannotBeOneIsCaughtAtTheDoor(String type, String value, Fault fault) {
        assertFault(request -> account(request, type, value), "/accounts/0/value", fault);
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, kim+tag@mail.example.org",
        "EMAIL, 李雷@例子.测试",
        "EMAIL, o'brien@example.co.uk",
        "PHONE, +4930123456",
        "PHONE, +8613800138000",
        "USERNAME, kim.doe_7",
        "ACCOUNT_ID, acc_01HZX",
        "URL, https://Cloud.example/u/kim?tab=1#top"
    })
    void anIdentifierThatCanBeOnePasses(String type, String value) {
        assertThat(check(request -> account(request, type, value))).isInstanceOf(RequestCheck.Sound.class);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.7", "2001:DB8::7, 2001:db8:0:0:0:0:0:7"})
    void anAddressIsReadInOneWriting(String written, String read) {
        var sound = (RequestCheck.Sound) check(request -> address(request, written, 40123, "2026-09-14T18:03:22Z"));

        assertThat(sound.request().accounts()).singleElement().satisfies(account -> {
            assertThat(account.value()).isEqualTo(read);
            assertThat(account.port()).isEqualTo(40123);
            assertThat(account.at()).isEqualTo("2026-09-14T18:03:22Z");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "127.0.0.1",
                "192.168.0.7",
                "256.1.1.1",
                "1.2.3",
                "fe80::1%eth0",
                "::1",
                "fd00::1",
                "kim",
                "01.2.3.4"
            })
    void anAddressThatNobodyOutsideCouldHaveSeenIdentifiesNobody(String address) {
        assertFault(
                request -> address(request, address, 40123, "2026-09-14T18:03:22Z"),
                "/accounts/0/value",
                Fault.NOT_AN_IP_ADDRESS);
    }

    @Test
    void anAddressNeedsItsPortAndItsMoment() {
        assertThat(violations(request -> account(request, "IP_ADDRESS", "203.0.113.7")))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/accounts/0/port", "/accounts/0/at");
        assertFault(
                request -> address(request, "203.0.113.7", 70000, "2026-09-14T18:03:22Z"),
                "/accounts/0/port",
                Fault.NOT_A_PORT);
        assertFault(
                request -> address(request, "203.0.113.7", 443, "2026-12-01T00:00:00Z"),
                "/accounts/0/at",
                Fault.IN_THE_FUTURE);
    }

    @Test
    void onlyAnAddressHasAPort() {
        assertFault(
                request -> request.putArray("accounts")
                        .addObject()
                        .put("type", "EMAIL")
                        .put("value", "kim@example.org")
                        .put("port", 443),
                "/accounts/0/port",
                Fault.NOT_EXPECTED_HERE);
    }

    @Test
    void theSameAddressAtTwoMomentsIsTwoIdentifiers() {
        assertThat(check(request -> {
                    address(request, "203.0.113.7", 443, "2026-09-14T18:03:22Z");
                    request.withArray("/accounts")
                            .addObject()
                            .put("type", "IP_ADDRESS")
                            .put("value", "203.0.113.7")
                            .put("port", 443)
                            .put("at", "2026-09-15T18:03:22Z");
                }))
                .isInstanceOf(RequestCheck.Sound.class);
    }

    @Test
    void aCriminalCaseNamesItsProvisionAndNoOtherHasToo() {
        assertFault(request -> request.remove("legalProvision"), "/legalProvision", Fault.REQUIRED);
        assertThat(check(request -> {
                    request.put("proceeding", "CIVIL");
                    request.remove("legalProvision");
                }))
                .isInstanceOf(RequestCheck.Sound.class);
    }

    @Test
    void anInstrumentIsNamedByACodeOfTheRules() {
        assertFault(
                request -> request.withObject("/instrument")
                        .put("type", "XX_NONSENSE")
                        .put("issuerKind", "COURT"),
                "/instrument/type",
                Fault.UNKNOWN_VALUE);
        assertFault(
                request -> request.withObject("/instrument")
                        .put("type", anInstrument().code())
                        .remove("issuerKind"),
                "/instrument/issuerKind",
                Fault.REQUIRED);
    }

    @Test
    void aClassThatContradictsTheInstrumentIsAFault() {
        String other = anInstrument().instrumentClass().name().equals("SUMMONS") ? "SEARCH_WARRANT" : "SUMMONS";

        assertFault(
                request -> request.withObject("/instrument")
                        .put("type", anInstrument().code())
                        .put("issuerKind", "COURT")
                        .put("instrumentClass", other),
                "/instrument/instrumentClass",
                Fault.CONTRADICTION);
    }

    @Test
    void whereTheLawKnowsInstrumentsTheirClassAloneLeadsNotAroundIt() {
        assertThat(violations(RequestCheckTest::ofClass)).anySatisfy(violation -> {
            assertThat(violation.pointer()).isEqualTo("/instrument/type");
            assertThat(violation.fault()).isEqualTo(Fault.REQUIRED);
            assertThat(violation.sentence())
                    .contains("DE_DURCHSUCHUNG", "EU_EPOC", "请以代码指明文书")
                    .doesNotContain("DE_SICHERUNGSERSUCHEN", "US_SUBPOENA");
        });
        assertThat(violations(RequestCheckTest::ofClass))
                .extracting(Violation::pointer)
                .containsExactly("/instrument/type", "/instrument/issuerKind");
        assertThat(((RequestCheck.Faulty) check("DE", request -> {
                            ofClass(request);
                            request.put("kind", "PRESERVATION");
                        }))
                        .violations()
                        .getFirst()
                        .sentence())
                .contains("DE_SICHERUNGSERSUCHEN", "EU_EPOC_PR")
                .doesNotContain("DE_DURCHSUCHUNG");
        assertThat(check("DK", RequestCheckTest::ofClass)).isInstanceOf(RequestCheck.Faulty.class);
    }

    @Test
    void whereNoInstrumentIsKnownTheClassDoes() {
        assertThat(check("BR", RequestCheckTest::ofClass)).isInstanceOf(RequestCheck.Sound.class);
    }

    private static void ofClass(ObjectNode request) {
        request.withObject("/instrument")
                .put("instrumentClass", "SEARCH_WARRANT")
                .remove(List.of("type", "issuerKind"));
    }

    @Test
    void onlyWhereItsLawKnowsEmergencyCasesAPaperSpeaksOfOne() {
        var sound = (RequestCheck.Sound) check(request -> {
            Requests.named(request, "EU_EPOC", "OTHER_AUTHORITY");
            request.withObject("/instrument").put("emergencyCase", true);
        });

        assertThat(sound.request().instrument().emergencyCase()).isTrue();
        assertFault(
                request -> request.withObject("/instrument").put("emergencyCase", true),
                "/instrument/emergencyCase",
                Fault.NOT_EXPECTED_HERE);
    }

    @Test
    void aNamedInstrumentNeedsNoClass() {
        var sound = (RequestCheck.Sound) check(request -> {
            request.withObject("/instrument").put("type", anInstrument().code()).put("issuerKind", "COURT");
            request.withObject("/instrument").remove("instrumentClass");
        });

        assertThat(sound.request().instrument().instrumentClass())
                .isEqualTo(anInstrument().instrumentClass());
    }

    @Test
    void anEmergencyStatesItsDangerAndHasNoInstrument() {
        assertThat(check(RequestCheckTest::emergency)).isInstanceOf(RequestCheck.Sound.class);
        assertFault(
                request -> {
                    emergency(request);
                    request.remove("emergency");
                },
                "/emergency",
                Fault.REQUIRED);
        assertFault(
                request -> {
                    var instrument = request.get("instrument");
                    emergency(request);
                    request.set("instrument", instrument);
                },
                "/instrument",
                Fault.NOT_EXPECTED_HERE);
    }

    @Test
    void withoutAPaperContentCannotBeAsked() {
        assertFault(
                request -> {
                    emergency(request);
                    request.putArray("categories").add("SUBSCRIBER").add("CONTENT");
                },
                "/categories/1",
                Fault.TOO_MUCH_WITHOUT_PAPER);
    }

    @Test
    void onlyAProductionRequestTakesAPreservationOver() {
        assertFault(
                request -> request.put("kind", "PRESERVATION")
                        .put("preservationId", "0a000000-0000-4000-8000-00000000000a"),
                "/preservationId",
                Fault.NOT_EXPECTED_HERE);
    }

    private static void emergency(ObjectNode request) {
        request.put("kind", "EMERGENCY").remove("instrument");
        request.putArray("categories").add("SUBSCRIBER");
        request.putObject("emergency")
                .put("danger", "A threat to kill")
                .put("endangered", "Two children")
                .put("necessity", "They show where the sender lives.");
    }

    private static InstrumentType anInstrument() {
        return RULES.instruments("DE").getFirst();
    }

    private static void address(ObjectNode request, String value, int port, String at) {
        request.putArray("accounts")
                .addObject()
                .put("type", "IP_ADDRESS")
                .put("value", value)
                .put("port", port)
                .put("at", at);
    }

    @Test
    void aPaperFromTheFutureIsNone() {
        assertFault(
                request -> request.withObject("/instrument").put("issuedOn", "2026-11-25"),
                "/instrument/issuedOn",
                Fault.IN_THE_FUTURE);
    }

    @Test
    void aPaperOfTodayIsNotFromTheFutureWhereTheDayBeganEarlier() {
        assertThat(check(request -> request.withObject("/instrument").put("issuedOn", "2026-11-24")))
                .isInstanceOf(RequestCheck.Sound.class);
    }

    @Test
    void aConfidentialityOrderThatIsOverHoldsNothing() {
        assertFault(
                request -> request.putObject("confidentialityOrder")
                        .put("issuedBy", "Amtsgericht")
                        .put("reason", "Flight")
                        .put("endsAt", "2026-11-23T12:00:00Z"),
                "/confidentialityOrder/endsAt",
                Fault.ALREADY_OVER);
    }

    @Test
    void aConfidentialityOrderMayNameNoEnd() {
        var sound = (RequestCheck.Sound) check(request -> request.putObject("confidentialityOrder")
                .put("issuedBy", "Amtsgericht")
                .put("reason", "Flight"));

        assertThat(sound.request().secrecy().endsAt()).isNull();
    }

    @Test
    void charactersThatCannotBeShownAreRefused() {
        assertFault(request -> request.put("offence", "Fraud\nForged: line"), "/offence", Fault.UNREADABLE_CHARACTERS);
        assertFault(request -> request.put("offence", "Fraud \u202E"), "/offence", Fault.UNREADABLE_CHARACTERS);
    }

    @Test
    void emptyAndOverlongTextsAreRefused() {
        assertFault(request -> request.put("caseNumber", "  "), "/caseNumber", Fault.REQUIRED);
        assertFault(request -> request.put("caseNumber", "x".repeat(101)), "/caseNumber", Fault.TOO_LONG);
    }

    @Test
    void nullsInListsAreFaultsAndNoAccidents() {
        assertFault(request -> request.putArray("accounts").addNull(), "/accounts/0", Fault.REQUIRED);
        assertFault(request -> request.putArray("categories").addNull(), "/categories/0", Fault.REQUIRED);
    }

    @Test
    void whatIsPersonalNeverPrintsItself() {
        var sound = (RequestCheck.Sound) check(_ -> {});

        assertThat(Arrays.asList(
                        sound.request().toString(),
                        StrictJson.read(Requests.bytes(Requests.good()), NewDataRequest.class)
                                .toString()))
                .noneMatch(text -> text.contains(Requests.CANARY));
    }

    private static void account(ObjectNode request, String type, String value) {
        request.putArray("accounts").addObject().put("type", type).put("value", value);
    }

    private static void assertFault(Consumer<ObjectNode> change, String pointer, Fault fault) {
        assertThat(violations(change)).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.fault()).isEqualTo(fault);
        });
    }

    private static List<Violation> violations(Consumer<ObjectNode> change) {
        return ((RequestCheck.Faulty) check(change)).violations();
    }

    private static RequestCheck.Result check(Consumer<ObjectNode> change) {
        return check("DE", change);
    }

    private static RequestCheck.Result check(String country, Consumer<ObjectNode> change) {
        String request = Requests.with(asked -> {
            asked.withObject("/instrument").put("issuedOn", "2026-11-20");
            change.accept(asked);
        });
        return new RequestCheck(RULES, country, Set.of("cloud.example"), NOW)
                .check(StrictJson.read(Requests.bytes(request), NewDataRequest.class));
    }
}

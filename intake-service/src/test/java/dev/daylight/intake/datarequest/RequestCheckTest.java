package dev.daylight.intake.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daylight.intake.outside.Requests;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.StrictJson;
import dev.daylight.intake.problem.Violation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCheckTest {

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
        assertFault(request -> request.withArray("/categories").add("TRAFFIC"), "/categories/2", Fault.NAMED_TWICE);
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
        "ACCOUNT_ID, acc_01HZX"
    })
    void anIdentifierThatCanBeOnePasses(String type, String value) {
        assertThat(check(request -> account(request, type, value))).isInstanceOf(RequestCheck.Sound.class);
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
        return RequestCheck.check(StrictJson.read(Requests.bytes(Requests.with(change)), NewDataRequest.class), NOW);
    }
}

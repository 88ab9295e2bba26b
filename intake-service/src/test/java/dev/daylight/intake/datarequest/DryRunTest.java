package dev.daylight.intake.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Requests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DryRunTest {

    private static final List<String> TABLES =
            List.of("data_request", "request_step", "filing_key", "audit_entry", "outbox", "request_key", "follow_up");

    @Inject
    Database database;

    @Test
    void aGoodRequestIsToldWhatItWouldLeadToAndNothingIsStored() {
        // Given
        UUID agency = Agencies.certified();
        List<Long> before = rows();

        // When
        Door.check(agency, Requests.good(), "en")
                .then()
                .statusCode(200)
                .body("admitted", equalTo(true))
                .body("refusals", empty())
                .body("deadline.dueAt", notNullValue())
                .body("deadline.arithmetic", not(empty()))
                .body("deadline.source", notNullValue())
                .body("notice.rule", notNullValue())
                .body("notice.sentence", notNullValue())
                .body("rulesVersion", notNullValue());

        // Then
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatWouldBeRefusedIsToldWithReasonSentenceAndSource() {
        Door.check(
                        Agencies.certified(),
                        Requests.with(request -> {
                            request.put("proceeding", "CIVIL");
                            Requests.named(request, "DE_BESTANDSDATENAUSKUNFT", "OTHER_AUTHORITY");
                            request.putArray("categories").add("CONTENT");
                        }),
                        "en")
                .then()
                .statusCode(200)
                .body("admitted", equalTo(false))
                .body("refusals.code", contains("NOT_CRIMINAL", "INSTRUMENT_INSUFFICIENT"))
                .body("refusals.source", hasSize(2))
                .body("refusals[1].category", equalTo("CONTENT"));
    }

    @Test
    void theVerdictSpeaksTheReadersLanguage() {
        String chinese = Door.check(
                        Agencies.certified(),
                        Requests.with(request -> request.put("proceeding", "CIVIL")),
                        "zh-CN,zh;q=0.9")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("zh-Hans"))
                .extract()
                .path("refusals[0].sentence");

        assertThat(chinese.codePoints()
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN))
                .isTrue();
    }

    @Test
    void theVerdictIsWhatFilingThenDoes() {
        UUID agency = Agencies.certified();
        String request = Requests.with(
                asked -> asked.putArray("categories").add("SUBSCRIBER").add("CONTENT"));

        boolean admitted = Door.check(agency, request, "en").path("admitted");
        String status = Door.file(agency, request).path("status");

        assertThat(status).isEqualTo(admitted ? "RECEIVED" : "REFUSED");
    }

    @Test
    void whoIsNotCertifiedIsToldSo() {
        Door.check(Agencies.registered(), Requests.good(), "en")
                .then()
                .statusCode(200)
                .body("refusals.code", hasItem("AGENCY_NOT_CERTIFIED"));
    }

    @Test
    void faultsAreToldWithTheirPlace() {
        Door.check(Agencies.certified(), Requests.with(request -> request.put("kind", "GUESS")), "en")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/kind"));
    }

    @Test
    void aPreservationIsToldItsTermAndAnEmergencyItsPaper() {
        UUID agency = Agencies.certified();

        Door.check(agency, Requests.preservation(), "en")
                .then()
                .statusCode(200)
                .body("preservation.keepUntil", notNullValue());
        Door.check(agency, Requests.emergency(), "en")
                .then()
                .statusCode(200)
                .body("emergency.paperDueAt", notNullValue())
                .body("emergency.disclosableWithoutPaper", empty());
    }

    @Test
    void aEuropeanOrderWaitsForTheAuthorityThatWasNotified() {
        UUID agency = Agencies.certified();

        Door.check(agency, europeanOrder(false), "en")
                .then()
                .statusCode(200)
                .body("refusals.sentence", empty())
                .body("notice.rule", equalTo("MUST_NOT"))
                .body("deadline.source", containsString("10(3)"));
        Door.check(agency, europeanOrder(true), "en").then().body("deadline.source", containsString("8(4)"));
    }

    @Test
    void aEuropeanOrderOfAnEmergencyCaseIsAnsweredWithinEightHours() {
        UUID agency = Agencies.certified();
        Instant from = Instant.now();

        String due = Door.check(agency, urgentOrder(true), "en")
                .then()
                .statusCode(200)
                .body("admitted", equalTo(true))
                .body("deadline.binding", equalTo("BINDING"))
                .body("deadline.source", containsString("10(4)"))
                .body("remarks", hasItem(containsString("validated within 48 hours")))
                .extract()
                .path("deadline.dueAt");

        assertThat(Instant.parse(due))
                .isBetween(
                        from.plus(Duration.ofHours(8)).minusSeconds(1),
                        Instant.now().plus(Duration.ofHours(8)));
        Door.check(agency, urgentOrder(false), "en").then().body("refusals.code", contains("ISSUER_NOT_COMPETENT"));
    }

    @Test
    void theClassAloneIsToldTheCodesThatFit() {
        Door.check(
                        Agencies.certified(),
                        Requests.with(request -> request.withObject("/instrument")
                                .put("instrumentClass", "SEARCH_WARRANT")
                                .remove("type")),
                        "en")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/instrument/type"))
                .body("violations[0].sentence", containsString("DE_DURCHSUCHUNG, EU_EPOC"));
    }

    private static String urgentOrder(boolean urgent) {
        return Requests.with(request -> {
            request.putArray("categories").add("SUBSCRIBER");
            Requests.named(request, "EU_EPOC", "OTHER_AUTHORITY");
            request.withObject("/instrument").put("emergencyCase", urgent);
        });
    }

    private static String europeanOrder(boolean notified) {
        return Requests.with(request -> {
            request.putArray("categories").add("SUBSCRIBER");
            request.withObject("/instrument")
                    .put("type", "EU_EPOC")
                    .put("issuerKind", "JUDGE")
                    .put("issuedOn", LocalDate.now(ZoneOffset.UTC).toString())
                    .put("enforcingAuthorityNotified", notified);
        });
    }

    private List<Long> rows() {
        return TABLES.stream()
                .map(table -> database.count("SELECT count(*) FROM " + table))
                .toList();
    }
}

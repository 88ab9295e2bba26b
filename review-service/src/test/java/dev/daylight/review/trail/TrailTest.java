package dev.daylight.review.trail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The trail: who reads stands in it, auditors see it and nothing else, and nobody changes it without being found.
@QuarkusTest
class TrailTest {

    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final Path VERIFIER = Path.of("..", "docs", "verify", "VerifyTrail.java");

    @TempDir
    Path folder;

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Inject
    AuditTrail auditTrail;

    @Test
    void everyReadOfACaseIsAnEntryWithWhoAndWhere() {
        UUID id = aCase();

        read("/v1/cases/" + id);
        read("/v1/cases?limit=500");
        read("/v1/cases/" + id + "/audit");
        given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/cases/{id}/particulars", id)
                .then()
                .statusCode(200);

        var page = given().auth()
                .oauth2(Tokens.auditor())
                .get("/v1/trail?case={id}&person=sub-rita", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page.getList("entries.action"))
                .containsExactly("PARTICULARS_OPENED", "CASE_READ", "CASES_LISTED", "CASE_READ");
        assertThat(page.getList("entries.detail.where")).containsSubsequence("trail", "list", "case");
        assertThat(page.getList("entries.by.name")).containsOnly("rita");
    }

    @Test
    void whatDoesNotExistLeavesNoReadBehind() {
        UUID nobody = UUID.randomUUID();

        given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/cases/{id}", nobody)
                .then()
                .statusCode(404);

        assertThat(entries("case=" + nobody)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/cases",
                "/v1/cases/ID",
                "/v1/cases/ID/particulars",
                "/v1/cases/ID/instrument",
                "/v1/preservations",
                "/v1/preservations/ID",
                "/v1/preservations/ID/confidentiality-orders"
            })
    void anAuditorSeesTheTrailAndNothingElse(String path) {
        given().auth()
                .oauth2(Tokens.auditor())
                .get(path.replace("ID", aCase().toString()))
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/trail", "/v1/trail/export"})
    void nobodyElseReadsTheTrail(String path) {
        for (String token : List.of(Tokens.rita(), Tokens.ravi(), Tokens.aria(), Tokens.otto(), Tokens.officer())) {
            given().auth().oauth2(token).get(path).then().statusCode(403);
        }
        given().get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case=1",
                "from=yesterday",
                "to=2026-02-30",
                "before=x",
                "limit=0",
                "limit=501",
                "from=%2B999999999-12-31",
                "person=%00"
            })
    void aQueryThatDoesNotReadIsRefused(String query) {
        given().auth()
                .oauth2(Tokens.auditor())
                .urlEncodingEnabled(false)
                .get("/v1/trail?" + query)
                .then()
                .statusCode(400);
    }

    @Test
    void theTrailIsReadPageByPageAndReadingIsAnEntry() {
        UUID id = aCase();
        Desk rita = new Desk(Tokens.rita(), id).allChecksPassed();
        List<Integer> all = entries("case=" + id);

        var first = given().auth()
                .oauth2(Tokens.auditor())
                .get("/v1/trail?case={id}&limit=3", id)
                .jsonPath();
        var second = given().auth()
                .oauth2(Tokens.auditor())
                .get("/v1/trail?case={id}&limit=3&before={before}", id, first.getLong("next"))
                .jsonPath();

        List<Integer> paged = new ArrayList<>(first.<Integer>getList("entries.id"));
        paged.addAll(second.getList("entries.id"));
        assertThat(paged).isEqualTo(all.subList(0, 6));
        assertThat(rita.state()).isEqualTo("IN_REVIEW");
        assertThat(given().auth()
                        .oauth2(Tokens.auditor())
                        .get("/v1/trail?person=sub-olga&limit=1")
                        .jsonPath()
                        .getList("entries.action"))
                .containsExactly("TRAIL_READ");
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        assertThat(entries("case=" + id + "&from=" + today + "&to=" + today)).isNotEmpty();
        assertThat(entries("case=" + id + "&to=2020-01-01")).isEmpty();
    }

    @Test
    void theTrailTellsOfNotesWithoutTheirWords() {
        UUID id = aCase();
        Desk rita = new Desk(Tokens.rita(), id).allChecksPassed();
        rita.recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\",\"sentence\":\"Too much of it.\"}}")
                .then()
                .statusCode(200);

        String trail = given().auth()
                .oauth2(Tokens.auditor())
                .get("/v1/trail?case={id}", id)
                .asString();

        assertThat(trail)
                .contains("noteId", "sentenceId", "OVERBROAD")
                .doesNotContain("looked at")
                .doesNotContain("Too much of it.");
    }

    @Test
    void anExportVerifiesFromItsBeginningToAHeadThatCoversTheExportItself() throws Exception {
        aCase();

        List<String> lines = export("");

        assertThat(lines.getLast()).startsWith("{\"head\":");
        assertThat(lines.get(lines.size() - 2)).contains("\"action\":\"TRAIL_EXPORTED\"", "sub-olga");
        assertThat(verify(lines, null)).startsWith("OK: entries 1 to ");
    }

    @Test
    void anExportOfOneCaseTellsNothingOfOthersAndStillVerifies() throws Exception {
        UUID id = aCase();
        UUID other = aCase();
        read("/v1/cases/" + other);
        read("/v1/cases/" + id);

        List<String> lines = export("case=" + id);

        assertThat(String.join("\n", lines)).contains(id.toString()).doesNotContain("\"caseId\":\"" + other);
        assertThat(verify(lines, null)).startsWith("OK");
    }

    @Test
    void anExportOfAPeriodVerifies() throws Exception {
        aCase();

        List<String> lines = export("from=" + LocalDate.now(ZoneOffset.UTC));

        assertThat(verify(lines, null)).startsWith("OK");
    }

    @Test
    void everyWayToTamperWithAnExportIsFound() throws Exception {
        new Desk(Tokens.rita(), aCase()).take();
        List<String> lines = export("");
        String kept = lines.getLast();
        int entry = lines.size() - 3;
        while (!lines.get(entry).contains("\"entry\"")) {
            entry--;
        }
        int place = entry;

        assertThat(tampered(lines, place, line -> line.replace("\"actor\":\"", "\"actor\":\"x")))
                .contains("was changed");
        assertThat(tampered(lines, place, line -> line.replaceAll("\"digest\":\"[0-9a-f]{4}", "\"digest\":\"ffff")))
                .startsWith("BROKEN");
        assertThat(tampered(lines, place, line -> line.replaceAll("\"hash\":\"[0-9a-f]{4}", "\"hash\":\"ffff")))
                .startsWith("BROKEN");
        assertThat(tampered(lines, lines.size() - 1, line -> line.replaceAll("\"at\":\"2", "\"at\":\"1")))
                .contains("signed");
        assertThat(tampered(lines, place, _ -> "{}")).contains("neither an entry nor a head");

        List<String> gap = new ArrayList<>(lines);
        gap.remove(place);
        assertThat(verify(gap, null)).startsWith("BROKEN");

        List<String> order = new ArrayList<>(lines);
        Collections.swap(order, place, place - 1);
        assertThat(verify(order, null)).startsWith("BROKEN");

        assertThat(verify(lines.subList(0, lines.size() - 1), null)).contains("cut off");
        int olderHead = 0;
        for (int index = 0; index < lines.size() - 1; index++) {
            olderHead = lines.get(index).startsWith("{\"head\"") ? index : olderHead;
        }
        if (olderHead > 0) {
            List<String> shorter = lines.subList(0, olderHead + 1);
            assertThat(verify(shorter, null)).startsWith("OK");
            assertThat(verify(shorter, kept)).contains("cut off");
        }
        int second = 1;
        while (lines.get(second).startsWith("{\"head\"")) {
            second++;
        }
        List<String> behind = lines.subList(second, lines.size());
        assertThat(verify(behind, null)).contains("does not begin at the beginning");
        assertThat(verify(lines, kept)).startsWith("OK");
    }

    @Test
    void whoeverChangesTheDatabasePastItsRulesIsFound() throws Exception {
        UUID id = aCase();
        new Desk(Tokens.rita(), id).take();
        export("");
        records.byHand("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_only_grows");
        try {
            records.byHand(
                    "UPDATE audit_entry SET actor_name = 'nobody' WHERE case_id = ? AND action = 'CASE_ASSIGNED'", id);

            assertThat(verify(export(""), null)).startsWith("BROKEN").contains("was changed");
        } finally {
            records.byHand(
                    "UPDATE audit_entry SET actor_name = 'rita' WHERE case_id = ? AND action = 'CASE_ASSIGNED'", id);
            records.byHand("ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_only_grows");
        }
        assertThat(verify(export(""), null)).startsWith("OK");
    }

    @Test
    void theDatabaseRefusesToChangeAnythingOfTheTrail() {
        aCase();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> records.database()
                                .first("SELECT count(*) AS n FROM audit_head", row -> row.number("n"))
                                .orElse(0L)
                        > 0);
        for (String sql : List.of(
                "UPDATE audit_chain SET hash = 'x'",
                "DELETE FROM audit_chain",
                "TRUNCATE audit_chain CASCADE",
                "INSERT INTO audit_chain SELECT max(sequence) + 2, min(entry_id), 'x', 'x' FROM audit_chain",
                "UPDATE audit_head SET hash = 'x'",
                "DELETE FROM audit_head",
                "TRUNCATE audit_head",
                "UPDATE audit_entry SET actor = 'x'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry CASCADE",
                "TRUNCATE audit_unchained")) {
            assertThatThrownBy(() -> records.byHand(sql)).as(sql).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void entriesOfManyAtOnceAllComeIntoTheChainOnce() throws Exception {
        UUID id = aCase();
        Person crowd = new Person("sub-" + UUID.randomUUID(), "crowd");
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int number = 0; number < 200; number++) {
                boolean fails = number % 10 == 0;
                threads.submit(() -> {
                    try {
                        QuarkusTransaction.requiringNew().run(() -> {
                            auditTrail.record(id, Action.CASE_READ, crowd, Map.of());
                            if (fails) {
                                throw new IllegalStateException("rolled back");
                            }
                        });
                    } catch (IllegalStateException e) {
                        // what did not happen is no entry
                    }
                });
            }
        }

        List<String> lines = export("person=" + crowd.subject());

        assertThat(lines.stream().filter(line -> line.contains(crowd.subject())))
                .hasSize(180);
        assertThat(verify(lines, null)).startsWith("OK");
    }

    private String tampered(List<String> lines, int place, UnaryOperator<String> change) throws Exception {
        List<String> changed = new ArrayList<>(lines);
        changed.set(place, change.apply(lines.get(place)));
        assertThat(changed).isNotEqualTo(lines);
        return verify(changed, null);
    }

    /// As an outsider does it: the one file, a Java, the public keys.
    private String verify(List<String> lines, String keptHead) throws IOException, InterruptedException {
        Path trail = Files.write(folder.resolve("trail.ndjson"), lines);
        Path keys = Files.writeString(
                folder.resolve("keys.json"), given().get("/v1/trail-keys").asString());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                VERIFIER.toString(),
                trail.toString(),
                keys.toString()));
        if (keptHead != null) {
            command.add(Files.writeString(folder.resolve("head.json"), keptHead).toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor() == 0).as(said).isEqualTo(said.startsWith("OK"));
        return said;
    }

    private static List<String> export(String query) {
        return given().auth()
                .oauth2(Tokens.auditor())
                .get("/v1/trail/export" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private static List<Integer> entries(String query) {
        return given().auth()
                .oauth2(Tokens.auditor())
                .get("/v1/trail?limit=500&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("entries.id");
    }

    private static void read(String path) {
        given().auth().oauth2(Tokens.rita()).get(path).then().statusCode(200);
    }

    private UUID aCase() {
        return intake.admitted(AskedFor.content(intake.certifiedAgency(KEYS), "a@example.org"));
    }
}

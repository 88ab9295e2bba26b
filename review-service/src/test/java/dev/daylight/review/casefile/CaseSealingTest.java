package dev.daylight.review.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;

import dev.daylight.review.casefile.CaseSealing.Opened;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/// Keys of cases: one each, made once, and gone for good.
@QuarkusTest
class CaseSealingTest {

    private static final AgencyKeys KEYS = AgencyKeys.madeNow();

    @Inject
    CaseSealing sealing;

    @Inject
    KeptTexts texts;

    @Inject
    Intake intake;

    @Inject
    Records records;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void manyThatSealFirstAtTheSameTimeUseOneKey() throws Exception {
        UUID id = aCase();
        var together = new CyclicBarrier(8);

        List<byte[]> sealed = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<byte[]>> work = IntStream.range(0, 8)
                    .<Callable<byte[]>>mapToObj(number -> () -> {
                        together.await();
                        return QuarkusTransaction.requiringNew()
                                .call(() -> sealing.seal(id, "note/" + number, "text " + number));
                    })
                    .toList();
            for (Future<byte[]> done : threads.invokeAll(work)) {
                sealed.add(done.get());
            }
        }

        for (int number = 0; number < 8; number++) {
            assertThat(sealing.open(id, "note/" + number, sealed.get(number)))
                    .isEqualTo(new Opened.Text("text " + number));
        }
    }

    @Test
    void aTextOpensInItsPlaceOfItsCaseOnly() {
        UUID id = aCase();
        UUID other = aCase();
        byte[] sealed = sealing.seal(id, "note/1", "a text");
        sealing.seal(other, "note/1", "another");

        assertThat(sealing.open(id, "note/2", sealed)).isEqualTo(new Opened.Broken());
        assertThat(sealing.open(other, "note/1", sealed)).isEqualTo(new Opened.Broken());
    }

    @Test
    void afterShreddingNothingOpensNothingIsSealedAndTheCaseStillReads() {
        // Given: a case with notes and a sentence
        UUID id = aCase();
        Desk rita = new Desk(Tokens.rita(), id).allChecksPassed();
        rita.recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\",\"sentence\":\"Too much of it.\"}}")
                .then()
                .statusCode(200);
        assertThat(rita.look().getString("recommendation.reason.sentence")).isEqualTo("Too much of it.");
        assertThat(rita.look().getString("checks[0].note")).isEqualTo("looked at");
        assertThat(texts.of(id).values()).contains("looked at", "Too much of it.");
        byte[] sealed = sealing.seal(id, "note/1", "a text");

        // When
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(sealing.shred(id)).isTrue());
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(sealing.shred(id)).isFalse());

        // Then
        assertThat(sealing.isShredded(id)).isTrue();
        assertThat(sealing.open(id, "note/1", sealed)).isEqualTo(new Opened.Shredded());
        assertThat(texts.of(id)).isEmpty();
        given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/cases/{id}", id)
                .then()
                .statusCode(200)
                .body("recommendation.reason.code", endsWith("OVERBROAD"))
                .body("recommendation.reason.sentence", nullValue())
                .body("checks[0].outcome", endsWith("PASSED"))
                .body("checks[0].note", nullValue());
    }

    @Test
    void aShreddedCaseTakesNoMoreText() {
        UUID id = aCase();
        Desk rita = new Desk(Tokens.rita(), id);
        rita.take().then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> sealing.shred(id));

        rita.check(Check.SCOPE_NECESSARY, "PASSED").then().statusCode(410).body("type", endsWith(":case-shredded"));
    }

    @Test
    void aKeyThatWasDestroyedNeverComesBack() {
        UUID id = aCase();
        QuarkusTransaction.requiringNew().run(() -> sealing.shred(id));

        for (String sql : List.of(
                "UPDATE case_key SET wrapped = 'x', destroyed_at = NULL WHERE case_id = ?",
                "DELETE FROM case_key WHERE case_id = ?")) {
            assertThatThrownBy(() -> records.byHand(sql, id)).as(sql).isInstanceOf(SQLException.class);
        }
    }

    /// The migration runs in a schema of its own, over rows as the version before wrote them.
    @Test
    void whatStoodInClearIsSealedAndLeavesTheFiles() throws Exception {
        UUID id = UUID.randomUUID();
        String schema = "before_" + id.toString().replace('-', '_');
        String canary = "canary-" + UUID.randomUUID();
        flyway(schema, "202611240501").migrate();
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("SET search_path TO " + schema);
            for (String table : List.of("casefile", "case_check")) {
                statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            }
            statement.execute("INSERT INTO filed_request (id, agency_id, country, categories, accounts_named,"
                    + " particulars_bucket, particulars_key, particulars_sha256, particulars_bytes,"
                    + " instrument_class, instrument_bucket, instrument_key, instrument_sha256, instrument_bytes, filed_at)"
                    + " VALUES ('ID', 'ID', 'DE', '{CONTENT}', 1, 'b', 'k', 's', 1, 'SEARCH_WARRANT', 'b', 'k', 's', 1, now())"
                            .replace("ID", id.toString()));
            statement.execute("INSERT INTO casefile (id, asked_categories, accounts_named, opened_at, reason_sentence)"
                    + " VALUES ('" + id + "', '{CONTENT}', 1, now(), '" + canary + "')");
            statement.execute("INSERT INTO case_check (case_id, question, outcome, note, answered_by, answered_by_name,"
                    + " answered_at) VALUES ('" + id + "', 'INSTRUMENT_SUFFICIENT', 'PASSED', '" + canary
                    + "', 'sub', 'name', now())");
            statement.execute("INSERT INTO audit_entry (case_id, action, actor, actor_name, detail) VALUES ('" + id
                    + "', 'CHECK_ANSWERED', 'sub', 'name', '{\"check\":\"INSTRUMENT_SUFFICIENT\",\"note\":\"" + canary
                    + "\"}')");
            assertThat(showing(statement, canary)).containsOnly("casefile", "case_check", "audit_entry");
            var filesBefore = files(statement);

            // When
            flyway(schema, "202611240502").migrate();

            // Then
            assertThat(showing(statement, canary)).isEmpty();
            // A dropped column, and a row as it was, lie in the file until the table is written into another one.
            assertThat(files(statement)).hasSize(3).doesNotContainAnyElementsOf(filesBefore);
            var check =
                    statement.executeQuery("SELECT note_sealed, wrapped FROM case_check JOIN case_key USING (case_id)");
            assertThat(check.next()).isTrue();
            assertThat(sealing.textIfAny(id, "check/INSTRUMENT_SUFFICIENT", check.getBytes(1), check.getBytes(2)))
                    .isEqualTo(canary);
            var reason = statement.executeQuery(
                    "SELECT reason_sealed, wrapped FROM casefile c JOIN case_key y ON y.case_id = c.id");
            assertThat(reason.next()).isTrue();
            assertThat(sealing.textIfAny(id, "reason", reason.getBytes(1), reason.getBytes(2)))
                    .isEqualTo(canary);
            var said = statement.executeQuery(
                    "SELECT t.id, t.sealed, wrapped FROM audit_entry a"
                            + " JOIN case_text t ON t.id = (a.detail ->> 'noteId')::uuid JOIN case_key y ON y.case_id = t.case_id");
            assertThat(said.next()).isTrue();
            assertThat(sealing.textIfAny(id, "text/" + said.getString(1), said.getBytes(2), said.getBytes(3)))
                    .isEqualTo(canary);
            // and what only grows still only grows
            assertThatThrownBy(() -> statement.execute("UPDATE audit_entry SET actor = 'x'"))
                    .hasMessageContaining("only grows");
            statement.execute("DROP SCHEMA " + schema + " CASCADE");
        }
    }

    private Flyway flyway(String schema, String target) {
        return Flyway.configure()
                .dataSource(url, user, password)
                .schemas(schema)
                .locations("db/messaging", "db/migration")
                .javaMigrations(new V202611240502__free_text_is_sealed())
                .target(MigrationVersion.fromVersion(target))
                .load();
    }

    private static List<String> showing(Statement statement, String text) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : List.of("casefile", "case_check", "audit_entry", "case_text", "case_key")) {
            var rows = statement.executeQuery(
                    "SELECT 1 FROM " + table + " r WHERE position('" + text + "' in r::text) > 0");
            if (rows.next()) {
                found.add(table);
            }
        }
        return found;
    }

    private static List<String> files(Statement statement) throws SQLException {
        List<String> files = new ArrayList<>();
        for (String table : List.of("casefile", "case_check", "audit_entry")) {
            var rows = statement.executeQuery("SELECT pg_relation_filenode('" + table + "'::regclass)");
            rows.next();
            files.add(rows.getString(1));
        }
        return files;
    }

    private UUID aCase() {
        return intake.admitted(AskedFor.content(intake.certifiedAgency(KEYS), "a@example.org"));
    }
}

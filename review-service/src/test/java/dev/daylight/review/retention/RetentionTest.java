package dev.daylight.review.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daylight.contracts.Topics;
import dev.daylight.review.casefile.CaseSealing;
import dev.daylight.review.casefile.Check;
import dev.daylight.review.casefile.KeptTexts;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.Tokens;
import dev.daylight.sealing.DataKeys;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// The end of a case: when its time is over and nothing holds it, nobody reads what was written any more.
@QuarkusTest
class RetentionTest {

    private static final AgencyKeys KEYS = AgencyKeys.madeNow();

    @Inject
    Retention retention;

    @Inject
    CaseSealing sealing;

    @Inject
    KeptTexts texts;

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Inject
    DataKeys keysOfRequests;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void afterItsTimeNoTableTopicObjectOrLogHasThePlainText() throws Exception {
        // Given: words in every place where people can write some
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        List<String> logged = new ArrayList<>();
        Handler listening = listening(logged);
        Logger.getLogger("").addHandler(listening);
        UUID id = intake.admitted(AskedFor.content(intake.certifiedAgency(KEYS), canary + "@example.org"));
        Desk rita = new Desk(Tokens.rita(), id);
        rita.take().then().statusCode(200);
        for (Check check : Check.values()) {
            rita.writing()
                    .body("{\"outcome\":\"PASSED\",\"note\":\"" + canary + "\"}")
                    .put("/v1/cases/{id}/checks/{check}", id, check)
                    .then()
                    .statusCode(200);
        }
        rita.writing()
                .body("{\"question\":\"" + canary + "\"}")
                .post("/v1/cases/{id}/clarifications", id)
                .then()
                .statusCode(200);
        rita.recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\",\"sentence\":\"" + canary + "\"}}")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/cases/{id}/particulars", id)
                .then()
                .statusCode(200);
        assertThat(texts.of(id).values()).contains(canary);
        assertThat(rita.look().getString("recommendation.reason.sentence")).isEqualTo(canary);

        // When
        endedLongAgo(id);
        retention.sweep();
        retention.sweep();

        // Then: the key is gone, and the others were told once
        assertThat(sealing.isShredded(id)).isTrue();
        assertThat(records.events(id).stream().filter("CaseShredded.v1"::equals))
                .hasSize(1);
        // which has intake destroy the request's key
        keysOfRequests.destroy("daylight-documents", id);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> topic().contains(id.toString()) && topic().contains("shreddedAt"));
        Logger.getLogger("").removeHandler(listening);
        assertThat(tablesWith(canary)).isEmpty();
        assertThat(topic()).doesNotContain(canary);
        assertThat(filesWith(Path.of(System.getProperty("daylight.review-tests.home")), canary))
                .isEmpty();
        assertThat(logged).noneMatch(line -> line.contains(canary));
        assertThat(texts.of(id)).isEmpty();

        // and what was counted is still there
        var left = rita.look();
        assertThat(left.getString("state")).isEqualTo("DENIED");
        assertThat(left.getString("recommendation.reason.code")).isEqualTo("OVERBROAD");
        assertThat(left.getList("checks.outcome")).containsOnly("PASSED");
        assertThat(left.getString("recommendation.reason.sentence")).isNull();
        assertThat(given().auth()
                        .oauth2(Tokens.auditor())
                        .get("/v1/trail?case={id}", id)
                        .jsonPath()
                        .getList("entries.action"))
                .contains("CASE_OPENED", "CASE_DENIED", "CASE_SHREDDED");
        given().auth()
                .oauth2(Tokens.rita())
                .get("/v1/cases/{id}/particulars", id)
                .then()
                .statusCode(503);
    }

    @Test
    void aCaseIsKeptForItsTime() {
        UUID id = denied(AskedFor.content(intake.certifiedAgency(KEYS), "a@example.org"));

        retention.sweep();

        assertThat(sealing.isShredded(id)).isFalse();
    }

    @Test
    void aCaseThatHasNotEndedIsKeptHoweverOldItIs() throws SQLException {
        UUID id = intake.admitted(AskedFor.content(intake.certifiedAgency(KEYS), "a@example.org"));
        filedLongAgo(id);

        retention.sweep();

        assertThat(sealing.isShredded(id)).isFalse();
    }

    @Test
    void anOrderThatMayStillHoldKeepsTheCase() throws SQLException {
        AskedFor asked = AskedFor.content(intake.certifiedAgency(KEYS), "a@example.org");
        UUID withoutEnd = denied(asked.underOrder(UUID.randomUUID(), null));
        UUID endedLately = denied(asked.underOrder(UUID.randomUUID(), AskedFor.TO));
        for (UUID id : List.of(withoutEnd, endedLately)) {
            assertThat(records.database()
                            .first(
                                    "SELECT count(*) AS n FROM confidentiality_order WHERE case_id = ?",
                                    row -> row.number("n"),
                                    id))
                    .contains(1L);
            endedLongAgo(id);
        }

        retention.sweep();

        assertThat(sealing.isShredded(withoutEnd)).isFalse();
        assertThat(sealing.isShredded(endedLately)).isFalse();
    }

    @Test
    void whatTheProviderStillKeepsForItKeepsTheCase() throws SQLException {
        UUID id = denied(AskedFor.content(intake.certifiedAgency(KEYS), "a@example.org"));
        records.byHand(
                "INSERT INTO preservation (request_id, keep_until, next_attempt_at) VALUES (?, now(), 'infinity')", id);
        endedLongAgo(id);
        retention.sweep();
        assertThat(sealing.isShredded(id)).isFalse();

        records.byHand(
                "UPDATE preservation SET placed_at = now(), placed_until = now(), accounts = 0,"
                        + " ended_at = now() - interval '3 years' WHERE request_id = ?",
                id);
        retention.sweep();

        assertThat(sealing.isShredded(id)).isTrue();
    }

    private UUID denied(AskedFor asked) {
        UUID id = intake.admitted(asked);
        Desk rita = new Desk(Tokens.rita(), id).allChecksPassed();
        rita.recommend("{\"outcome\":\"DENY\",\"reason\":{\"code\":\"OVERBROAD\",\"sentence\":\"Too much.\"}}")
                .then()
                .statusCode(200);
        return id;
    }

    private void endedLongAgo(UUID id) throws SQLException {
        filedLongAgo(id);
        records.byHand(
                "UPDATE casefile SET ended_at = now() - interval '3 years', version = version + 1 WHERE id = ?", id);
    }

    private void filedLongAgo(UUID id) throws SQLException {
        records.byHand("UPDATE filed_request SET filed_at = now() - interval '4 years' WHERE id = ?", id);
    }

    /// Every table of the schema whole, every column as text, bytes as hexadecimal digits.
    private List<String> tablesWith(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> tables = records.database()
                .all(
                        "SELECT table_name FROM information_schema.tables"
                                + " WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'",
                        row -> row.text("table_name"));
        assertThat(tables).contains("casefile", "case_check", "case_text", "audit_entry", "outbox", "clarification");
        return tables.stream()
                .filter(table -> records.database()
                        .first(
                                "SELECT 1 AS one FROM \"" + table + "\" r WHERE position(? in r::text) > 0"
                                        + " OR position(? in r::text) > 0 LIMIT 1",
                                row -> row.number("one"),
                                text,
                                hex)
                        .isPresent())
                .toList();
    }

    private static List<Path> filesWith(Path home, String text) throws Exception {
        try (var files = Files.walk(home)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            List<Path> found = new ArrayList<>();
            for (Path file : all) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    private String topic() {
        StringBuilder said = new StringBuilder();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CASES.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    said.append(new String(record.value(), StandardCharsets.UTF_8))
                            .append('\n');
                    record.headers().forEach(header -> said.append(new String(header.value(), StandardCharsets.UTF_8)));
                });
            }
        }
        return said.toString();
    }

    private static Handler listening(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord said) {
                synchronized (logged) {
                    Throwable thrown = said.getThrown();
                    logged.add(said.getMessage() + " " + Arrays.toString(said.getParameters())
                            + (thrown == null ? "" : " " + thrown));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}

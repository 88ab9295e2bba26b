package dev.daylight.scanner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.daylight.contracts.storage.ServiceKind;
import dev.daylight.contracts.storage.StorageEvent.FileDeleted;
import dev.daylight.contracts.storage.StorageEvent.FileStored;
import dev.daylight.local.KafkaAndPostgresResource;
import dev.daylight.scanner.fingerprint.Fingerprint;
import dev.daylight.scanner.fingerprint.Fingerprinter;
import dev.daylight.scanner.hashset.CurrentHashSet;
import dev.daylight.scanner.legalbasis.LegalBasis;
import dev.daylight.scanner.upload.Samples;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = KafkaAndPostgresResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "scanner"))
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.GLOBAL)
class ScannerStory {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SCANNED = "FileScanned.v1";
    private static final String SKIPPED = "FileSkipped.v1";
    private static final String MATCHED = "HashMatched.v1";
    /// The claims of an auditor's token with a signature that nobody made: {"sub":"otto","exp":4102444800}.
    private static final String FORGED =
            "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJvdHRvIiwiZXhwIjo0MTAyNDQ0ODAwfQ." + "c2lnbmVkIGJ5IG5vYm9keQ";

    private static final String RECORDED = "FingerprintRecorded.v1";

    ObjectStorage storage;
    HashSharingSource source;
    Surroundings.LegalBasisFile legalBasis;

    @Inject
    DataSource dataSource;

    @Inject
    CurrentHashSet hashSet;

    @Inject
    LegalBasis registry;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Broker broker;

    @BeforeEach
    void listen() {
        broker = new Broker(bootstrapServers);
    }

    @AfterEach
    void close() throws InterruptedException {
        source.recover();
        storage.goAway(false);
        legalBasis.restore();
        broker.close();
    }

    @Test
    void uploadThatAgreesWithAnEntryIsMatchedOnceHoweverOftenItIsTold() {
        // Given
        byte[] known = Samples.jpeg("known when uploaded");
        knowsEntry("once", md5(known), sha1(known));

        // When
        FileStored file = stored("once", known, "DE", ServiceKind.STORAGE);
        UUID eventId = UUID.randomUUID();
        broker.say(eventId, file);
        broker.say(eventId, file);
        broker.say(UUID.randomUUID(), file);
        awaitEventBehind(file);

        // Then
        await().atMost(SOON).until(() -> !broker.about(file.fileId(), MATCHED).isEmpty());
        assertThat(broker.about(file.fileId(), MATCHED)).singleElement().satisfies(match -> {
            assertThat(match.body().get("entry").asText()).isEqualTo("7-once");
            assertThat(match.body().get("mode").asText()).isEqualTo("UPLOAD");
            assertThat(match.body().get("algorithm").asText()).isEqualTo("ALL_EXACT");
        });
        assertThat(broker.about(file.fileId(), SCANNED)
                        .getFirst()
                        .body()
                        .get("legalBasis")
                        .asText())
                .isEqualTo("eu-storage-gdpr-6");
        assertThat(storage.reads("once"))
                .as("the repeat of the same event reads nothing")
                .isEqualTo(2);
    }

    @Test
    void entryThatComesLaterFindsTheStoredFileWithoutReadingItAgain() {
        // Given
        byte[] content = Samples.mp4("unknown when uploaded");
        FileStored file = upload("later", content, "FR", ServiceKind.MESSAGING);
        assertThat(broker.about(file.fileId(), MATCHED)).isEmpty();

        // When
        source.addVideo("later", md5(content), sha1(content));

        // Then
        await().atMost(SOON).until(() -> !broker.about(file.fileId(), MATCHED).isEmpty());
        assertThat(broker.about(file.fileId(), MATCHED)).singleElement().satisfies(match -> {
            assertThat(match.body().get("mode").asText()).isEqualTo("SCAN_BACK");
            assertThat(match.body().get("region").asText()).isEqualTo("FR");
        });
        assertThat(storage.reads("later")).isEqualTo(1);
    }

    @Test
    void entryMatchesOnlyWhenAllOfItsExactDigestsAgree() {
        byte[] content = Samples.jpeg("same md5, other sha1");
        byte[] other = Samples.jpeg("the file that the entry is about");
        knowsEntry("forged", md5(content), sha1(other));
        knowsEntry("sha1 only", sha1(content));

        FileStored file = upload("forged", content, "DE", ServiceKind.STORAGE);
        await().atMost(SOON).until(() -> !broker.about(file.fileId(), MATCHED).isEmpty());

        assertThat(broker.about(file.fileId(), MATCHED))
                .extracting(match -> match.body().get("entry").asText())
                .containsExactly("7-sha1 only");
    }

    @Test
    void fileWithoutLegalBasisIsNotReadUntilThereIsOne() {
        // Given
        FileStored file = stored("brazil", Samples.jpeg("brazil"), "BR", ServiceKind.STORAGE);

        // When
        broker.say(UUID.randomUUID(), file);
        broker.say(UUID.randomUUID(), file);
        awaitEventBehind(file);

        // Then
        await().atMost(SOON).until(() -> !broker.about(file.fileId(), SKIPPED).isEmpty());
        assertThat(broker.about(file.fileId()))
                .as("told once")
                .singleElement()
                .satisfies(one -> assertThat(one.body().get("reason").asText()).isEqualTo("NO_LEGAL_BASIS"));
        assertThat(storage.reads("brazil")).isZero();

        legalBasis.allow("BR");
        await().atMost(SOON).until(() -> !broker.about(file.fileId(), SCANNED).isEmpty());
        assertThat(broker.about(file.fileId(), SCANNED)
                        .getFirst()
                        .body()
                        .get("legalBasis")
                        .asText())
                .isEqualTo("us-storage-terms");
        assertThat(storage.reads("brazil")).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM waiting WHERE file_id = '" + file.fileId() + "'"))
                .isZero();
    }

    @Test
    void registryThatCannotBeReadAllowsNothing() {
        // Given
        legalBasis.replace("{ this is no registry");
        await().atMost(SOON).until(() -> number("SELECT count(*) FROM legal_basis_seen WHERE registry = ''") == 1);

        // When
        FileStored file = stored("unsure", Samples.jpeg("unsure"), "DE", ServiceKind.STORAGE);
        broker.say(UUID.randomUUID(), file);
        await().atMost(SOON).until(() -> !broker.about(file.fileId(), SKIPPED).isEmpty());
        assertThat(storage.reads("unsure")).isZero();

        // Then
        legalBasis.restore();
        await().atMost(SOON).until(() -> !broker.about(file.fileId(), SCANNED).isEmpty());
        assertThat(number("SELECT count(*) FROM audit_trail WHERE what = 'LEGAL_BASIS_CHANGED'"))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void storedFingerprintIsNotComparedWhileItsLegalBasisIsGone() {
        // Given
        legalBasis.allow("CH");
        byte[] content = Samples.jpeg("switzerland");
        FileStored file = stored("switzerland", content, "CH", ServiceKind.STORAGE);
        broker.say(UUID.randomUUID(), file);
        await().atMost(SOON).until(() -> !broker.about(file.fileId(), SCANNED).isEmpty());
        legalBasis.restore();
        await().atMost(SOON).until(() -> !isCovered("CH"));

        // When
        source.add("switzerland", md5(content));
        long version = awaitEntry("switzerland");
        awaitScanBack(version);

        // Then
        assertThat(number("SELECT sum(files) FROM scan_back_withheld WHERE region = 'CH' AND version = " + version))
                .isEqualTo(1);
        assertThat(broker.about(file.fileId(), MATCHED)).isEmpty();

        legalBasis.allow("CH");
        await().atMost(SOON).until(() -> broker.about(file.fileId(), MATCHED).size() == 1);
        assertThat(storage.reads("switzerland")).isEqualTo(1);
    }

    @Test
    void deletedFileIsForgotten() {
        // Given
        byte[] content = Samples.jpeg("deleted");
        FileStored file = upload("deleted", content, "DE", ServiceKind.STORAGE);
        FileStored waiting = stored("deleted while waiting", content, "BR", ServiceKind.STORAGE);
        broker.say(UUID.randomUUID(), waiting);

        // When
        broker.say(UUID.randomUUID(), new FileDeleted(file.fileId(), Instant.now()));
        broker.say(UUID.randomUUID(), new FileDeleted(waiting.fileId(), Instant.now()));
        await().atMost(SOON).until(() -> isRemoved(file) && isRemoved(waiting));
        source.add("deleted", md5(content));
        awaitScanBack(awaitEntry("deleted"));
        legalBasis.allow("BR");
        await().atMost(SOON).until(() -> isCovered("BR"));
        FileStored behind = upload("behind", Samples.jpeg("behind"), "BR", ServiceKind.STORAGE);

        // Then
        assertThat(broker.about(behind.fileId(), SCANNED)).hasSize(1);
        assertThat(broker.about(file.fileId(), MATCHED)).isEmpty();
        assertThat(storage.reads("deleted while waiting")).isZero();
    }

    @Test
    void whatMustNotOrNeedNotBeScannedIsLeftAlone() {
        FileStored encrypted = new FileStored(
                UUID.randomUUID(),
                ObjectStorage.BUCKET,
                "encrypted",
                9,
                "DE",
                ServiceKind.MESSAGING,
                true,
                Instant.now());
        FileStored text = stored("holiday.jpg", "no picture".getBytes(), "DE", ServiceKind.STORAGE);
        FileStored gone = new FileStored(
                UUID.randomUUID(), ObjectStorage.BUCKET, "gone", 9, "DE", ServiceKind.STORAGE, false, Instant.now());

        broker.say(UUID.randomUUID(), encrypted);
        broker.say(UUID.randomUUID(), text);
        broker.say(UUID.randomUUID(), gone);

        assertThat(reasonOf(encrypted)).isEqualTo("END_TO_END_ENCRYPTED");
        assertThat(reasonOf(text)).isEqualTo("NOT_IMAGE_OR_VIDEO");
        assertThat(reasonOf(gone)).isEqualTo("GONE");
        assertThat(storage.reads("encrypted")).isZero();
    }

    @Test
    void uploadsWaitWhileTheStorageIsAway() {
        // Given
        storage.goAway(true);
        FileStored file = stored("patience", Samples.jpeg("patience"), "DE", ServiceKind.STORAGE);

        // When
        broker.say(UUID.randomUUID(), file);
        await().atMost(SOON).until(() -> storage.reads("patience") > 0);
        storage.goAway(false);

        // Then
        await().atMost(SOON).until(() -> !broker.about(file.fileId(), SCANNED).isEmpty());
    }

    @Test
    void swapWaitsForTheUploadThatIsBeingComparedWithTheOlderVersion() throws SQLException {
        // Given: an upload that has compared and not committed yet
        long before = version();
        try (Connection upload = dataSource.getConnection()) {
            upload.setAutoCommit(false);
            try (Statement statement = upload.createStatement()) {
                statement.executeQuery("SELECT version FROM hash_set_current FOR SHARE");
            }

            // When
            source.add("waits for the upload", "<md5>%032x</md5>".formatted(77));
            await().atMost(SOON)
                    .until(() -> number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                    + " AND query LIKE 'UPDATE hash_set_current%'")
                            > 0);

            // Then
            assertThat(version()).isEqualTo(before);
            upload.rollback();
        }
        assertThat(awaitEntry("waits for the upload")).isGreaterThan(before);
    }

    @Test
    void uploadWaitsForTheSwapAndIsComparedWithTheNewVersion() throws SQLException {
        // Given: a swap that has begun and not committed yet
        FileStored file = stored("between", Samples.jpeg("between"), "DE", ServiceKind.STORAGE);
        try (Connection swap = dataSource.getConnection()) {
            swap.setAutoCommit(false);
            try (Statement statement = swap.createStatement()) {
                statement.executeUpdate("UPDATE hash_set_current SET version = version");
            }

            // When
            broker.say(UUID.randomUUID(), file);
            await().atMost(SOON)
                    .until(() -> number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                    + " AND query LIKE 'SELECT version FROM hash_set_current FOR SHARE%'")
                            > 0);

            // Then
            assertThat(broker.about(file.fileId())).isEmpty();
            swap.rollback();
        }
        await().atMost(SOON).until(() -> !broker.about(file.fileId(), SCANNED).isEmpty());
    }

    @Test
    void everyFileMeetsEveryVersionHoweverUploadsAndSwapsInterleave() {
        // Given
        List<FileStored> files = new ArrayList<>();

        // When: entries arrive around the moment of their file's upload
        for (int i = 0; i < 24; i++) {
            byte[] content = Samples.jpeg("interleaved " + i);
            FileStored file = stored("interleaved-" + i, content, "DE", ServiceKind.STORAGE);
            files.add(file);
            if (i % 2 == 0) {
                source.add("interleaved-" + i, md5(content));
                broker.say(UUID.randomUUID(), file);
            } else {
                broker.say(UUID.randomUUID(), file);
                source.add("interleaved-" + i, md5(content));
            }
            if (i % 6 == 5) {
                long seen = version();
                await().atMost(SOON).until(() -> version() > seen);
            }
        }

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(files)
                        .allSatisfy(file ->
                                assertThat(broker.about(file.fileId(), MATCHED)).hasSize(1)));
        awaitScanBack(version());
        assertThat(files).allSatisfy(file -> {
            assertThat(broker.about(file.fileId(), MATCHED)).hasSize(1);
            assertThat(storage.reads(file.key())).isEqualTo(1);
        });
    }

    @Test
    void withdrawnEntryMatchesNothingAnyMore() {
        byte[] content = Samples.jpeg("withdrawn");
        knowsEntry("withdrawn", md5(content));
        source.delete("withdrawn");
        await().atMost(SOON)
                .until(() -> number("SELECT count(*) FROM hash_set_entry WHERE entry = '7-withdrawn'") == 0);

        FileStored file = upload("withdrawn", content, "DE", ServiceKind.STORAGE);

        assertThat(broker.about(file.fileId(), MATCHED)).isEmpty();
    }

    @Test
    void windowIsOnlyCompleteWithItsLastPageAndIsGoneOnWithWhereItBrokeOff() {
        // Given: four pages of one instant, so of one window, of which the source gives two
        Instant completeUntil = time("SELECT complete_until FROM hash_set_fetch");
        int asked = source.queries().size();
        source.failFromEntry(7);
        Instant second = Instant.now().plusSeconds(1);
        for (int i = 0; i < 11; i++) {
            source.addAt(second, "paged-" + i, "<md5>%032x</md5>".formatted(0x9a6ed + i));
        }

        // When
        await().atMost(SOON).until(() -> number("SELECT count(*) FROM hash_set_staged") == 6);

        // Then
        assertThat(number("SELECT count(*) FROM hash_set_entry WHERE entry LIKE '7-paged-%'"))
                .as("nothing of a half-read window counts")
                .isZero();
        assertThat(time("SELECT complete_until FROM hash_set_fetch")).isBefore(second.plusSeconds(1));
        assertThat(completeUntil).isNotNull();

        source.recover();
        await().atMost(SOON)
                .until(() -> number("SELECT count(*) FROM hash_set_entry WHERE entry LIKE '7-paged-%'") == 11);
        List<String> pages = source.queries().subList(asked, source.queries().size()).stream()
                .filter(query -> query.contains("start=") && !query.contains("2019-"))
                .distinct()
                .toList();
        assertThat(pages).as("each later page of the one window").hasSize(3);
        assertThat(number("SELECT count(DISTINCT since_version) FROM hash_set_entry WHERE entry LIKE '7-paged-%'"))
                .isEqualTo(1);
    }

    @Test
    void brokenPageCostsOneSecondOfTheSetAndIsReadWhenItHeals() {
        // Given: the source was broken in 2019 from before the start
        await().atMost(SOON)
                .until(() -> number("SELECT count(*) FROM hash_set_entry WHERE entry LIKE '7-good-%'") == 14);
        assertThat(number("SELECT count(*) FROM hash_set_skipped"
                        + " WHERE window_from = '2019-06-01T12:00:00Z' AND window_to = '2019-06-01T12:00:01Z'"))
                .isEqualTo(1);

        // When
        source.heal(Surroundings.BROKEN_ENTRY);

        // Then
        awaitEntry(Surroundings.BROKEN_ENTRY);
        await().atMost(SOON).until(() -> number("SELECT count(*) FROM hash_set_skipped") == 0);
        assertThat(number("SELECT count(*) FROM audit_trail WHERE what = 'HASH_SET_WINDOW_SKIPPED'"))
                .isEqualTo(1);
    }

    @Test
    void auditTrailRefusesToBeChanged() {
        await().atMost(SOON).until(() -> number("SELECT count(*) FROM audit_trail") > 0);

        assertThatThrownBy(() -> change("UPDATE audit_trail SET detail = 'nothing happened'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> change("DELETE FROM audit_trail")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> change("TRUNCATE audit_trail")).hasMessageContaining("append-only");
    }

    @Test
    @TestSecurity(user = "otto", roles = "auditor")
    void auditorSeesWhereTheScannerStandsAndNoHash() {
        byte[] known = Samples.jpeg("status");
        knowsEntry("status", md5(known));
        upload("status", known, "DE", ServiceKind.STORAGE);

        String status = given().get("/v1/status")
                .then()
                .statusCode(200)
                .body("hashSet.version", greaterThan(0))
                .body("hashSet.images", greaterThan(0))
                .body("hashSet.completeUntil", notNullValue())
                .body("legalBasis.entries.findAll { it.living }.id", hasItem("eu-messaging-2026-1881"))
                .body("legalBasis.entries.find { it.id == 'eu-messaging-2021-1232' }.living", equalTo(false))
                .body("files.byOutcome.SCANNED", greaterThan(0))
                .body("scanBack[0].partitions", equalTo(12))
                .extract()
                .asString();
        String trail = given().get("/v1/audit-trail")
                .then()
                .statusCode(200)
                .body("what", hasItem("HASH_SET_VERSION_APPLIED"))
                .extract()
                .asString();

        Fingerprint fingerprint = fingerprint(known);
        assertThat(status + trail).doesNotContain(fingerprint.md5(), fingerprint.sha1(), fingerprint.sha256());
    }

    @Test
    @TestSecurity(user = "rita", roles = "reviewer")
    void othersDoNot() {
        given().get("/v1/status")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:role-missing"));
        given().get("/v1/audit-trail").then().statusCode(403);
    }

    @Test
    void strangersAreToldToAuthenticate() {
        given().get("/v1/status")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:unauthenticated"));
    }

    @Test
    void edgeAnswersWithProblemsToo() {
        given().get("/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:not-found"));
        given().body(new byte[70_000])
                .post("/v1/status")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:body-too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", FORGED})
    void badTokenIsRefusedWithAProblem(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/v1/status")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:unauthenticated"));
    }

    @Test
    void ageOfTheReadingIsAFigure() {
        await().atMost(SOON).untilAsserted(() -> assertThat(readAge()).isBetween(0.0, 10.0));

        // When: the source gives nothing more
        source.failAfter(0);

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(readAge()).isBetween(3.0, 20.0));
    }

    @Test
    void metricsAndHealthNeedNoLogin() {
        given().get("/q/health/ready").then().statusCode(200);
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics)
                .contains(
                        "daylight_scanner_files_total{outcome=\"scanned\"}",
                        "daylight_scanner_hash_set_version",
                        "daylight_scanner_waiting_oldest_seconds",
                        "daylight_scanner_scan_back_open");
    }

    private static double readAge() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("daylight_scanner_hash_set_read_age_seconds"))
                .mapToDouble(line -> Double.parseDouble(
                        line.substring(line.lastIndexOf(' ') + 1).replace("+Inf", "Infinity")))
                .findFirst()
                .orElseThrow();
    }

    private void knowsEntry(String id, String... digests) {
        source.add(id, digests);
        long version = awaitEntry(id);
        await().atMost(SOON).until(() -> hashSet.versionInMemory() >= version);
    }

    private long awaitEntry(String id) {
        String since = "SELECT coalesce(max(since_version), 0) FROM hash_set_entry WHERE entry = '7-%s'".formatted(id);
        await().atMost(SOON).until(() -> number(since) > 0);
        return number(since);
    }

    private void awaitScanBack(long version) {
        await().atMost(SOON)
                .until(() ->
                        number("SELECT count(*) FROM scan_back WHERE state <> 'DONE' AND version <= " + version) == 0);
    }

    private FileStored stored(String key, byte[] content, String region, ServiceKind service) {
        storage.put(key, content);
        return new FileStored(
                UUID.randomUUID(), ObjectStorage.BUCKET, key, content.length, region, service, false, Instant.now());
    }

    private FileStored upload(String key, byte[] content, String region, ServiceKind service) {
        FileStored file = stored(key, content, region, service);
        broker.say(UUID.randomUUID(), file);
        await().atMost(SOON)
                .until(() -> !broker.about(file.fileId(), SCANNED).isEmpty()
                        && !broker.about(file.fileId(), RECORDED).isEmpty());
        return file;
    }

    /// Two different events were said, one of them perhaps twice, in the order of the file's partition.
    private void awaitEventBehind(FileStored file) {
        await().atMost(SOON)
                .until(() -> number("SELECT count(*) FROM inbox WHERE record_key = '" + file.fileId() + "'") == 2);
    }

    private boolean isRemoved(FileStored file) {
        return broker.about(file.fileId()).stream().anyMatch(one -> one.body() == null);
    }

    private String reasonOf(FileStored file) {
        await().atMost(SOON).until(() -> !broker.about(file.fileId(), SKIPPED).isEmpty());
        return broker.about(file.fileId(), SKIPPED)
                .getFirst()
                .body()
                .get("reason")
                .asText();
    }

    private boolean isCovered(String region) {
        return registry.living(ServiceKind.STORAGE, region).isPresent();
    }

    private long version() {
        return number("SELECT version FROM hash_set_current");
    }

    private long number(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Instant time(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, java.time.OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String md5(byte[] content) {
        return "<md5>" + fingerprint(content).md5() + "</md5>";
    }

    private static String sha1(byte[] content) {
        return "<sha1>" + fingerprint(content).sha1() + "</sha1>";
    }

    private static Fingerprint fingerprint(byte[] content) {
        try {
            Fingerprinter fingerprinter = new Fingerprinter(Long.MAX_VALUE);
            fingerprinter.add(content, content.length);
            return fingerprinter.finish();
        } catch (Fingerprinter.TooLong e) {
            throw new AssertionError(e);
        }
    }
}

package dev.daylight.intake.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daylight.contracts.casefile.CaseEvent.CaseAssigned;
import dev.daylight.contracts.casefile.CaseEvent.CaseOpened;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Certificates;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.OpenPgpKeys;
import dev.daylight.intake.outside.Requests;
import dev.daylight.intake.outside.ReviewStandIn;
import dev.daylight.intake.outside.Tokens;
import dev.daylight.sealing.ObjectStore;
import dev.daylight.sealing.recipient.EncryptionKey;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeliveriesTest {

    /// Longer than one piece of what is written at once.
    private static final byte[] PACKAGE = bytes(200_000);

    @Inject
    Database database;

    @Inject
    ObjectStore store;

    @Inject
    PackageCollection collection;

    @Inject
    DeliveryEnds ends;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private ReviewStandIn review;
    private UUID agency;
    private UUID request;

    @BeforeEach
    void aRequestUnderReview() {
        review = new ReviewStandIn(kafka);
        agency = Agencies.certified();
        request = Door.filed(agency);
        review.tells(new CaseOpened(request, agency, "DE", Instant.now()));
        review.tells(new CaseAssigned(request, Instant.now()));
    }

    @AfterEach
    void close() {
        review.close();
    }

    @Test
    void untilSomethingIsDisclosedTheListIsEmpty() {
        list().then().statusCode(200).body("", empty());
    }

    @Test
    void aPackageLiesReadyForThirtyDays() {
        // When
        String delivery = disclosed(PACKAGE, PACKAGE);

        // Then
        Response list = list();
        list.then()
                .body("id", contains(delivery))
                .body("[0].sha256", equalTo(ObjectStore.sha256(PACKAGE)))
                .body("[0].bytes", equalTo(PACKAGE.length))
                .body("[0].state", equalTo("AVAILABLE"))
                .body("[0].package", equalTo(place(delivery) + "/package"))
                .body("[0].downloads", empty());
        assertThat(Duration.between(Instant.now(), Instant.parse(list.path("[0].availableUntil"))))
                .isBetween(Duration.ofDays(30).minusMinutes(1), Duration.ofDays(30));
    }

    @Test
    void aDownloadIsResumedWhereItBrokeOffAndMakesTheWholeAgain() {
        // Given
        String delivery = disclosed(PACKAGE, PACKAGE);
        Response head = as().head(place(delivery) + "/package");
        String tag = head.header("ETag");

        // When
        Response first = as().header("Range", "bytes=0-99999").get(place(delivery) + "/package");
        Response rest =
                as().header("Range", "bytes=100000-").header("If-Range", tag).get(place(delivery) + "/package");

        // Then
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(PACKAGE.length));
        assertThat(head.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(tag).isEqualTo("\"" + ObjectStore.sha256(PACKAGE) + "\"");
        assertThat(first.statusCode()).isEqualTo(206);
        assertThat(first.header("Content-Range")).isEqualTo("bytes 0-99999/" + PACKAGE.length);
        assertThat(first.header("Content-Length")).isEqualTo("100000");
        assertThat(rest.statusCode()).isEqualTo(206);
        byte[] whole = Arrays.copyOf(first.asByteArray(), PACKAGE.length);
        System.arraycopy(rest.asByteArray(), 0, whole, 100_000, PACKAGE.length - 100_000);
        assertThat(whole).isEqualTo(PACKAGE);
    }

    @Test
    void aPartOfAnotherPackageIsNeverAppended() {
        String delivery = disclosed(PACKAGE, PACKAGE);

        Response response = as().header("Range", "bytes=100000-")
                .header("If-Range", "\"" + "0".repeat(64) + "\"")
                .get(place(delivery) + "/package");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asByteArray()).isEqualTo(PACKAGE);
    }

    @Test
    void everyAttemptIsSeenByTheColleaguesAndStandsInTheTrail() {
        // Given
        String delivery = disclosed(PACKAGE, PACKAGE);
        String colleague = "colleague-" + agency;
        Agencies.enrolled(agency, colleague, "OFFICER");

        // When
        as().header("Range", "bytes=5-9")
                .get(place(delivery) + "/package")
                .then()
                .statusCode(206);
        given().auth()
                .oauth2(Tokens.officer(agency, colleague))
                .get(place(delivery) + "/package")
                .then()
                .statusCode(200);
        as().header("Range", "bytes=200000-")
                .get(place(delivery) + "/package")
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */200000")
                .body("type", equalTo("urn:daylight:problem:range-not-satisfiable"));
        as().get("/v1/data-requests/{id}/package", request).then().statusCode(200);

        // Then
        String officer = "officer-of-" + agency;
        given().auth()
                .oauth2(Tokens.officer(agency, colleague))
                .get("/v1/data-requests/{id}/deliveries", request)
                .then()
                .body("[0].downloads.by", contains(officer, colleague, officer, officer))
                .body("[0].downloads.outcome", contains("PART", "WHOLE", "NO_SUCH_RANGE", "WHOLE"))
                .body("[0].downloads[0].firstByte", equalTo(5))
                .body("[0].downloads[0].lastByte", equalTo(9))
                .body("[0].downloads[2].firstByte", nullValue());
        assertThat(audited("PACKAGE_DOWNLOADED_IN_PART")).isEqualTo(1);
        assertThat(audited("PACKAGE_DOWNLOADED")).isEqualTo(2);
        assertThat(audited("PACKAGE_DOWNLOAD_REFUSED")).isEqualTo(1);
        assertThat(collectionsTold()).isEqualTo(3);
    }

    @Test
    void whoGoesOnWithADownloadHasNotBegunAnotherOne() {
        String delivery = disclosed(PACKAGE, PACKAGE);

        for (String range : List.of("bytes=0-9", "bytes=10-19", "bytes=20-")) {
            as().header("Range", range).get(place(delivery) + "/package").then().statusCode(206);
        }

        assertThat(collectionsTold()).isEqualTo(1);
        assertThat(audited("PACKAGE_DOWNLOADED_IN_PART")).isEqualTo(3);
    }

    @Test
    void whoNeverTakesTheFirstByteIsToldOfAllTheSame() {
        String delivery = disclosed(PACKAGE, PACKAGE);

        as().header("Range", "bytes=1-")
                .get(place(delivery) + "/package")
                .then()
                .statusCode(206);

        assertThat(collectionsTold()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"suspended, agency-suspended", "expired, agency-not-certified", "changed, agency-not-certified"})
    void onlyACertifiedAgencyCollectsWhateverItsTokenSays(String how, String problem) {
        // Given
        String delivery = disclosed(PACKAGE, PACKAGE);
        as().header("Range", "bytes=0-9")
                .get(place(delivery) + "/package")
                .then()
                .statusCode(206);

        // When
        switch (how) {
            case "suspended" ->
                Agencies.because(agency, Agencies.CLARA, "suspension").then().statusCode(200);
            case "expired" ->
                assertThat(database.refuses(
                                "UPDATE agency SET expires_on = current_date - 2 WHERE id = '" + agency + "'"))
                        .isEmpty();
            default -> enteredAnew();
        }

        // Then: neither the rest of a download that runs nor a whole one, and everybody there sees who tried
        for (String way : List.of(place(delivery) + "/package", "/v1/data-requests/" + request + "/package")) {
            as().header("Range", "bytes=10-")
                    .get(way)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:daylight:problem:" + problem));
        }
        list().then()
                .statusCode(200)
                .body("[0].downloads.outcome", contains("PART", "NOT_ALLOWED", "NOT_ALLOWED"))
                .body("[0].downloads.by", everyItem(equalTo("officer-of-" + agency)));
        assertThat(audited("PACKAGE_DOWNLOAD_REFUSED")).isEqualTo(2);
    }

    @Test
    void aSuspensionBetweenTheGateAndTheHandoverIsInTime() {
        String delivery = disclosed(PACKAGE, PACKAGE);

        Response answer = database.meanwhile(
                "UPDATE agency SET state = 'SUSPENDED', suspended_by = 'clara', suspended_at = now(),"
                        + " reinstated_by = NULL WHERE id = '" + agency + "'",
                "agency",
                () -> as().get(place(delivery) + "/package"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("agency-suspended");
        list().then().body("[0].downloads.outcome", contains("NOT_ALLOWED"));
        assertThat(audited("PACKAGE_DOWNLOADED")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspension", "removal"})
    void aDownloadThatRunsIsBrokenOffWhenThePersonMayNotGoOn(String what) {
        // Given
        String delivery = disclosed(PACKAGE, PACKAGE);
        Handover running = collection.collect(
                new Collector(new AgencyId(agency), "officer-of-" + agency, false),
                request.toString(),
                delivery,
                PackageCollection.Wanted.EVERYTHING);
        ByteArrayOutputStream received = new ByteArrayOutputStream();

        // When: after the first piece
        OutputStream client = new FilterOutputStream(received) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (received.size() == 0) {
                    takenAway(what);
                }
                out.write(bytes, offset, length);
            }
        };

        // Then
        assertThatThrownBy(() -> running.write(client)).isInstanceOf(HttpProblem.class);
        assertThat(received.size()).isPositive().isLessThan(PACKAGE.length);
        assertThat(database.texts(
                        "SELECT outcome FROM package_download WHERE delivery_id = ? ORDER BY id",
                        UUID.fromString(delivery)))
                .containsExactly("WHOLE", "NOT_ALLOWED");
    }

    private void takenAway(String what) {
        if (what.equals("suspension")) {
            Agencies.because(agency, Agencies.CLARA, "suspension").then().statusCode(200);
            return;
        }
        UUID officer = Agencies.enrolled(agency, "officer-of-" + agency, "OFFICER");
        Agencies.as(Agencies.CLARA)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "An account that was sold."))
                .post("/v1/enrolments/{id}/removal", officer)
                .then()
                .statusCode(200);
    }

    @Test
    void anOfficerWhoIsSuspendedMeanwhileTakesNothing() {
        String delivery = disclosed(PACKAGE, PACKAGE);

        // Whoever changes an enrolment holds the agency.
        Response answer = database.meanwhile(
                "WITH held AS (UPDATE agency SET version = version WHERE id = '" + agency + "')"
                        + " UPDATE enrolment SET state = 'SUSPENDED', suspended_by = 'clara',"
                        + " suspended_side = 'COMPLIANCE', reinstated_by = NULL, sealed_reason = ''"
                        + " WHERE subject = 'officer-of-" + agency + "'",
                "agency",
                () -> as().get(place(delivery) + "/package"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("officer-not-enrolled");
    }

    @Test
    void whatIsWithheldBetweenTheLookAndTheHandoverStaysHere() {
        // Given: an emergency that was answered before its paper
        UUID emergency = UUID.fromString(Door.emergency(agency, Requests.emergency())
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        store.put("daylight-packages", "before-" + emergency, PACKAGE);
        review.tells(new CaseOpened(emergency, agency, "DE", Instant.now()));
        review.grants(emergency, GrantOutcome.GRANTED);
        review.disclosesBeforeThePaper(emergency, agency, "before-" + emergency, PACKAGE);
        String place = "/v1/data-requests/" + emergency;
        Awaitility.await().until(() -> "DISCLOSED".equals(as().get(place).path("status")));

        // When
        Response answer = database.meanwhile(
                "UPDATE data_request SET status = 'UNFOUNDED' WHERE id = '" + emergency + "'",
                "data_request",
                () -> as().get(place + "/package"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).contains("package-not-available");
        as().get(place + "/deliveries").then().body("[0].downloads.outcome", contains("WITHHELD"));
    }

    @Test
    void afterItsTimeThePackageIsGoneOnEveryWay() {
        // Given
        String delivery = disclosed(PACKAGE, PACKAGE);
        as().get(place(delivery) + "/package").then().statusCode(200);

        // When
        age(delivery, 31);

        // Then
        for (String way : List.of(place(delivery) + "/package", "/v1/data-requests/" + request + "/package")) {
            as().get(way).then().statusCode(410).body("type", equalTo("urn:daylight:problem:delivery-expired"));
        }
        as().head(place(delivery) + "/package").then().statusCode(410);
        list().then()
                .body("[0].state", equalTo("EXPIRED"))
                .body("[0].downloads.outcome", contains("WHOLE", "EXPIRED", "EXPIRED"));
        as().get(place(delivery) + "/manifest").then().statusCode(200).body("encryption", nullValue());
        as().get(place(delivery) + "/receipt").then().statusCode(200);
        assertThat(audited("PACKAGE_DOWNLOAD_REFUSED")).isEqualTo(2);
    }

    @Test
    void theEndIsToldOnceAfterItsTimeAndThenTheObjectMayGo() {
        // Given: first an hour before its end, then half an hour after it
        String delivery = disclosed(PACKAGE, PACKAGE);
        ends.sweep();
        assertThat(endsTold()).isZero();
        age(delivery, "719 hours");
        ends.sweep();
        assertThat(endsTold()).isZero();
        assertThat(database.refuses("UPDATE delivery_end SET told_at = now() WHERE delivery_id = '" + delivery + "'"))
                .contains("after its time");
        age(delivery, "90 minutes");
        ends.sweep();
        assertThat(endsTold()).isZero();

        // When
        age(delivery, "31 minutes");
        ends.sweep();
        ends.sweep();

        // Then
        assertThat(endsTold()).isEqualTo(1);
        assertThat(database.texts(
                        "SELECT payload FROM outbox WHERE record_key = ? AND event_type = 'DeliveryEnded.v1'", request))
                .singleElement()
                .asString()
                .contains(delivery);
        store.delete("daylight-packages", "package-of-" + request);
        as().get(place(delivery) + "/package")
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:daylight:problem:delivery-expired"));
        as().get(place(delivery) + "/manifest").then().statusCode(200).body("encryption", nullValue());
        list().then().statusCode(200).body("[0].state", equalTo("EXPIRED"));
    }

    @Test
    void nobodyProlongsADeliveryNorForgetsADownload() {
        String delivery = disclosed(PACKAGE, PACKAGE);
        as().get(place(delivery) + "/package").then().statusCode(200);

        assertThat(database.refuses(
                        "UPDATE delivery SET available_until = available_until + interval '1 day' WHERE id = '"
                                + delivery + "'"))
                .contains("append-only");
        assertThat(database.refuses("DELETE FROM package_download WHERE delivery_id = '" + delivery + "'"))
                .contains("append-only");
    }

    @Test
    void notOneByteOfADamagedPackageLeaves() {
        // Given
        byte[] damaged = PACKAGE.clone();
        damaged[150_000] ^= 1;
        String delivery = disclosed(PACKAGE, damaged);

        // When
        Response response = as().header("Range", "bytes=0-9").get(place(delivery) + "/package");

        // Then
        assertThat(response.statusCode()).isEqualTo(503);
        list().then().body("[0].downloads.outcome", contains("UNAVAILABLE"));
        as().get(place(delivery) + "/receipt")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:daylight:problem:receipt-not-available"));
    }

    @Test
    void theReceiptIsTheProvidersWordThatAnybodyCanCheck() throws Exception {
        // Given
        String delivery = disclosed(PACKAGE, PACKAGE);
        as().header("Range", "bytes=0-9")
                .get(place(delivery) + "/package")
                .then()
                .statusCode(206);
        as().get(place(delivery) + "/package").then().statusCode(200);

        // When
        Response receipt = as().get(place(delivery) + "/receipt");

        // Then
        assertThat(receipt.contentType()).startsWith("application/jose");
        JsonWebSignature signed = new JsonWebSignature();
        signed.setCompactSerialization(receipt.asString());
        Map<String, Object> jwk = given().get("/v1/receipt-keys")
                .jsonPath()
                .getMap("keys.find { it.kid == '" + signed.getKeyIdHeaderValue() + "' }");
        signed.setKey(((OctetKeyPairJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(jwk)).getPublicKey());
        assertThat(signed.verifySignature()).isTrue();
        JsonNode claims = new ObjectMapper().readTree(signed.getPayload());
        assertThat(claims.path("deliveryId").asText()).isEqualTo(delivery);
        assertThat(claims.path("requestId").asText()).isEqualTo(request.toString());
        assertThat(claims.path("agencyId").asText()).isEqualTo(agency.toString());
        assertThat(claims.path("sha256").asText()).isEqualTo(ObjectStore.sha256(PACKAGE));
        assertThat(claims.path("downloads")).hasSize(2);
        assertThat(claims.at("/downloads/0/lastByte").asLong()).isEqualTo(9);
        assertThat(claims.at("/downloads/1/lastByte").asLong()).isEqualTo(199_999);
        assertThat(claims.at("/downloads/1/by").asText()).isEqualTo("officer-of-" + agency);
    }

    @Test
    void theManifestSaysToWhoseCertificateThePackageIsEncrypted() throws Exception {
        // Given
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(Certificates.good().getBytes(StandardCharsets.US_ASCII)));
        byte[] encrypted = encrypted(certificate);

        // When
        String delivery = disclosed(encrypted, encrypted);

        // Then
        as().get(place(delivery) + "/manifest")
                .then()
                .statusCode(200)
                .body("name", equalTo(delivery + ".p7m"))
                .body("sha256", equalTo(ObjectStore.sha256(encrypted)))
                .body("bytes", equalTo(encrypted.length))
                .body("encryption.form", containsString("RFC 5083"))
                .body("encryption.contentEncryption", equalTo("2.16.840.1.101.3.4.1.46"))
                .body("encryption.recipients", hasSize(1))
                .body(
                        "encryption.recipients[0].certificateSerialNumber",
                        equalTo(certificate.getSerialNumber().toString(16)))
                .body(
                        "encryption.recipients[0].certificateSha256",
                        equalTo(ObjectStore.sha256(certificate.getEncoded())));
        list().then().body("[0].downloads", empty());
    }

    @Test
    void anOpenPgpPackageSaysThatItIsOne() {
        // Given
        byte[] encrypted = ((EncryptionKey.Fit) EncryptionKey.read(OpenPgpKeys.good(), Instant.now()))
                .key()
                .encrypt(PACKAGE);

        // When
        String delivery = disclosed(encrypted, encrypted);

        // Then
        for (Response answer :
                List.of(as().head(place(delivery) + "/package"), as().get(place(delivery) + "/package"))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.contentType()).startsWith("application/pgp-encrypted");
            assertThat(answer.header("Content-Disposition")).contains(delivery + ".pgp");
        }
        as().get(place(delivery) + "/manifest")
                .then()
                .statusCode(200)
                .body("name", equalTo(delivery + ".pgp"))
                .body("mediaType", equalTo("application/pgp-encrypted"))
                .body("encryption.form", containsString("RFC 9580"))
                .body("encryption.recipients", hasSize(1))
                .body("encryption.recipients[0].keyEncryption", equalTo("18"))
                .body("encryption.recipients[0].keyId", matchesPattern("[0-9A-F]{16}"))
                .body("encryption.recipients[0].keyFingerprint", nullValue());
    }

    @Test
    void anotherAgencyFindsNothingHereAndLeavesATrace() {
        // Given
        String delivery = disclosed(PACKAGE, PACKAGE);
        UUID other = Agencies.certified();
        UUID nobodys = UUID.randomUUID();

        // Then
        for (String what :
                List.of("", "/" + delivery + "/package", "/" + delivery + "/manifest", "/" + delivery + "/receipt")) {
            Response foreign = ofOther(other, request, what);
            Response unknown = ofOther(other, nobodys, what);
            assertThat(foreign.statusCode()).as(what).isEqualTo(404);
            assertThat(foreign.asString()).as(what).isEqualTo(unknown.asString());
        }
        assertThat(database.count(
                        "SELECT count(*) FROM audit_entry WHERE subject_id = ? AND agency_id = ? AND action ="
                                + " 'PACKAGE_DOWNLOAD_REFUSED'",
                        request,
                        other))
                .isEqualTo(1);
        as().get(place(UUID.randomUUID().toString()) + "/package")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:daylight:problem:delivery-unknown"));
    }

    @Test
    void aPackageIsTakenOnlyByWhoSignedInStronglyAndTheAttemptIsNoted() {
        String delivery = disclosed(PACKAGE, PACKAGE);

        given().auth()
                .oauth2(Tokens.weakOfficerOf(agency))
                .get(place(delivery) + "/package")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:daylight:problem:stronger-authentication-needed"));
        list().then()
                .body("[0].downloads.outcome", contains("NOT_ALLOWED"))
                .body("[0].downloads.by", contains("officer-of-" + agency));
        assertThat(audited("PACKAGE_DOWNLOAD_REFUSED")).isEqualTo(1);
    }

    private long endsTold() {
        return database.count(
                "SELECT count(*) FROM outbox WHERE record_key = ? AND event_type = 'DeliveryEnded.v1'", request);
    }

    private long collectionsTold() {
        return database.count(
                "SELECT count(*) FROM outbox WHERE record_key = ? AND event_type = 'PackageCollected.v1'", request);
    }

    /// Any difference undoes verification and certification.
    private void enteredAnew() {
        Map<String, Object> entry = Agencies.entry();
        entry.put("legalAuthority", "POG § 13");
        Agencies.as(Agencies.CLARA)
                .header("If-Match", Agencies.etag(agency))
                .body(entry)
                .put("/v1/agencies/{id}", agency)
                .then()
                .statusCode(200);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] encrypted(X509Certificate certificate) throws Exception {
        CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(certificate));
        return generator
                .generate(new CMSProcessableByteArray(PACKAGE), (OutputAEADEncryptor)
                        new JceCMSContentEncryptorBuilder(NISTObjectIdentifiers.id_aes256_GCM)
                                .setProvider(new org.bouncycastle.jce.provider.BouncyCastleProvider())
                                .build())
                .getEncoded();
    }

    private void age(String delivery, int days) {
        age(delivery, days + " days");
    }

    /// As if it had come so much earlier.
    private void age(String delivery, String interval) {
        for (String statement : List.of(
                "ALTER TABLE delivery DISABLE TRIGGER deliveries_stay",
                "UPDATE delivery SET arrived_at = arrived_at - interval '" + interval
                        + "', available_until = available_until - interval '" + interval + "' WHERE id = '"
                        + delivery + "'",
                "ALTER TABLE delivery ENABLE TRIGGER deliveries_stay")) {
            assertThat(database.refuses(statement)).isEmpty();
        }
    }

    private String disclosed(byte[] published, byte[] stored) {
        String key = "package-of-" + request;
        store.put("daylight-packages", key, stored);
        review.grants(request, GrantOutcome.GRANTED);
        review.discloses(request, agency, key, published);
        Awaitility.await().until(() -> !list().jsonPath().getList("").isEmpty());
        return list().path("[0].id");
    }

    private long audited(String action) {
        return database.count("SELECT count(*) FROM audit_entry WHERE subject_id = ? AND action = ?", request, action);
    }

    private String place(String delivery) {
        return "/v1/data-requests/" + request + "/deliveries/" + delivery;
    }

    private Response list() {
        return as().get("/v1/data-requests/{id}/deliveries", request);
    }

    private static Response ofOther(UUID other, UUID request, String what) {
        return given().auth()
                .oauth2(Tokens.officerOf(other))
                .get("/v1/data-requests/" + request + "/deliveries" + what);
    }

    private RequestSpecification as() {
        return given().auth().oauth2(Tokens.officerOf(agency));
    }
}

package dev.daylight.review.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daylight.review.casefile.CaseState.Approved;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.OutsideWorld;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.TheProvider;
import dev.daylight.review.outside.TheProvider.Item;
import dev.daylight.review.outside.Tokens;
import dev.daylight.review.outside.Unzipped;
import dev.daylight.sealing.ObjectMissing;
import dev.daylight.sealing.ObjectStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// From approval to the package, with the things that can go wrong in between.
@QuarkusTest
class DisclosureTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final AgencyKeys KEYS = AgencyKeys.madeNow();
    private static final Instant INSIDE = AskedFor.FROM.plusSeconds(60);

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Inject
    ObjectStore objectStore;

    @Inject
    Cases cases;

    @Inject
    DisclosureJobs jobs;

    @Inject
    Producing producing;

    @Inject
    Disclosures disclosures;

    @AfterEach
    void theProviderIsWell() {
        TheProvider.answersWith(200);
    }

    @Test
    void contentLeavesAfterTwoPeopleAndOnlyInsideTheScope() throws Exception {
        TheProvider.knows(
                "ada@example.org",
                "acc_ada",
                new Item("acc_ada", "CONTENT", INSIDE, "inside"),
                new Item("acc_ada", "CONTENT", AskedFor.TO, "too late"),
                new Item("acc_ada", "SUBSCRIBER", INSIDE, "not granted"),
                new Item("acc_neighbour", "CONTENT", INSIDE, "somebody else's"));
        UUID order = UUID.randomUUID();
        UUID id = intake.admitted(AskedFor.content(intake.certifiedAgency(KEYS), "ada@example.org", "bob@example.org")
                .underOrder(order));
        Desk rita = new Desk(Tokens.rita(), id).allChecksPassed();

        rita.grant("[\"CONTENT\"]", "[0]").then().statusCode(200);
        assertThat(rita.state()).isEqualTo("RECOMMENDED");
        rita.as(Tokens.aria()).decide("APPROVE").then().statusCode(200);

        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
        assertThat(records.events(id))
                .containsExactly(
                        "CaseOpened.v1",
                        "ConfidentialityOrderRecorded.v1",
                        "CaseAssigned.v1",
                        "CaseGranted.v1",
                        "DisclosureMade.v1");
        assertThat(JSON.readTree(records.event(id, "CaseGranted.v1"))
                        .get("outcome")
                        .asText())
                .isEqualTo("PARTIALLY_GRANTED");
        JsonNode made = JSON.readTree(records.event(id, "DisclosureMade.v1"));
        assertThat(made.get("accounts")).hasSize(1);
        assertThat(made.get("accounts").get(0).get("records").get("CONTENT").asInt())
                .isEqualTo(1);
        assertThat(made.get("issuingAuthority").asText()).isEqualTo("Amtsgericht Musterstadt");
        assertThat(made.get("noticeProvision").asText()).isNotBlank();
        assertThat(made.toString()).doesNotContain("ada@example.org").doesNotContain("Js 1234/26");
        byte[] encrypted = objectStore.get(
                "daylight-packages", made.get("agencyPackage").get("key").asText(), 10_000_000);
        assertThat(ObjectStore.sha256(encrypted))
                .isEqualTo(made.get("agencyPackage").get("sha256").asText());
        Map<String, byte[]> files = Unzipped.files(KEYS.openWithOpenSsl(encrypted));
        assertThat(files.keySet())
                .filteredOn(path -> path.startsWith("data/records/"))
                .containsExactly("data/records/content.jsonl");
        assertThat(new String(files.get("data/records/content.jsonl"), StandardCharsets.UTF_8))
                .contains("inside")
                .doesNotContain("too late")
                .doesNotContain("somebody else's");
        JsonNode figures = JSON.readTree(files.get("data/manifest.json")).get("minimisation");
        assertThat(figures.get("asked").get("accounts").asInt()).isEqualTo(2);
        assertThat(figures.get("approved").get("accounts").asInt()).isEqualTo(1);
        assertThat(figures.get("dropped")).isEqualTo(JSON.readTree("{\"ACCOUNT\":1,\"CATEGORY\":1,\"PERIOD\":1}"));
        assertThat(rita.look().getInt("disclosure.recordsDropped")).isEqualTo(3);
    }

    @Test
    void aFieldThatWasNotGrantedStaysHereAndIsCounted() throws Exception {
        TheProvider.knows(
                "fields@example.org", "acc_fields", new Item("acc_fields", "CONTENT", INSIDE, "what was not granted"));
        UUID id = intake.admitted(AskedFor.content(intake.certifiedAgency(KEYS), "fields@example.org"));
        Desk rita = new Desk(Tokens.rita(), id).allChecksPassed();
        String grant = "{\"outcome\":\"GRANT\",\"categories\":[\"SUBSCRIBER\",\"CONTENT\"],\"accounts\":[0],"
                + Desk.AS_ASKED + ",\"fields\":%s}";

        rita.recommend(grant.formatted("{\"CONTENT\":[\"to\",\"shoe size\"]}"))
                .then()
                .statusCode(422);
        rita.recommend(grant.formatted("{\"TRAFFIC\":[\"to\"]}")).then().statusCode(400);
        rita.recommend(grant.formatted("{\"CONTENT\":[]}")).then().statusCode(400);
        rita.recommend(grant.formatted("{\"CONTENT\":[\"to\"]}")).then().statusCode(200);

        // Named for every category, from now on.
        assertThat(rita.look().getMap("recommendation.scope.fields").toString())
                .isEqualTo("{SUBSCRIBER=[name, text], CONTENT=[to]}");
        assertThat(rita.look().getString("recommendation.grant")).isEqualTo("PARTIALLY_GRANTED");
        assertThatThrownBy(() -> records.byHand(
                        "UPDATE casefile SET version = version + 1,"
                                + " granted_fields = '{\"SUBSCRIBER\":[\"name\"],\"CONTENT\":[\"to\",\"text\"]}' WHERE id = ?",
                        id))
                .hasMessageContaining("does not change");
        rita.as(Tokens.aria()).decide("APPROVE").then().statusCode(200);

        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
        JsonNode made = JSON.readTree(records.event(id, "DisclosureMade.v1"));
        Map<String, byte[]> files = Unzipped.files(KEYS.openWithOpenSsl(objectStore.get(
                "daylight-packages", made.get("agencyPackage").get("key").asText(), 10_000_000)));
        assertThat(new String(files.get("data/records/content.jsonl"), StandardCharsets.UTF_8))
                .contains("\"fields\":{}")
                .doesNotContain("what was not granted");
        JsonNode figures = JSON.readTree(files.get("data/manifest.json")).get("minimisation");
        assertThat(figures.at("/approved/fields/CONTENT").toString()).isEqualTo("[\"to\"]");
        assertThat(figures.get("droppedFields")).isEqualTo(JSON.readTree("{\"CONTENT\":{\"text\":1}}"));
        assertThat(rita.look().getInt("disclosure.fieldsDropped.CONTENT.text")).isEqualTo(1);
        assertThat(rita.look().getInt("disclosure.dropped.FIELD")).isEqualTo(1);
        assertThat(TheProvider.fieldsAsked(rita.look().getString("disclosure.id"), "CONTENT"))
                .isEqualTo("[\"to\"]");
    }

    @Test
    void withoutAnAccountOrARecordNothingIsDisclosed() {
        TheProvider.knows(
                "silent@example.org", "acc_silent", new Item("acc_silent", "SUBSCRIBER", AskedFor.TO, "late"));
        UUID agency = intake.certifiedAgency(KEYS);
        UUID nobody = intake.admitted(AskedFor.subscriber(agency, "nobody@example.org"));
        UUID silent = intake.admitted(AskedFor.subscriber(agency, "silent@example.org"));

        grantSubscriber(nobody);
        grantSubscriber(silent);

        await().atMost(SOON).until(() -> new Desk(Tokens.rita(), nobody).state().equals("NO_DATA"));
        await().atMost(SOON).until(() -> new Desk(Tokens.rita(), silent).state().equals("NO_DATA"));
        assertThat(records.events(nobody)).endsWith("CaseGranted.v1", "NoDataFound.v1");
        assertThat(records.events(silent)).endsWith("CaseGranted.v1", "NoDataFound.v1");
        assertThat(whyNothing(nobody)).isEqualTo("NO_ACCOUNT");
        assertThat(whyNothing(silent)).isEqualTo("NO_RECORD");
        assertThat(records.event(nobody, "NoDataFound.v1")).contains("\"NO_ACCOUNT\"");
        assertThat(records.event(silent, "NoDataFound.v1")).contains("\"NO_RECORD\"");
    }

    @Test
    void whileTheProviderIsAwayTheCaseSaysSoAndAfterwardsItIsDisclosedOnce() {
        UUID id = subscriberCase("away@example.org");
        TheProvider.answersWith(503);

        grantSubscriber(id);

        Desk rita = new Desk(Tokens.rita(), id);
        await().atMost(SOON).until(() -> rita.look().getInt("disclosure.attempts") >= 2);
        await().atMost(SOON).until(() -> "PROVIDER".equals(rita.look().getString("disclosure.waitingFor")));
        assertThat(rita.state()).isEqualTo("APPROVED");

        TheProvider.answersWith(200);
        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
        assertThat(records.events(id)).containsOnlyOnce("DisclosureMade.v1");
    }

    @Test
    void aProviderThatRefusesIsLookedAtByAPersonAndNotGivenUp() {
        UUID id = subscriberCase("refused@example.org");
        TheProvider.answersWith(403);

        grantSubscriber(id);

        Desk rita = new Desk(Tokens.rita(), id);
        await().atMost(SOON).until(() -> "PERSON".equals(rita.look().getString("disclosure.waitingFor")));
        TheProvider.answersWith(200);
        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
    }

    @Test
    void whileObjectStorageIsAwayNothingIsLost() {
        UUID id = subscriberCase("stored@example.org");
        TheProvider.answersWith(503);
        grantSubscriber(id);
        Desk rita = new Desk(Tokens.rita(), id);

        OutsideWorld.objectStorage().kill();
        try {
            TheProvider.answersWith(200);
            await().atMost(SOON).until(() -> "OBJECT_STORAGE".equals(rita.look().getString("disclosure.waitingFor")));
        } finally {
            OutsideWorld.objectStorage().start().awaitReady();
        }

        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
        assertThat(records.events(id)).containsOnlyOnce("DisclosureMade.v1");
    }

    @Test
    void theCaseOpensBeforeItsAgencyIsKnownAndTheDisclosureWaitsForIt() {
        UUID agency = UUID.randomUUID();
        TheProvider.knows("early@example.org", "acc_early", new Item("acc_early", "SUBSCRIBER", INSIDE, "x"));
        UUID id = intake.admitted(AskedFor.subscriber(agency, "early@example.org"));
        grantSubscriber(id);
        Desk rita = new Desk(Tokens.rita(), id);

        await().atMost(SOON).until(() -> "AGENCY_CERTIFICATE".equals(rita.look().getString("disclosure.waitingFor")));
        intake.certify(agency, KEYS, LocalDate.now().minusDays(2));
        assertThat(rita.state()).isEqualTo("APPROVED");

        intake.certify(agency, KEYS, LocalDate.now().plusYears(1));
        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
        assertThat(TheProvider.exportsOf(rita.look().getString("disclosure.id")))
                .isEqualTo(1);
    }

    @Test
    void aWorkerThatDiesAtAnyLineIsReplacedAndOnlyOneDisclosureIsMade() {
        UUID id = subscriberCase("crash@example.org");
        TheProvider.answersWith(503);
        grantSubscriber(id);
        DisclosureJob job = taken(id, Duration.ofMinutes(5));
        var file = cases.get(id);
        var approved = (Approved) file.state();

        // One worker dies after the package is stored, the next after it is recorded and before it looks again.
        TheProvider.answersWith(200);
        var lost = (Production.Packed) producing.produce(file, approved, job);
        Production second = producing.produce(file, approved, job);
        disclosures.record(job, second);
        disclosures.record(job, lost);
        disclosures.record(job, second);

        await().atMost(SOON).until(() -> jobs.of(id).isEmpty());
        assertThat(records.events(id)).containsOnlyOnce("DisclosureMade.v1");
        assertThat(new Desk(Tokens.rita(), id).state()).isEqualTo("DISCLOSED");
        // What the first one left is swept up, and nothing else.
        await().atMost(SOON).until(() -> !isStored(lost.stored().key()));
        assertThat(isStored(records.packageKey(id))).isTrue();
        assertThat(records.packageKey(id)).isNotEqualTo(lost.stored().key());
    }

    @Test
    void anAttemptThatWasTakenForDeadDisclosesNothing() {
        UUID id = subscriberCase("slow@example.org");
        TheProvider.answersWith(503);
        grantSubscriber(id);
        DisclosureJob job = taken(id, Duration.ofSeconds(2));
        var file = cases.get(id);
        TheProvider.answersWith(200);
        var slow = (Production.Packed) producing.produce(file, (Approved) file.state(), job);

        // Nothing is heard of it while its lease runs out: another worker takes over and its object is swept up.
        await().atMost(SOON).until(() -> !isStored(slow.stored().key()));
        await().atMost(SOON).until(() -> new Desk(Tokens.rita(), id).state().equals("DISCLOSED"));
        disclosures.record(job, slow);

        assertThat(records.events(id)).containsOnlyOnce("DisclosureMade.v1");
        assertThat(isStored(records.packageKey(id))).isTrue();
    }

    @Test
    void anExportThatBreaksOffIsNotTakenForWhole() {
        UUID id = subscriberCase("broken@example.org");
        TheProvider.breaksOff(true);
        try {
            grantSubscriber(id);
            Desk rita = new Desk(Tokens.rita(), id);
            await().atMost(SOON).until(() -> "PROVIDER".equals(rita.look().getString("disclosure.waitingFor")));
            assertThat(records.events(id)).doesNotContain("DisclosureMade.v1", "NoDataFound.v1");
        } finally {
            TheProvider.breaksOff(false);
        }

        await().atMost(SOON).until(() -> new Desk(Tokens.rita(), id).state().equals("DISCLOSED"));
        assertThat(records.database()
                        .all(
                                "SELECT state FROM package_attempt WHERE case_id = ? AND state = 'DISCLOSED'",
                                row -> row.text("state"),
                                id))
                .hasSize(1);
    }

    private DisclosureJob taken(UUID id, Duration lease) {
        return await().atMost(SOON)
                .until(
                        () -> jobs.take(lease)
                                .filter(job -> job.caseId().equals(id))
                                .orElse(null),
                        Objects::nonNull);
    }

    private String whyNothing(UUID id) {
        return records.database()
                .first("SELECT reason FROM no_data WHERE case_id = ?", row -> row.text("reason"), id)
                .orElseThrow();
    }

    private boolean isStored(String key) {
        try {
            return objectStore.get("daylight-packages", key, 10_000_000).length > 0;
        } catch (ObjectMissing e) {
            return false;
        }
    }

    @Test
    void aLeaseThatNobodyReturnsRunsOut() {
        UUID id = subscriberCase("lease@example.org");
        TheProvider.answersWith(503);
        grantSubscriber(id);
        await().atMost(SOON).until(() -> jobs.of(id).orElseThrow().attempts() > 0);
        // A worker takes it and is never heard of again.
        await().atMost(SOON)
                .until(() -> jobs.take(Duration.ofSeconds(2))
                        .filter(taken -> taken.caseId().equals(id))
                        .isPresent());

        TheProvider.answersWith(200);

        await().atMost(SOON).until(() -> new Desk(Tokens.rita(), id).state().equals("DISCLOSED"));
    }

    private UUID subscriberCase(String identifier) {
        TheProvider.knows(identifier, "acc_" + identifier, new Item("acc_" + identifier, "SUBSCRIBER", INSIDE, "x"));
        return intake.admitted(AskedFor.subscriber(intake.certifiedAgency(KEYS), identifier));
    }

    private static void grantSubscriber(UUID id) {
        new Desk(Tokens.rita(), id)
                .allChecksPassed()
                .grant("[\"SUBSCRIBER\"]", "[0]")
                .then()
                .statusCode(200);
    }
}

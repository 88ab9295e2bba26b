package dev.daylight.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.agency.AgencyEvent.AgencyRegistered;
import dev.daylight.contracts.agency.AgencyKind;
import dev.daylight.local.KafkaAndPostgres;
import dev.daylight.local.KafkaAndPostgresResource;
import dev.daylight.local.PartName;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

@QuarkusTest
@WithTestResource(
        value = KafkaAndPostgresResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @io.quarkus.test.common.ResourceArg(name = "service", value = "intake"))
class DeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Outbox outbox;

    @Inject
    Ledger ledger;

    @Inject
    ParkedEvents parkedEvents;

    @Inject
    Watermarks watermarks;

    @Inject
    DatabaseClock databaseClock;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void ledgerExists() throws Exception {
        ledger.createTable();
        ledger.refused.clear();
        ledger.awaiting.clear();
    }

    @Test
    void whatIsCommittedTakesEffectInOrderAndWhatIsRolledBackNever() {
        UUID key = UUID.randomUUID();

        append(key, "first");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(Topics.AGENCIES, key, registered(key, "rolled back"));
                    throw new IllegalStateException("the state change failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        append(key, "second");

        await().atMost(PATIENCE).until(() -> ledger.names(key).equals(List.of("first", "second")));
    }

    @Test
    void theRelayIsWokenByWhoeverHasCommittedAndNotByTheTransactionItself() throws Exception {
        try (var listener = dataSource.getConnection();
                var statement = listener.createStatement()) {
            statement.execute("LISTEN outbox");
            var heard = listener.unwrap(PGConnection.class);
            UUID key = UUID.randomUUID();

            append(key, "committed");

            await().atMost(PATIENCE).until(() -> heard.getNotifications(100).length > 0);
            // A trigger would make every commit wait for the disk alone.
            try (var rows = statement.executeQuery(
                    "SELECT count(*) FROM pg_trigger WHERE tgrelid = 'outbox'::regclass AND NOT tgisinternal")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
            statement.execute("UNLISTEN outbox");
        }
    }

    @Test
    void anEventCannotBeSaidOutsideATransaction() {
        UUID key = UUID.randomUUID();

        assertThatThrownBy(() -> outbox.append(Topics.AGENCIES, key, registered(key, "too early")))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    @Test
    void anEventThatWouldStopTheRelayIsRefusedWhereItIsMade() {
        UUID key = UUID.randomUUID();

        assertThatThrownBy(() -> append(key, "x".repeat(Outbox.LARGEST_PAYLOAD)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> append(key, "法".repeat(Outbox.LARGEST_PAYLOAD / 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRepeatedDeliveryHasNoSecondEffect() throws Exception {
        UUID key = UUID.randomUUID();
        UUID eventId = UUID.randomUUID();

        sendDirectly(key.toString(), eventId.toString(), "AgencyRegistered.v1", json(key, "told twice"));
        sendDirectly(key.toString(), eventId.toString(), "AgencyRegistered.v1", json(key, "told twice"));
        append(key, "afterwards");

        await().atMost(PATIENCE).until(() -> ledger.names(key).contains("afterwards"));
        assertThat(ledger.names(key)).containsExactly("told twice", "afterwards");
    }

    @Test
    void anEventThatCannotBeAppliedIsParkedHoldsBackItsOwnKeyOnlyAndGoesOnInOrderAfterReplay() {
        UUID sick = UUID.randomUUID();
        UUID well = UUID.randomUUID();
        ledger.refused.add("breaks a rule");

        append(sick, "breaks a rule");
        append(sick, "comes behind");
        append(well, "unharmed");

        await().atMost(PATIENCE).until(() -> ledger.names(well).equals(List.of("unharmed")));
        await().atMost(PATIENCE).until(() -> parkedFor(sick).size() == 2);
        assertThat(ledger.names(sick)).isEmpty();
        assertThat(parkedEvents.anyFor(sick)).isTrue();
        assertThat(parkedEvents.anyFor(well)).isFalse();

        List<ParkedEvent> parked = parkedFor(sick);
        assertThat(parkedEvents.replay(parked.get(1).id())).isInstanceOf(ParkedEvents.Replay.MustWait.class);
        assertThatThrownBy(() -> parkedEvents.replay(parked.get(0).id())).isInstanceOf(RuntimeException.class);
        assertThat(parkedFor(sick)).hasSize(2);
        ledger.refused.clear();
        assertThat(parkedEvents.replay(parked.get(0).id())).isInstanceOf(ParkedEvents.Replay.Applied.class);
        assertThat(parkedEvents.replay(parked.get(1).id())).isInstanceOf(ParkedEvents.Replay.Applied.class);
        assertThat(parkedEvents.replay(parked.get(1).id())).isInstanceOf(ParkedEvents.Replay.Unknown.class);
        assertThat(ledger.names(sick)).containsExactly("breaks a rule", "comes behind");
        assertThat(parkedEvents.anyFor(sick)).isFalse();
    }

    @Test
    void anEventOfANewerWriterAndOneThatCannotBeReadAreParkedNotSkipped() throws Exception {
        UUID newer = UUID.randomUUID();
        UUID garbled = UUID.randomUUID();

        sendDirectly(newer.toString(), UUID.randomUUID().toString(), "AgencyMerged.v7", "{}");
        sendDirectly(garbled.toString(), UUID.randomUUID().toString(), "AgencyRegistered.v1", "{\"agencyId\":");

        await().atMost(PATIENCE)
                .until(() -> parkedFor(newer).size() == 1 && parkedFor(garbled).size() == 1);
        assertThat(parkedFor(newer).getFirst().reason()).contains("unknown");
        assertThat(parkedFor(garbled).getFirst().reason()).doesNotContain("agencyId");
    }

    @Test
    void anEventWaitsForAnOutsideSystemAndIsNotParked() {
        UUID key = UUID.randomUUID();
        ledger.awaiting.add("needs another system");

        append(key, "needs another system");
        await().pollDelay(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> ledger.names(key).isEmpty());
        assertThat(parkedFor(key)).isEmpty();
        ledger.awaiting.clear();

        await().atMost(PATIENCE).until(() -> ledger.names(key).equals(List.of("needs another system")));
    }

    @Test
    void madeUpHistoryIsLeftToThoseWhoMarkIt() throws Exception {
        UUID key = UUID.randomUUID();
        var headers = headers(UUID.randomUUID().toString(), "AgencyRegistered.v1");
        headers.add("ce_synthetic", "true".getBytes(StandardCharsets.UTF_8));

        send(key.toString(), headers, json(key, "made up"));
        append(key, "real");

        await().atMost(PATIENCE).until(() -> !ledger.names(key).isEmpty());
        assertThat(ledger.names(key)).containsExactly("real");
    }

    @Test
    @TestSecurity(user = "clara", roles = "compliance-lead")
    void aReplayThatFailsAgainIsAnsweredAndTheEventStaysParked() {
        UUID key = UUID.randomUUID();
        ledger.refused.add("breaks a rule still");
        append(key, "breaks a rule still");
        await().atMost(PATIENCE).until(() -> parkedFor(key).size() == 1);

        given().post("/v1/parked-events/" + parkedFor(key).getFirst().id() + "/replay")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:daylight:problem:parked-event-still-broken"));

        assertThat(parkedFor(key)).hasSize(1);
        assertThat(ledger.names(key)).isEmpty();
    }

    @Test
    void watermarksComeToPassEveryMomentOfTheDatabase() {
        Instant now = databaseClock.now();

        await().atMost(PATIENCE)
                .until(() -> watermarks
                        .passed(Topics.AGENCIES)
                        .filter(passed -> passed.isAfter(now))
                        .isPresent());
        assertThat(watermarks.passed(Topics.CASES)).isEmpty();
    }

    /// The promise behind "no early notice": on each partition, an event whose commit was acknowledged before T never
    /// comes after the watermark T.
    @Test
    void noEventThatWasAcknowledgedBeforeAWatermarkComesAfterIt() throws Exception {
        Map<String, Instant> acknowledged = Collections.synchronizedMap(new java.util.HashMap<>());
        Map<TopicPartition, Long> from = endOffsets();
        try (var writers = Executors.newFixedThreadPool(6)) {
            for (int writer = 0; writer < 6; writer++) {
                writers.submit(() -> {
                    for (int i = 0; i < 150; i++) {
                        UUID key = UUID.randomUUID();
                        append(key, "measured");
                        acknowledged.put(key.toString(), databaseClock.now());
                    }
                    return null;
                });
            }
        }
        Instant lastAcknowledged = Collections.max(acknowledged.values());
        await().atMost(PATIENCE)
                .until(() -> watermarks.passed(Topics.AGENCIES).orElseThrow().isAfter(lastAcknowledged));

        List<ConsumerRecord<String, byte[]>> records = read(from);
        Map<Integer, Instant> watermark = new java.util.HashMap<>();
        int checked = 0;
        for (ConsumerRecord<String, byte[]> record : records) {
            if (record.key().equals(Watermark.KEY)) {
                watermark.put(
                        record.partition(),
                        EventJson.read(record.value(), Watermark.class).passed());
            } else if (acknowledged.containsKey(record.key())) {
                checked++;
                Instant passed = watermark.getOrDefault(record.partition(), Instant.EPOCH);
                assertThat(acknowledged.get(record.key())).isAfter(passed);
            }
        }
        assertThat(checked).isEqualTo(900);
        assertThat(watermark).hasSize(Topics.AGENCIES.partitions());
    }

    @Test
    void nothingIsLostOrDisorderedWhenBrokerAndDatabaseAreKilled() {
        var servers = KafkaAndPostgres.shared();
        UUID key = UUID.randomUUID();
        List<String> told = new ArrayList<>();

        for (PartName victim : List.of(PartName.KAFKA, PartName.POSTGRES)) {
            tell(key, told, 5);
            servers.part(victim).kill();
            servers.part(victim).start().awaitReady();
            tell(key, told, 5);
        }

        await().atMost(PATIENCE).until(() -> ledger.names(key).size() >= told.size());
        assertThat(ledger.names(key)).isEqualTo(told);
    }

    private void tell(UUID key, List<String> told, int times) {
        IntStream.range(0, times).forEach(_ -> {
            String name = "fact " + told.size();
            // A pooled connection to the killed server fails once; nothing was committed then.
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                append(key, name);
                return true;
            });
            told.add(name);
        });
    }

    private void append(UUID key, String name) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(Topics.AGENCIES, key, registered(key, name)));
    }

    private List<ParkedEvent> parkedFor(UUID key) {
        return parkedEvents.all().stream()
                .filter(event -> key.equals(event.key()))
                .toList();
    }

    private static AgencyRegistered registered(UUID key, String name) {
        return new AgencyRegistered(key, name, "DE", AgencyKind.POLICE, Instant.parse("2026-11-23T10:00:00Z"));
    }

    private static String json(UUID key, String name) {
        return EventJson.write(registered(key, name));
    }

    private static RecordHeaders headers(String eventId, String type) {
        var headers = new RecordHeaders();
        Map.of("ce_id", eventId, "ce_type", type, "ce_source", "test", "ce_time", "2026-11-23T10:00:00Z")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    private static void sendDirectly(String key, String eventId, String type, String payload) throws Exception {
        send(key, headers(eventId, type), payload);
    }

    private static void send(String key, RecordHeaders headers, String payload) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", KafkaAndPostgres.shared().kafka()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.AGENCIES.name(), null, key, payload.getBytes(StandardCharsets.UTF_8), headers))
                    .get();
        }
    }

    private static Map<TopicPartition, Long> endOffsets() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions());
        }
    }

    private static List<ConsumerRecord<String, byte[]>> read(Map<TopicPartition, Long> from) {
        try (var consumer = consumer()) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            Map<TopicPartition, Long> to = consumer.endOffsets(from.keySet());
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (to.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", KafkaAndPostgres.shared().kafka()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions() {
        return IntStream.range(0, Topics.AGENCIES.partitions())
                .mapToObj(partition -> new TopicPartition(Topics.AGENCIES.name(), partition))
                .toList();
    }
}

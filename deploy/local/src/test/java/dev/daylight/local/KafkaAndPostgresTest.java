package dev.daylight.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaAndPostgresTest {

    private final KafkaAndPostgres servers = KafkaAndPostgres.shared();

    @Test
    void everyTopicAndEveryDatabaseIsThereFromTheStart() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafka()))) {
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS))
                    .containsExactlyInAnyOrderElementsOf(
                            Topics.ALL.stream().map(topic -> topic.name()).toList());
        }
        for (PartName service : PartName.SERVICES) {
            try (Connection connection = servers.database(service).connect()) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void whoAsksAgainGetsTheSameServers() {
        assertThat(KafkaAndPostgres.shared().kafka()).isEqualTo(servers.kafka());
        assertThat(KafkaAndPostgres.shared().part(PartName.KAFKA).process())
                .isEqualTo(servers.part(PartName.KAFKA).process());
    }

    @Test
    void whatPostgresHasCommittedOutlivesItsKilling() throws Exception {
        // Given
        try (Connection connection = servers.database(PartName.REVIEW).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE fact (what text)");
            statement.execute("INSERT INTO fact VALUES ('kept')");
        }
        Part postgres = servers.part(PartName.POSTGRES);
        long before = postgres.process().orElseThrow().pid();

        // When
        postgres.kill();
        assertThat(postgres.isAlive()).isFalse();
        postgres.start().awaitReady();

        // Then
        assertThat(postgres.process().orElseThrow().pid()).isNotEqualTo(before);
        try (Connection connection = servers.database(PartName.REVIEW).connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT what FROM fact")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("kept");
        }
    }

    @Test
    void postgresIsShutDownInGoodOrderWhenItsLauncherIsGone() throws Exception {
        // Given
        Part postgres = servers.part(PartName.POSTGRES);
        Home home = new Home(postgres.log().getParent().getParent());
        long before = Files.size(postgres.log());

        // When
        try (Connection stays = servers.database(PartName.REVIEW).connect()) {
            assertThat(stays.isValid(5)).isTrue();
            new Leftovers(home).end();
        }

        // Then
        assertThat(postgres.isAlive()).isFalse();
        assertThat(servers.part(PartName.KAFKA).isAlive()).isFalse();
        assertThat(Files.readString(postgres.log()).substring((int) before))
                .contains("received fast shutdown request", "database system is shut down");
        servers.part(PartName.KAFKA).start();
        postgres.start().awaitReady();
        servers.part(PartName.KAFKA).awaitReady();
    }

    @Test
    void whatKafkaHasAcknowledgedOutlivesItsKilling() throws Exception {
        // Given
        TopicPartition partition = new TopicPartition(Topics.AGENCIES.name(), 0);
        Map<String, Object> settings = Map.of("bootstrap.servers", servers.kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(partition.topic(), 0, null, "kept".getBytes(StandardCharsets.UTF_8)))
                    .get(20, TimeUnit.SECONDS);
        }

        // When
        servers.part(PartName.KAFKA).kill();
        servers.part(PartName.KAFKA).start().awaitReady();

        // Then
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafka()))) {
            assertThat(admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                            .partitionResult(partition)
                            .get(20, TimeUnit.SECONDS)
                            .offset())
                    .isPositive();
        }
    }
}

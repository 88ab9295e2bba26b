package dev.daylight.local;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// Creates the topics of the contracts, and beside each one a dead-letter topic per service that reads it.
final class KafkaTopics {

    private static final short THE_ONLY_BROKER = 1;

    private KafkaTopics() {}

    static void create(String bootstrap) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                "30000"))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Topics.ALL.stream()
                    .flatMap(topic -> Stream.concat(Stream.of(kept(topic)), deadLetters(topic)))
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StackProblem("Kafka did not create the topics: " + e.getCause(), e);
            }
        }
    }

    private static NewTopic kept(Topic<?> topic) {
        return new NewTopic(topic.name(), topic.partitions(), THE_ONLY_BROKER)
                .configs(
                        switch (topic.retention()) {
                            case FOR_EVER -> Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");
                            case NEWEST_PER_KEY ->
                                Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
                        });
    }

    /// Few records and no order among them: one partition does.
    private static Stream<NewTopic> deadLetters(Topic<?> topic) {
        return topic.consumers().stream()
                .filter(consumer -> consumer.endsWith("-service"))
                .map(consumer -> new NewTopic(consumer + "." + topic.name() + ".dead-letter", 1, THE_ONLY_BROKER)
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")));
    }
}

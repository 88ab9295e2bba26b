package dev.daylight.local;

import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// Creates the topics of the contracts. There are no dead-letter topics: what cannot be applied is parked by its
/// reader.
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
                    .map(KafkaTopics::kept)
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
}

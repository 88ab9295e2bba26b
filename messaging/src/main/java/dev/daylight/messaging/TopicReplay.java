package dev.daylight.messaging;

import dev.daylight.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads a topic from its beginning, beside every group and inbox, until nothing is missing that its owner committed
/// before a given moment.
@ApplicationScoped
public class TopicReplay {

    private static final Duration POLL = Duration.ofMillis(500);

    private final String bootstrapServers;
    private final String client;

    TopicReplay(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String client) {
        this.bootstrapServers = bootstrapServers;
        this.client = client + "-replay";
    }

    /// What is done with what is read. All calls come from the thread that called [#read].
    ///
    /// @param <E> the topic's family of events
    public interface Reader<E> {

        /// Which partitions are of no interest, for example because they were read to their end before.
        default Set<Integer> leaveOut() {
            return Set.of();
        }

        void on(int partition, E event, Envelope envelope);

        /// A tombstone: what was said about this key before counts no more.
        void removed(int partition, UUID key);

        /// A record that is neither event nor tombstone nor watermark.
        void unreadable(int partition);

        /// Everything committed before the moment has been read on this partition. It is not read any further.
        void complete(int partition);

        /// Asked now and then; true ends the reading early.
        boolean isStopped();
    }

    /// @param until by the owner's database clock; the reading waits for a later watermark on each partition
    public <E> void read(Topic<E> topic, Instant until, Reader<E> reader) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Set<TopicPartition> open = new HashSet<>();
            for (var partition : consumer.partitionsFor(topic.name())) {
                if (!reader.leaveOut().contains(partition.partition())) {
                    open.add(new TopicPartition(topic.name(), partition.partition()));
                }
            }
            consumer.assign(open);
            consumer.seekToBeginning(open);
            while (!open.isEmpty() && !reader.isStopped()) {
                var records = consumer.poll(POLL);
                for (TopicPartition partition : records.partitions()) {
                    if (takeAll(topic, until, reader, records.records(partition))) {
                        open.remove(partition);
                        consumer.pause(List.of(partition));
                    }
                }
            }
        }
    }

    /// @return whether the partition is complete
    private static <E> boolean takeAll(
            Topic<E> topic, Instant until, Reader<E> reader, List<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            int partition = record.partition();
            switch (Reading.of(record, topic)) {
                case Reading.Event<E> event -> reader.on(partition, event.event(), event.envelope());
                case Reading.Broken<E> _ -> reader.unreadable(partition);
                case Reading.Nothing<E> _ -> {
                    UUID key = Reading.key(record);
                    if (key != null) {
                        reader.removed(partition, key);
                    }
                }
                case Reading.Mark<E> mark -> {
                    if (!mark.passed().isBefore(until)) {
                        reader.complete(partition);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, client);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}

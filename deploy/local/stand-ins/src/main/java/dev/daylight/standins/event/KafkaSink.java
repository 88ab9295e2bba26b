package dev.daylight.standins.event;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Kafka as a sink.
public final class KafkaSink implements EventSink, AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    public KafkaSink(String bootstrap, String client) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        ProducerConfig.CLIENT_ID_CONFIG, client,
                        ProducerConfig.ACKS_CONFIG, "all",
                        // Keeps the order of a partition through the client's own retries.
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true",
                        ProducerConfig.LINGER_MS_CONFIG, "2",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000",
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000",
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "30000"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @Override
    public void send(List<OutgoingEvent> events) throws Exception {
        List<Future<RecordMetadata>> sent =
                events.stream().map(event -> producer.send(event.asRecord())).toList();
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}

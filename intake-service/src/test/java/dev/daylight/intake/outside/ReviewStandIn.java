package dev.daylight.intake.outside;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.Topic;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent;
import dev.daylight.contracts.casefile.CaseEvent.CaseGranted;
import dev.daylight.contracts.casefile.CaseEvent.DisclosedAccount;
import dev.daylight.contracts.casefile.CaseEvent.DisclosureMade;
import dev.daylight.contracts.casefile.CaseEvent.EmergencyDisclosureMade;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.sealing.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Tells of cases as review does.
public final class ReviewStandIn implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final KafkaProducer<String, byte[]> producer;

    public ReviewStandIn(String kafka) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    public void tells(CaseEvent event) {
        tells(event, UUID.randomUUID());
    }

    /// @param eventId the same for a repeat
    public void tells(CaseEvent event, UUID eventId) {
        try {
            var record = new ProducerRecord<>(
                    Topics.CASES.name(), event.requestId().toString(), JSON.writeValueAsBytes(event));
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            eventId.toString(),
                            "ce_source",
                            "review-service",
                            "ce_type",
                            Topic.wireType(event.getClass()),
                            "ce_subject",
                            event.requestId().toString(),
                            "ce_time",
                            "2026-11-23T10:00:00Z")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void grants(UUID request, GrantOutcome outcome) {
        grants(request, outcome, UUID.randomUUID());
    }

    public void grants(UUID request, GrantOutcome outcome, UUID eventId) {
        tells(new CaseGranted(request, outcome, Set.of(DataCategory.SUBSCRIBER), 1, "1", Instant.now()), eventId);
    }

    /// @param published what is said to lie in the object storage under the key
    public void discloses(UUID request, UUID agency, String key, byte[] published) {
        tells(new DisclosureMade(
                request,
                UUID.randomUUID(),
                agency,
                "Landeskriminalamt Musterland",
                "DE",
                InstrumentClass.SEARCH_WARRANT,
                "Amtsgericht",
                LocalDate.of(2026, 1, 15),
                NoticeRule.MUST,
                "§ 101a StPO",
                new Period(Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2026-10-01T00:00:00Z")),
                List.of(new DisclosedAccount("acc_1", Map.of(DataCategory.SUBSCRIBER, 1))),
                new DocumentReference("daylight-packages", key, ObjectStore.sha256(published), published.length),
                Instant.now()));
    }

    /// An emergency was answered before its paper.
    public void disclosesBeforeThePaper(UUID request, UUID agency, String key, byte[] published) {
        tells(new EmergencyDisclosureMade(
                request,
                UUID.randomUUID(),
                agency,
                "Landeskriminalamt Musterland",
                "DE",
                "provider's policy",
                NoticeRule.MAY,
                "provider's policy",
                new Period(Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2026-10-01T00:00:00Z")),
                List.of(new DisclosedAccount("acc_1", Map.of(DataCategory.SUBSCRIBER, 1))),
                new DocumentReference("daylight-packages", key, ObjectStore.sha256(published), published.length),
                Instant.now(),
                Instant.now()));
    }

    @Override
    public void close() {
        producer.close();
    }
}

package dev.daylight.review.interfacedocument;

import static org.awaitility.Awaitility.await;

import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class Scenes {

    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

    private final Intake intake;
    private final Records records;

    Scenes(Intake intake, Records records) {
        this.intake = intake;
        this.records = records;
    }

    Scene ready() {
        UUID order = UUID.randomUUID();
        UUID preservedOrder = UUID.randomUUID();
        UUID preservation = UUID.randomUUID();
        AskedFor asked = AskedFor.subscriber(UUID.randomUUID(), "matrix@example.org");
        UUID caseId = intake.admitted(asked.underOrder(order, LATER));
        intake.tells(
                preservation,
                intake.preservation(preservation, asked.underOrder(preservedOrder, LATER), LATER),
                Intake.admission(preservation));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> records.events(preservation).contains("ConfidentialityOrderRecorded.v1"));
        return new Scene(caseId, order, preservation, preservedOrder);
    }
}

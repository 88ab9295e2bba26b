package dev.daylight.intake.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Webhook")
public record WebhookRepresentation(
        String url,
        String description,

        @Schema(description = "Subject id of the officer.") String enrolledBy,
        Instant enrolledAt,

        @Schema(description = "Grows with every change; also the ETag.")
        long version) {

    static WebhookRepresentation of(Webhook webhook) {
        return new WebhookRepresentation(
                webhook.url, webhook.description, webhook.enrolledBy, webhook.enrolledAt, webhook.version);
    }

    @Override
    public String toString() {
        return "WebhookRepresentation[hidden]";
    }
}

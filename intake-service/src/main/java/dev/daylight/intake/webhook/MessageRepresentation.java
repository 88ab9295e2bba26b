package dev.daylight.intake.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A message and what became of it.
@Schema(name = "WebhookMessage")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageRepresentation(
        UUID id,
        WebhookMessage.Kind kind,
        @Nullable UUID dataRequestId,
        @Nullable String status,
        @Nullable Long version,
        Instant at,

        @Schema(
                description =
                        "GIVEN_UP: not taken for a day; read the request instead. DROPPED: the webhook was removed.")
        MessageState state,

        int attempts,

        @Schema(description = "When it is tried next; absent when it is not.") @Nullable
        Instant nextAttemptAt,

        @Nullable Instant lastAttemptAt,

        @Schema(
                description = "HTTP_ and the status of your answer, or HOST_UNKNOWN, ADDRESS_NOT_ALLOWED,"
                        + " NOT_CONNECTED, TLS_FAILED, TIMED_OUT, NOT_UNDERSTOOD.")
        @Nullable
        String lastOutcome) {

    static MessageRepresentation of(WebhookMessage message) {
        return new MessageRepresentation(
                message.id,
                message.kind,
                message.requestId,
                message.status,
                message.requestVersion,
                message.at,
                message.state,
                message.attempts,
                message.state == MessageState.WAITING ? message.nextAttemptAt : null,
                message.lastAttemptAt,
                message.lastOutcome);
    }
}

package dev.daylight.intake.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that an agency's program is to be told. Those of a status are written by the database, beside the entry of
/// the timeline; the worker alone moves them on.
@Entity
@Table(name = "webhook_message")
public class WebhookMessage {

    public enum Kind {
        STATUS,
        TEST
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column
    long seq;

    @Column
    UUID id;

    @Column(name = "agency_id")
    UUID agencyId;

    @Column
    @Enumerated(EnumType.STRING)
    Kind kind;

    @Column(name = "request_id")
    @Nullable
    UUID requestId;

    @Column
    @Nullable
    String status;

    @Column(name = "request_version")
    @Nullable
    Long requestVersion;

    @Column
    Instant at;

    @Column
    @Enumerated(EnumType.STRING)
    MessageState state;

    @Column
    int attempts;

    @Column(name = "queued_at")
    Instant queuedAt;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    @Column(name = "last_attempt_at")
    @Nullable
    Instant lastAttemptAt;

    @Column(name = "last_outcome")
    @Nullable
    String lastOutcome;

    @Column(name = "key_digest")
    @Nullable
    String keyDigest;

    /// For Hibernate, which fills in everything.
    @SuppressWarnings("NullAway.Init")
    protected WebhookMessage() {}

    static WebhookMessage test(UUID id, UUID agencyId, String keyDigest, Instant now) {
        WebhookMessage message = new WebhookMessage();
        message.id = id;
        message.agencyId = agencyId;
        message.kind = Kind.TEST;
        message.at = now;
        message.state = MessageState.WAITING;
        message.queuedAt = now;
        message.nextAttemptAt = now;
        message.keyDigest = keyDigest;
        return message;
    }
}

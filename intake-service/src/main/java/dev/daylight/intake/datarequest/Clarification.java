package dev.daylight.intake.datarequest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question of review that the agency has to answer before the clock runs on.
@Entity
@Table(name = "clarification")
public class Clarification {

    @Id
    @Column
    UUID id;

    @Column(name = "request_id", updatable = false)
    UUID requestId;

    @Column(name = "agency_id", updatable = false)
    UUID agencyId;

    @Column(name = "sealed_question", updatable = false)
    byte[] sealedQuestion;

    @Column(name = "asked_at", updatable = false)
    Instant askedAt;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    /// For Hibernate, which fills in everything.
    @SuppressWarnings("NullAway.Init")
    protected Clarification() {}

    Clarification(UUID id, DataRequest request, byte[] sealedQuestion, Instant askedAt) {
        this.id = id;
        this.requestId = request.id;
        this.agencyId = request.agencyId;
        this.sealedQuestion = sealedQuestion;
        this.askedAt = askedAt;
    }

    public UUID id() {
        return id;
    }

    boolean open() {
        return answeredAt == null;
    }
}

package dev.daylight.intake.datarequest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A confidentiality order as its agency named it. What review makes of it is review's to say, and not told here.
@Entity
@Table(name = "confidentiality_order")
public class ConfidentialityOrder {

    @Id
    @Column
    UUID id;

    @Column(name = "request_id", updatable = false)
    UUID requestId;

    @Column(name = "agency_id", updatable = false)
    UUID agencyId;

    @Column(name = "ends_at")
    @Nullable
    Instant endsAt;

    @Column(name = "filed_at", updatable = false)
    Instant filedAt;

    @Column(name = "extended_at")
    @Nullable
    Instant extendedAt;

    @Column(name = "lift_filed_at")
    @Nullable
    Instant liftFiledAt;

    /// For Hibernate, which fills in everything.
    @SuppressWarnings("NullAway.Init")
    protected ConfidentialityOrder() {}

    public ConfidentialityOrder(UUID id, DataRequest request, @Nullable Instant endsAt, Instant filedAt) {
        this.id = id;
        this.requestId = request.id;
        this.agencyId = request.agencyId;
        this.endsAt = endsAt;
        this.filedAt = filedAt;
    }

    public UUID id() {
        return id;
    }

    public @Nullable Instant endsAt() {
        return endsAt;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public @Nullable Instant extendedAt() {
        return extendedAt;
    }

    public @Nullable Instant liftFiledAt() {
        return liftFiledAt;
    }

    public void extend(@Nullable Instant until, Instant at) {
        endsAt = until;
        extendedAt = at;
    }

    public void lift(Instant at) {
        liftFiledAt = at;
    }
}

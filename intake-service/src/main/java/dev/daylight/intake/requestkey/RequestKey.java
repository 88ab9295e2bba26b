package dev.daylight.intake.requestkey;

import dev.daylight.sealing.Sealing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The wrapped key of a request, or the note that it was destroyed.
@Entity
@Table(name = "request_key")
class RequestKey {

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Column(name = "wrapped_key")
    byte @Nullable [] wrapped;

    @Column(name = "master_key")
    String masterKey;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "destroyed_at")
    @Nullable
    Instant destroyedAt;

    @Column(name = "copy_gone_at")
    @Nullable
    Instant copyGoneAt;

    /// For Hibernate, which fills in everything.
    @SuppressWarnings("NullAway.Init")
    protected RequestKey() {}

    RequestKey(UUID requestId, byte[] wrapped, Instant createdAt) {
        this.requestId = requestId;
        this.wrapped = wrapped;
        this.masterKey = Sealing.keyOf(wrapped);
        this.createdAt = createdAt;
    }

    void wrapAgain(byte[] rewrapped) {
        wrapped = rewrapped;
        masterKey = Sealing.keyOf(rewrapped);
    }

    /// @return whether there was still something to destroy
    boolean destroy(Instant now) {
        if (wrapped == null) {
            return false;
        }
        wrapped = null;
        destroyedAt = now;
        return true;
    }
}

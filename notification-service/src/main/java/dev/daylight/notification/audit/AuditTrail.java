package dev.daylight.notification.audit;

import dev.daylight.notification.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes into the trail, in the transaction of what it tells about: neither exists without the other.
@ApplicationScoped
public class AuditTrail {

    public enum Action {
        CASE_FILED,
        CASE_OPENED,
        INSTRUMENT_RECLASSIFIED,
        PAPER_FILED,
        EMERGENCY_UNFOUNDED,
        ORDER_RECORDED,
        ORDER_EXTENDED,
        ORDER_LIFT_FILED,
        DATA_TAKEN_OVER,
        NOTICE_OWED,
        NOTICE_FORBIDDEN,
        NOTICE_HELD,
        ATTEMPT_BEGUN,
        ATTEMPT_ENDED,
        NOTICE_SENT,
        NOTICE_FAILED,
        RECEIPT_READ,
        OBLIGATIONS_READ
    }

    private final Database database;

    AuditTrail(Database database) {
        this.database = database;
    }

    /// @param actor the subject of a token, or the part of this service that acted by itself
    /// @param detail nothing personal: reasons, times, counts
    public void add(String actor, Action action, @Nullable UUID requestId, @Nullable UUID noticeId, String detail) {
        database.change(
                "INSERT INTO audit_trail (actor, action, request_id, notice_id, detail) VALUES (?, ?, ?, ?, ?)",
                actor,
                action,
                requestId,
                noticeId,
                detail);
    }
}

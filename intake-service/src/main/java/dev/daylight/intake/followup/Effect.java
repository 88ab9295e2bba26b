package dev.daylight.intake.followup;

import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.intake.datarequest.RequestStatus;
import dev.daylight.intake.datarequest.StatedReason;
import dev.daylight.intake.datarequest.StoredDocument;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a follow-up did, to be told and answered.
///
/// @param events in their order
/// @param document the paper that came along
/// @param sealed texts that came along
/// @param reasons why a paper was refused
public record Effect(
        List<DataRequestEvent> events,
        @Nullable StoredDocument document,
        @Nullable StoredDocument sealed,
        @Nullable UUID orderId,
        @Nullable Instant endsAt,
        @Nullable Instant keepUntil,
        @Nullable RequestStatus status,
        List<StatedReason> reasons) {

    /// What was refused is recorded and answered, and stands for nothing.
    boolean refused() {
        return !reasons.isEmpty();
    }

    public static Effect of(DataRequestEvent event) {
        return new Effect(List.of(event), null, null, null, null, null, null, List.of());
    }

    public Effect with(@Nullable StoredDocument paper, @Nullable StoredDocument texts) {
        return new Effect(events, paper, texts, orderId, endsAt, keepUntil, status, reasons);
    }

    public Effect onOrder(UUID order, @Nullable Instant end) {
        return new Effect(events, document, sealed, order, end, keepUntil, status, reasons);
    }

    public Effect keeping(Instant until) {
        return new Effect(events, document, sealed, orderId, endsAt, until, status, reasons);
    }

    public Effect decided(RequestStatus now, List<StatedReason> why) {
        return new Effect(events, document, sealed, orderId, endsAt, keepUntil, now, why);
    }
}

package dev.daylight.notification.obligation;

import dev.daylight.contracts.DataCategory;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice that is owed or was: about which disclosure, and how many records of this one account it held.
///
/// @param account the provider's opaque reference
/// @param delayedUntil end of the last order that was in force after the disclosure, as known when the notice was sent
public record OwedNotice(
        UUID noticeId,
        DisclosureRecord disclosure,
        String account,
        NoticeState state,
        boolean heldAtFirst,
        @Nullable Instant delayedUntil,
        int attempts,
        SortedMap<DataCategory, Integer> records) {

    public UUID requestId() {
        return disclosure.requestId();
    }

    /// Whether an order had kept the notice back.
    public boolean delayed() {
        return heldAtFirst || delayedUntil != null;
    }

    @Override
    public String toString() {
        return "OwedNotice[" + noticeId + "]";
    }
}

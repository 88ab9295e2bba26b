package dev.daylight.notification.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The paper that was still owed when something was given in an emergency. It may bring an order along
/// that forbids telling, and nobody can know of that before.
///
/// @param dueAt when it has to be there at the latest
/// @param filedAt when it came and intake let it in; a paper that intake refused is none
/// @param ruleTold whether review has said if its instrument lets the person be told
/// @param unfounded whether intake has said that none will come any more
record OwedPaper(Instant dueAt, @Nullable Instant filedAt, boolean ruleTold, boolean unfounded) {

    /// Intake decides, once; until it has spoken a paper can be under way to here, whatever the time.
    boolean isDecided() {
        return filedAt != null && ruleTold || unfounded;
    }

    /// Before that moment nobody knows all orders.
    Instant ordersKnownFrom() {
        return filedAt == null ? dueAt : filedAt;
    }
}

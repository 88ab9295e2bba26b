package dev.daylight.review.console;

import dev.daylight.review.audit.AuditEntry;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.confidentiality.OrdersOfPreservation;
import dev.daylight.review.preservation.Preservation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the page of something that is only kept shows to one person.
///
/// @param kept absent while nothing is asked of the provider yet
/// @param reviews whether this person may confirm orders and propose lifts
/// @param mayConfirmLifts whether this person may be the second one
/// @param objection why the last thing that was tried did not happen
record PreservationPage(
        @Nullable Preservation kept,
        OrdersOfPreservation whole,
        boolean reviews,
        boolean mayConfirmLifts,
        List<AuditEntry> trail,
        @Nullable Objection objection) {

    public boolean opensPapers() {
        return reviews || mayConfirmLifts;
    }

    public List<CasePage.Step> timeline() {
        return trail.stream()
                .filter(entry -> !entry.action().isAccess())
                .map(entry -> CasePage.Step.of(entry, Map.of()))
                .toList();
    }
}

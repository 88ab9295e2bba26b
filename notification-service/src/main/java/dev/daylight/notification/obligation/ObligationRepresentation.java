package dev.daylight.notification.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An obligation as compliance sees it: why the person has not been told yet, and when that may change. Whose
/// account it is about is not in it.
@JsonInclude(Include.NON_NULL)
@Schema(name = "Obligation")
public record ObligationRepresentation(
        UUID noticeId,
        UUID requestId,
        UUID disclosureId,

        @Schema(description = "ISO 3166-1 alpha-2 of the agency")
        String country,

        ObligationState state,

        @Nullable @Schema(description = "Why it has not gone; only while HELD or DUE")
        HoldReason reason,

        @Nullable @Schema(description = "When the reason may go away; absent when nobody can say")
        Instant until,

        @Nullable @Schema(description = "When orders and grace let it go; absent when an order names no end")
        Instant freeAt,

        boolean overdue,
        int attempts,
        Instant owedAt,

        @Nullable @Schema(description = "When it was sent, failed or was found forbidden")
        Instant settledAt) {

    /// What an obligation looks like from outside.
    public enum ObligationState {
        /// Kept back by an order, the grace period or a doubt.
        HELD,
        /// May go; is being delivered.
        DUE,
        SENT,
        FORBIDDEN,
        FAILED
    }

    /// @param next pass it as `after` to read on; absent on the last page
    @JsonInclude(Include.NON_NULL)
    @Schema(name = "Obligations")
    public record Page(
            List<ObligationRepresentation> obligations,
            @Nullable UUID next) {}
}

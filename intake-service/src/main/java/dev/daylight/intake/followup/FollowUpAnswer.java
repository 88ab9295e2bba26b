package dev.daylight.intake.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.intake.datarequest.RequestStatus;
import dev.daylight.intake.datarequest.StatedReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was answered, kept to be answered again. Nothing personal is in it.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUpAnswer(
        UUID id,
        UUID requestId,
        FollowUpKind kind,
        Instant filedAt,
        long version,
        @Nullable UUID orderId,
        @Nullable Instant endsAt,
        @Nullable Instant keepUntil,
        @Nullable RequestStatus status,
        List<StatedReason> reasons) {}

package dev.daylight.intake.datarequest;

import dev.daylight.contracts.datarequest.DataRequestKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request as it was at the moment of its filing, whatever has happened to it since: what a repeat is answered.
///
/// @param keepUntil of a preservation
/// @param paperDueAt of an emergency
public record FiledRequest(
        UUID id,
        DataRequestKind kind,
        RequestStatus status,
        List<StatedReason> reasons,
        Instant filedAt,
        @Nullable Instant dueAt,
        @Nullable String dueSource,
        @Nullable Instant keepUntil,
        @Nullable Instant paperDueAt) {

    static FiledRequest of(DataRequest request) {
        // Only that moment, and the paper of an emergency, can refuse; so the rest is known.
        boolean refused = request.status == RequestStatus.REFUSED && request.paperFiledAt == null;
        Deadline deadline = request.deadline;
        return new FiledRequest(
                request.id,
                request.kind,
                refused ? RequestStatus.REFUSED : RequestStatus.RECEIVED,
                refused ? request.reasons : List.of(),
                request.filedAt,
                deadline == null ? null : deadline.firstDueAt(),
                deadline == null ? null : deadline.source(),
                request.keepUntilFirst,
                request.paperDueAt);
    }
}

package dev.daylight.intake.portal;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.intake.datarequest.RequestStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the list.
///
/// @param due when the answer is owed
/// @param paperDue until when the paper of an emergency has to be there
public record RequestLine(
        UUID id,
        String caseNumber,
        DataRequestKind kind,
        RequestStatus status,
        boolean withdrawn,
        Instant filedAt,
        @Nullable Countdown due,
        @Nullable Countdown paperDue) {

    /// Personal.
    @Override
    public String toString() {
        return "RequestLine[" + id + "]";
    }
}

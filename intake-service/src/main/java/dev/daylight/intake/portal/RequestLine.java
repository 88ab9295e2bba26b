package dev.daylight.intake.portal;

import dev.daylight.intake.datarequest.RequestStatus;
import java.time.Instant;
import java.util.UUID;

/// One line of the list.
public record RequestLine(UUID id, String caseNumber, RequestStatus status, Instant filedAt) {

    /// Personal.
    @Override
    public String toString() {
        return "RequestLine[" + id + "]";
    }
}

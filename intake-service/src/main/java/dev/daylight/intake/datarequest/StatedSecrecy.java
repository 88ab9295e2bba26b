package dev.daylight.intake.datarequest;

import dev.daylight.contracts.datarequest.Particulars.ConfidentialityOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A confidentiality order as the agency states it, well-formed.
///
/// @param endsAt absent when it names no end
public record StatedSecrecy(
        String issuedBy, String reason, @Nullable Instant endsAt) {

    public ConfidentialityOrder order(UUID id) {
        return new ConfidentialityOrder(id, issuedBy, reason, endsAt);
    }

    /// Personal.
    @Override
    public String toString() {
        return "StatedSecrecy[]";
    }
}

package dev.daylight.intake.access;

import dev.daylight.intake.agency.AgencyId;
import java.util.Optional;

/// Somebody with a token asked for what was disclosed, and the gate did not let them in. Told inside this service,
/// since such an attempt has to leave a trace where all others do.
///
/// @param agency that the token names, if it does
/// @param request as it was asked for; perhaps no id at all
/// @param delivery as it was asked for; absent for the last one
public record CollectionRefused(
        Optional<AgencyId> agency, String subject, Optional<String> request, Optional<String> delivery, Why why) {

    /// As far as it concerns those who read of it.
    public enum Why {
        NOT_ALLOWED,
        TOO_OFTEN
    }
}

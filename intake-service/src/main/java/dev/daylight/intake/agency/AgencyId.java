package dev.daylight.intake.agency;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which agency. Whatever reads requests asks for one of these.
public record AgencyId(UUID value) {

    /// Empty for anything but a UUID in its usual writing.
    public static Optional<AgencyId> parse(@Nullable String text) {
        if (text == null || text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AgencyId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

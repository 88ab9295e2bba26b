package dev.daylight.scanner.legalbasis;

import dev.daylight.contracts.storage.ServiceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One instrument that allows scanning of one service in one jurisdiction for a time.
///
/// @param validFrom first day, in the jurisdiction's own time
/// @param validTo last day, null while no end is known
/// @param source where it can be read up
/// @param standing how far somebody has vouched for it
public record LegalBasisEntry(
        String id,
        String jurisdiction,
        ServiceKind service,
        String instrument,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        Standing standing) {

    public enum Standing {
        IN_LAW,
        TO_BE_CONFIRMED_BY_THE_OPERATORS_COUNSEL,
        CONFIRMED_BY_THE_OPERATORS_COUNSEL
    }

    boolean livesOn(LocalDate day) {
        LocalDate last = validTo;
        return !day.isBefore(validFrom) && (last == null || !day.isAfter(last));
    }
}

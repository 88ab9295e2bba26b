package dev.daylight.standins.provider;

import dev.daylight.contracts.storage.ServiceKind;
import java.time.Instant;

/// What the storage knows of a file.
///
/// @param sha256 tells whether a repeated upload brings the same bytes; never leaves this program
record StoredFile(
        String key,
        long bytes,
        String sha256,
        String region,
        ServiceKind service,
        boolean endToEndEncrypted,
        Instant storedAt) {}

package dev.daylight.scanner.status;

import dev.daylight.scanner.hashset.HashSetState;
import dev.daylight.scanner.legalbasis.LegalBasisState;
import dev.daylight.scanner.scanback.ScanBackState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the scanner stands: dates and counts.
///
/// @param scanBack the newest versions' scan-backs, newest first
record Status(HashSetState hashSet, LegalBasisState legalBasis, Files files, List<ScanBackState> scanBack) {

    /// @param byOutcome `SCANNED`, or why a file was left alone
    /// @param matches agreements of a file with an entry
    /// @param waiting files without a living legal basis
    record Files(
            Map<String, Long> byOutcome,
            long matches,
            long waiting,
            @Nullable Instant oldestWaitingSince) {}
}

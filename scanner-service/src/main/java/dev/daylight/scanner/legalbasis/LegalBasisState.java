package dev.daylight.scanner.legalbasis;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/// The registry as it stands now.
///
/// @param readable false: nothing is scanned
/// @param version as the registry calls itself
public record LegalBasisState(boolean readable, String version, List<Entry> entries) {

    public record Entry(@JsonUnwrapped LegalBasisEntry entry, boolean living) {}
}

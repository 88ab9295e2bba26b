package dev.daylight.reporting.tally;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.casefile.PreservationEnd;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.contracts.scan.ScanEvent.FileSkipped;
import java.util.Arrays;
import java.util.List;

/// By what a figure is broken down.
public enum Dimension {
    NONE(),
    DATA_CATEGORY(DataCategory.values()),
    REFUSAL_REASON(RefusalReason.values()),
    PRESERVATION_END(PreservationEnd.values()),
    SKIP_REASON(FileSkipped.Reason.values());

    private final List<String> keys;

    Dimension(Enum<?>... values) {
        this.keys = Arrays.stream(values).map(Enum::name).toList();
    }

    /// Every value in the order in which it is shown; a figure without dimension has the empty one only.
    public List<String> keys() {
        return this == NONE ? List.of("") : keys;
    }
}

package dev.daylight.intake.portal;

import dev.daylight.contracts.DataCategory;
import dev.daylight.intake.datarequest.VerdictRepresentation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the dry run says of what stands in the form so far.
///
/// @param verdict absent while too little is known for any
/// @param due when the answer would be owed, as people count
/// @param keepUntil of a preservation
/// @param paperDue of an emergency
public record Checked(
        @Nullable VerdictRepresentation verdict,
        List<FaultLine> faults,
        @Nullable Countdown due,
        @Nullable Countdown keepUntil,
        @Nullable Countdown paperDue) {

    public List<FaultLine> wrong() {
        return faults.stream().filter(fault -> !fault.missing()).toList();
    }

    public List<FaultLine> missing() {
        return faults.stream().filter(FaultLine::missing).toList();
    }

    /// Whether it could be filed like this, as far as it can be seen without the document.
    public boolean complete() {
        return faults.isEmpty();
    }

    public boolean admitted() {
        return verdict != null && verdict.admitted();
    }

    public Set<DataCategory> withoutPaper() {
        return verdict == null || verdict.emergency() == null
                ? Set.of()
                : verdict.emergency().disclosableWithoutPaper();
    }
}

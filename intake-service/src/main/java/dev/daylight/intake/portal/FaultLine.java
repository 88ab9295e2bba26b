package dev.daylight.intake.portal;

import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Violation;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One fault, as the summary above a form lists it.
///
/// @param place absent for what stands in no field
public record FaultLine(FormField.@Nullable Place place, Fault fault) {

    static FaultLine of(Violation violation) {
        return new FaultLine(FormField.at(violation.pointer()).orElse(null), violation.fault());
    }

    /// In the order of the page.
    static List<FaultLine> of(List<Violation> violations) {
        return violations.stream()
                .map(FaultLine::of)
                .distinct()
                .sorted(Comparator.comparingInt(FaultLine::order))
                .toList();
    }

    /// Nothing was typed yet, rather than something wrong.
    public boolean missing() {
        return fault == Fault.REQUIRED;
    }

    private int order() {
        return place == null ? 0 : place.field().ordinal() * 1000 + place.row();
    }
}

package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import java.util.Set;

/// What may be disclosed without paper when somebody's life or safety is at stake, if the operator allows that at all.
///
/// @param categories never content
/// @param paperWithinHours until when the paper must follow
/// @param danger what kind of danger it takes
public record EmergencyRule(Set<DataCategory> categories, int paperWithinHours, LocalizedText danger, Source source) {

    public EmergencyRule {
        categories = Frozen.set(categories);
    }
}

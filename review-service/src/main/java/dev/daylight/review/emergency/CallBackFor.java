package dev.daylight.review.emergency;

import dev.daylight.contracts.DataCategory;
import java.util.Set;

/// Which papers the operator wants an agency called back about. An emergency without its paper is always one of them.
public enum CallBackFor {
    EMERGENCIES,
    CONTENT,
    ALL;

    /// @param asked the categories that a request asks for
    public boolean includes(Set<DataCategory> asked) {
        return switch (this) {
            case EMERGENCIES -> false;
            case CONTENT -> asked.stream().anyMatch(DataCategory::isContent);
            case ALL -> true;
        };
    }
}

package dev.daylight.review.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the queue.
///
/// @param next where the next page begins; absent on the last one
public record QueuedCases(List<QueueLine> lines, @Nullable QueuePlace next) {

    public QueuedCases {
        lines = List.copyOf(lines);
    }

    /// @param found one more than fits says that there is a next page
    static QueuedCases of(List<QueueLine> found, int fit) {
        return found.size() <= fit
                ? new QueuedCases(found, null)
                : new QueuedCases(found.subList(0, fit), found.get(fit - 1).place());
    }
}

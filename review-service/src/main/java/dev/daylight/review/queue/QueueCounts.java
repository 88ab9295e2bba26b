package dev.daylight.review.queue;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.review.casefile.CaseState;
import java.util.Map;

/// How many cases stand behind each filter.
///
/// @param toDo what a person of ours has something to do with
/// @param overdue up to [CountingQueue#MOST_OVERDUE], which says that it is this many or more
/// @param byState of all cases, also those that are over
/// @param byCountry of what is to do, as the other ones
public record QueueCounts(
        long toDo,
        long mine,
        long unassigned,
        long overdue,
        Map<CaseState.Name, Long> byState,
        Map<String, Long> byCountry,
        Map<DataRequestKind, Long> byKind) {

    public long in(CaseState.Name state) {
        return byState.getOrDefault(state, 0L);
    }
}

package dev.daylight.review.console;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.queue.CountingQueue;
import dev.daylight.review.queue.QueueCounts;
import dev.daylight.review.queue.QueueFilter;
import dev.daylight.review.queue.QueueFilter.Whose;
import dev.daylight.review.queue.QueueLine;
import dev.daylight.review.queue.QueuePlace;
import dev.daylight.review.queue.QueuedCases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the queue page shows, and where its links lead.
///
/// @param after where the page before ended; absent on the first one
/// @param dense a hundred narrow lines
/// @param hasOwnCases whether this person can be somebody to whom cases are given
record QueuePage(
        QueuedCases page,
        QueueFilter filter,
        QueueCounts counts,
        @Nullable QueuePlace after,
        boolean dense,
        boolean hasOwnCases,
        List<Person> colleagues,
        List<QueueLine> warned) {

    static final int LINES = 50;
    static final int WARNINGS = 20;

    /// As many as one act takes together with a look at each.
    static final int DENSE_LINES = 100;

    /// A filter as a link.
    ///
    /// @param chosen whether it is on: then the link takes it off
    record Chip<T>(T value, String href, boolean chosen, long count) {}

    public boolean isEverything() {
        return filter.equals(QueueFilter.EVERYTHING);
    }

    public boolean isMine() {
        return filter.whose() == Whose.MINE;
    }

    public boolean isNobodys() {
        return filter.whose() == Whose.NOBODYS;
    }

    public boolean isNarrowed() {
        return filter.state() != null || filter.country() != null || filter.kind() != null;
    }

    public boolean isFurther() {
        return after != null;
    }

    public boolean isOverdueCapped() {
        return counts.overdue() >= CountingQueue.MOST_OVERDUE;
    }

    public String everything() {
        return address(QueueFilter.EVERYTHING, null);
    }

    public String toMine() {
        return address(filter.of(isMine() ? Whose.ANYBODYS : Whose.MINE), null);
    }

    public String toNobodys() {
        return address(filter.of(isNobodys() ? Whose.ANYBODYS : Whose.NOBODYS), null);
    }

    public String toOverdue() {
        return address(filter.late(!filter.overdue()), null);
    }

    public String otherDensity() {
        return address(filter, null, !dense);
    }

    public String first() {
        return address(filter, null);
    }

    public String next() {
        return address(filter, page.next());
    }

    public List<Chip<CaseState.Name>> states() {
        return Arrays.stream(CaseState.Name.values())
                .filter(state -> counts.in(state) > 0 || state == filter.state())
                .map(state -> new Chip<>(
                        state,
                        address(filter.in(state == filter.state() ? null : state), null),
                        state == filter.state(),
                        counts.in(state)))
                .toList();
    }

    public List<Chip<String>> countries() {
        return counts.byCountry().entrySet().stream()
                .map(entry -> chip(entry, entry.getKey().equals(filter.country())))
                .toList();
    }

    public List<Chip<DataRequestKind>> kinds() {
        return counts.byKind().entrySet().stream()
                .map(entry -> {
                    boolean chosen = entry.getKey() == filter.kind();
                    return new Chip<>(
                            entry.getKey(),
                            address(filter.asking(chosen ? null : entry.getKey()), null),
                            chosen,
                            entry.getValue());
                })
                .toList();
    }

    private Chip<String> chip(Map.Entry<String, Long> country, boolean chosen) {
        return new Chip<>(
                country.getKey(),
                address(filter.from(chosen ? null : country.getKey()), null),
                chosen,
                country.getValue());
    }

    private String address(QueueFilter to, @Nullable QueuePlace after) {
        return address(to, after, dense);
    }

    private static String address(QueueFilter to, @Nullable QueuePlace after, boolean dense) {
        List<String> parts = new ArrayList<>();
        if (to.state() != null) {
            parts.add("state=" + to.state());
        }
        switch (to.whose()) {
            case ANYBODYS -> {}
            case MINE -> parts.add("assignment=mine");
            case NOBODYS -> parts.add("assignment=unassigned");
        }
        if (to.overdue()) {
            parts.add("overdue=true");
        }
        if (to.country() != null) {
            parts.add("jurisdiction=" + to.country());
        }
        if (to.kind() != null) {
            parts.add("kind=" + to.kind());
        }
        if (dense) {
            parts.add("dense=true");
        }
        if (after != null) {
            parts.add("after=" + after.written());
        }
        return parts.isEmpty() ? "/console" : "/console?" + String.join("&", parts);
    }
}

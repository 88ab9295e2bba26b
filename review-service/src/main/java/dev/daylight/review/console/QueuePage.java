package dev.daylight.review.console;

import dev.daylight.contracts.DataCategory;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.disclosure.Obstacle;
import dev.daylight.review.queue.CaseWhole;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the queue page shows.
///
/// @param chosen absent for all states
/// @param previous where the page before begins, absent on the first
/// @param next where the next page begins, absent on the last
record QueuePage(
        List<Line> lines,
        CaseState.@Nullable Name chosen,
        @Nullable Integer previous,
        @Nullable Integer next) {

    static final int LINES = 50;

    record Line(
            UUID id,
            CaseState.Name state,
            @Nullable String agency,
            String country,
            Age age,
            Set<DataCategory> categories,
            boolean confidential,
            @Nullable Obstacle waitingFor) {}

    public List<CaseState.Name> states() {
        return Arrays.asList(CaseState.Name.values());
    }

    /// @param found one more than fits says that there is a next page
    static QueuePage of(List<CaseWhole> found, CaseState.@Nullable Name chosen, int offset, Instant now) {
        return new QueuePage(
                found.stream().limit(LINES).map(whole -> line(whole, now)).toList(),
                chosen,
                offset == 0 ? null : Math.max(0, offset - LINES),
                found.size() > LINES ? offset + LINES : null);
    }

    private static Line line(CaseWhole whole, Instant now) {
        var file = whole.file();
        var agency = whole.agency();
        var owed = whole.owed();
        return new Line(
                file.id(),
                file.state().name(),
                agency == null ? null : agency.name(),
                file.filing().country(),
                Age.of(Duration.between(file.filing().filedAt(), now)),
                file.filing().categories(),
                !whole.orders().isEmpty(),
                owed == null ? null : owed.waitingFor());
    }
}

package dev.daylight.review.queue;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.database.Database;
import dev.daylight.review.database.Row;
import dev.daylight.review.disclosure.Obstacle;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The queue in the order of what is due. A page is one statement that walks an index from where the page before
/// ended,
/// so it takes as long with a million cases as with a thousand.
@ApplicationScoped
public class Queue {

    private static final String LINE = """
            SELECT q.*, extract(epoch FROM q.left_over) AS left_seconds, c.version, c.reviewer_name, f.filed_at,
              f.categories, a.name AS agency_name,
              EXISTS (SELECT FROM confidentiality_order o WHERE o.case_id = q.case_id) AS confidential,
              (SELECT j.waiting_for FROM disclosure_job j WHERE j.case_id = q.case_id AND j.finished_at IS NULL
               LIMIT 1) AS waiting_for
            FROM (%s) q
            JOIN casefile c ON c.id = q.case_id
            JOIN filed_request f ON f.id = q.case_id
            LEFT JOIN agency a ON a.id = f.agency_id
            ORDER BY q.sort_at%s, q.case_id%s""";

    private final Database database;
    private final Clock clock;

    Queue(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param after where the page before ended
    /// @param by whose cases are theirs
    public QueuedCases page(QueueFilter filter, Person by, @Nullable QueuePlace after, int lines) {
        Instant now = clock.instant();
        List<Object> parameters = new ArrayList<>();
        StringBuilder where = new StringBuilder();
        if (filter.state() == null) {
            where.append("to_do");
        } else {
            where.append("state = ?");
            parameters.add(filter.state());
        }
        switch (filter.whose()) {
            case ANYBODYS -> {}
            case MINE -> {
                where.append(" AND reviewer = ?");
                parameters.add(by.subject());
            }
            case NOBODYS -> where.append(" AND reviewer IS NULL");
        }
        if (filter.overdue()) {
            // The second is what the first one says of the order, so that the index ends there.
            where.append(" AND to_do AND due_at <= ? AND sort_at <= ?");
            parameters.add(now);
            parameters.add(now);
        }
        if (filter.country() != null) {
            where.append(" AND country = ?");
            parameters.add(filter.country());
        }
        if (filter.kind() != null) {
            where.append(" AND kind = ?");
            parameters.add(filter.kind());
        }
        String direction = filter.isOfThePast() ? " DESC" : "";
        if (after != null) {
            where.append(
                    filter.isOfThePast() ? " AND (sort_at, case_id) < (?, ?)" : " AND (sort_at, case_id) > (?, ?)");
            parameters.add(after.sortAt());
            parameters.add(after.caseId());
        }
        // The number stands in the text: of a parameter the planner would think that it is a tenth of everything.
        String chosen = "SELECT * FROM queue_entry WHERE " + where + " ORDER BY sort_at" + direction + ", case_id"
                + direction + " LIMIT " + (lines + 1);
        List<QueueLine> found =
                database.all(LINE.formatted(chosen, direction, direction), row -> line(row, now), parameters.toArray());
        return QueuedCases.of(found, lines);
    }

    /// The lines of these cases, what is to do in front.
    public List<QueueLine> lines(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return database.all(
                LINE.formatted("SELECT * FROM queue_entry WHERE case_id = ANY (?::uuid[])", "", "")
                        .replace("ORDER BY ", "ORDER BY NOT q.to_do, "),
                row -> line(row, now),
                cases.stream().map(UUID::toString).toList());
    }

    private static QueueLine line(Row row, Instant now) throws SQLException {
        Instant due = row.flag("to_do") ? row.instantOrNull("due_at") : null;
        Instant stopped = row.flag("to_do") ? row.instantOrNull("stopped_since") : null;
        Duration left = due != null
                ? Duration.between(now, due)
                : stopped != null ? Duration.ofSeconds(row.number("left_seconds")) : null;
        String reviewer = row.textOrNull("reviewer");
        return new QueueLine(
                row.uuid("case_id"),
                row.constant("state", CaseState.Name.class),
                row.number("version"),
                row.constant("kind", DataRequestKind.class),
                row.textOrNull("agency_name"),
                row.text("country"),
                row.constants("categories", DataCategory.class),
                row.instant("filed_at"),
                reviewer == null ? null : new Person(reviewer, row.text("reviewer_name")),
                due,
                stopped,
                left,
                row.flag("to_do"),
                due != null && !due.isAfter(now),
                row.flag("confidential"),
                row.constantOrNull("waiting_for", Obstacle.class),
                new QueuePlace(row.instant("sort_at"), row.uuid("case_id")));
    }
}

package dev.daylight.review.queue;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.database.Database;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// Knows how many cases stand behind each filter without counting them. The database notes each change of a case; the
/// notes are folded into sums now and then. Sums and notes together are exact at every moment.
@ApplicationScoped
public class CountingQueue {

    /// Nobody plans a day by whether it is two hundred or three; and what is overdue changes with time alone.
    public static final int MOST_OVERDUE = 100;

    private static final int FOLDED_AT_ONCE = 10_000;

    private record Sum(String facet, String value, long n) {}

    private final Database database;
    private final Clock clock;

    CountingQueue(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param by whose cases are theirs
    public QueueCounts counts(Person by) {
        long toDo = 0;
        long mine = 0;
        long unassigned = 0;
        Map<CaseState.Name, Long> byState = new EnumMap<>(CaseState.Name.class);
        Map<String, Long> byCountry = new TreeMap<>();
        Map<DataRequestKind, Long> byKind = new EnumMap<>(DataRequestKind.class);
        for (Sum sum : sums(by)) {
            switch (sum.facet()) {
                case "TO_DO" -> toDo = sum.n();
                case "STATE" -> byState.put(CaseState.Name.valueOf(sum.value()), sum.n());
                case "COUNTRY" -> byCountry.put(sum.value(), sum.n());
                case "KIND" -> byKind.put(DataRequestKind.valueOf(sum.value()), sum.n());
                default -> {
                    if (sum.value().isEmpty()) {
                        unassigned = sum.n();
                    } else {
                        mine = sum.n();
                    }
                }
            }
        }
        return new QueueCounts(toDo, mine, unassigned, overdue(), byState, byCountry, byKind);
    }

    private Iterable<Sum> sums(Person by) {
        return database.all(
                """
                SELECT facet, value, sum(n) AS n FROM (
                  SELECT facet, value, n FROM queue_count WHERE facet <> 'REVIEWER' OR value IN ('', ?)
                  UNION ALL
                  SELECT facet, value, change FROM queue_count_change WHERE facet <> 'REVIEWER' OR value IN ('', ?)
                ) AS noted GROUP BY facet, value HAVING sum(n) > 0""", row -> new Sum(row.text("facet"), row.text("value"), row.number("n")), by.subject(), by.subject());
    }

    private long overdue() {
        return database.first("""
                SELECT count(*) AS n FROM (SELECT FROM queue_entry
                  WHERE to_do AND due_at <= ? AND sort_at <= ? LIMIT 100) AS late""", row -> row.number("n"), clock.instant(), clock.instant())
                .orElse(0L);
    }

    /// Any number of replicas may do it: each takes the notes that no other one has, and puts them back when it dies.
    @Scheduled(every = "${daylight.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void fold() {
        database.change("""
                WITH taken AS (
                  DELETE FROM queue_count_change WHERE id IN (
                    SELECT id FROM queue_count_change ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED)
                  RETURNING facet, value, change)
                INSERT INTO queue_count (facet, value, n)
                SELECT facet, value, sum(change) FROM taken GROUP BY facet, value ORDER BY facet, value
                ON CONFLICT (facet, value) DO UPDATE SET n = queue_count.n + EXCLUDED.n""", FOLDED_AT_ONCE);
    }
}
